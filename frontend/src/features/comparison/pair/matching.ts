/** Two rows that are taken for the same, or one that the other report does not have. */
export type Match<Row> =
  { left: Row; right: Row; by: number } | { left: Row; right?: undefined } | { left?: undefined; right: Row }

/** By what rows are taken for the same; nothing for a row that it cannot tell. */
export type Key<Row> = (row: Row) => string | undefined

/**
 * Rows of two reports side by side. The first key goes first; what it leaves over is tried by the next one. Rows that
 * a key cannot tell apart are paired in their order. Read in the order of the left, with what only the right has behind
 * the row that it follows there.
 */
export function matched<Row>(left: readonly Row[], right: readonly Row[], keys: Key<Row>[]): Match<Row>[] {
  const partner = new Map<number, { at: number; by: number }>()
  const taken = new Set<number>()
  keys.forEach((key, by) => {
    const waiting = new Map<string, number[]>()
    right.forEach((row, at) => {
      const name = taken.has(at) ? undefined : key(row)
      if (name) waiting.set(name, [...(waiting.get(name) ?? []), at])
    })
    left.forEach((row, at) => {
      const name = partner.has(at) ? undefined : key(row)
      const found = name ? waiting.get(name)?.shift() : undefined
      if (found === undefined) return
      partner.set(at, { at: found, by })
      taken.add(found)
    })
  })
  return inOrder(left, right, partner, taken)
}

function inOrder<Row>(
  left: readonly Row[],
  right: readonly Row[],
  partner: Map<number, { at: number; by: number }>,
  taken: Set<number>,
): Match<Row>[] {
  const result: Match<Row>[] = []
  const alone = (from: number) => {
    for (let at = from; at < right.length && !taken.has(at); at++) result.push({ right: right[at]! })
  }
  alone(0)
  left.forEach((row, at) => {
    const match = partner.get(at)
    if (!match) return result.push({ left: row })
    result.push({ left: row, right: right[match.at]!, by: match.by })
    alone(match.at + 1)
  })
  return result
}

/** A name as it counts: without blanks, punctuation, width of signs and case; what is nothing but such signs stays. */
export function plain(name: string | null | undefined): string {
  const narrow = (name ?? '').normalize('NFKC').toLowerCase()
  return narrow.replace(/[\s\p{P}\p{S}]/gu, '') || narrow.trim()
}

/** Several names as one key that no other names give. */
export const joined = (...names: (string | null | undefined)[]) => names.map(plain).join('\u0000')
