/** What a mapping holds at the most. */
export const MOST_NAMES = 100
export const LONGEST = 200

/** Names as they are typed or pasted, one a line: each once, blanks around them gone. */
export function namesOf(text: string): string[] {
  const lines = text.split(/[\r\n\t]+/u).map((line) => line.replace(/\s+/gu, ' ').trim())
  return [...new Set(lines.filter(Boolean))]
}

/** What is wrong with the names, as a word for the page; nothing when they can be kept. */
export function wrongOf(names: string[]): 'none' | 'many' | 'long' | undefined {
  if (!names.length) return 'none'
  if (names.length > MOST_NAMES) return 'many'
  return names.some((name) => [...name].length > LONGEST) ? 'long' : undefined
}
