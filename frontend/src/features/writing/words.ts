import type { Part } from './part'

const PLACES = new Set(['after', 'level', 'projectId'])

/** What was written of a part here, field by field, as it is shown and copied; its place says nothing to people. */
export const writtenIn = ({ mine }: Part): [field: string, text: string][] =>
  Object.entries(mine).flatMap(([field, value]) =>
    PLACES.has(field) || value === null || value === '' ? [] : [[field, String(value)]],
  )

/** Without the names of the fields where it is one text. */
export function asText(part: Part, nameOf: (field: string) => string): string {
  const written = writtenIn(part)
  if (part.kind === 'section') return written.map(([, text]) => text).join('\n\n')
  return written.map(([field, text]) => `${nameOf(field)}\t${text}`).join('\n')
}
