import type { FieldError } from './part'

export const LONGEST_HEADING = 200
export const LONGEST_BODY = 100_000

/** What the server would refuse, said at once: the keys of sentences, with what they name. */
export function wrongOf(heading: string, body: string): { field: string; key: string; n: number }[] {
  const signs = (text: string) => [...text].length
  const found = []
  if (!heading.trim()) found.push({ field: 'heading', key: 'section.noHeading', n: 0 })
  else if (signs(heading.trim()) > LONGEST_HEADING)
    found.push({ field: 'heading', key: 'section.longHeading', n: signs(heading.trim()) })
  // Counting signs of a long text with every key would be felt: only one that may be too long is counted.
  if (body.length > LONGEST_BODY && signs(body) > LONGEST_BODY)
    found.push({ field: 'body', key: 'section.longBody', n: signs(body) })
  return found
}

export type Sentence = (key: string, named: { n: number }) => string

export function errorsIn(heading: string, body: string, say: Sentence): FieldError[] {
  return wrongOf(heading, body).map(({ field, key, n }) => ({ field, message: say(key, { n }) }))
}
