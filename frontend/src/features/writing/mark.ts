import type { Fields, Value } from './part'

/** Above this a text is known by its mark. */
const LONGEST = 80

/** Stands for a value, to know it again without keeping it: storage in the browser is small. */
export function markOf(value: Value): Value {
  if (typeof value !== 'string') return value
  // As the server keeps it, without blanks at the ends.
  const text = value.trim()
  if (text.length <= LONGEST) return text
  return `#${text.length}:${hash(text, 0x811c9dc5)}${hash(text, 0x1b873593)}`
}

export function marked(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, markOf(value)]))
}

/** FNV-1a, from two beginnings: enough to tell one's own texts apart. */
function hash(text: string, from: number): string {
  let sum = from
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (sum >>> 0).toString(36)
}
