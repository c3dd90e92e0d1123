/**
 * How much of the longer text both have in common, from 0 to 1, by their pairs of signs. Quick where comparing sign by
 * sign would take long and find next to nothing.
 */
export function likeness(one: string, other: string): number {
  const [counts, length] = pairsOf(one)
  const [others, otherLength] = pairsOf(other)
  if (!length || !otherLength) return one === other ? 1 : 0
  let shared = 0
  for (const [pair, count] of counts) shared += Math.min(count, others.get(pair) ?? 0)
  return shared / Math.max(length, otherLength)
}

/** Below this, marks would cover nearly all of it. */
export const UNLIKE = 0.2

function pairsOf(text: string): [Map<string, number>, number] {
  const signs = [...text.replace(/\s+/gu, '')]
  const counts = new Map<string, number>()
  for (let at = 1; at < signs.length; at++) {
    const pair = signs[at - 1]! + signs[at]!
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [counts, Math.max(0, signs.length - 1)]
}
