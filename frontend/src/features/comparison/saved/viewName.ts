/** Longest name of a view, in characters as the server counts them. */
export const LONGEST = 100

/** A name to begin with: what is chosen, in few words, and a number behind it where it is taken. */
export function viewName(parts: (string | undefined)[], otherwise: string, taken: readonly string[]): string {
  const said = parts.map((part) => part?.replace(/\s+/gu, ' ').trim()).filter(Boolean)
  const name = said.join(' ') || otherwise
  for (let number = 1; ; number++) {
    const behind = number > 1 ? ` ${number}` : ''
    const candidate = [...name].slice(0, LONGEST - behind.length).join('') + behind
    if (!taken.includes(candidate)) return candidate
  }
}

/** Years as one says them: 2020–2023 where they follow each other, else one by one; nothing of what are none. */
export function spanOf(years: string | undefined): string | undefined {
  const all = (years ?? '').split(/[,\s]+/u).filter((year) => /^\d{4}$/.test(year))
  const sorted = [...new Set(all.map(Number))].sort((one, other) => one - other)
  if (!sorted.length) return undefined
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const isSpan = sorted.length > 2 && last - first === sorted.length - 1
  return isSpan ? `${first}–${last}` : sorted.join('、')
}
