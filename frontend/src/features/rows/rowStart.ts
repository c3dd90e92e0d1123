import type { GridColumn } from '@/adapters/grid/column'
import type { FieldError, Row } from '@/features/writing/part'
import { same } from './rowSenders'

/**
 * What a change starts from: the row as it is now, unless somebody has changed the very fields since writing in them
 * began, or has removed the row. Then it is the row of that time, so that the server finds the two at odds.
 */
export function startOf(row: Row | undefined, begun: Row | undefined, fields: string[]): Row | undefined {
  if (!begun) return row
  const isTouched = (field: string) => !same(field, row?.fields[field] ?? null, begun.fields[field] ?? null)
  return !row || fields.some(isTouched) ? begun : row
}

/** Sentences by the column where they are to be read; where nobody writes they are said of the row, under ''. */
export function errorsByColumn(errors: FieldError[], columns: readonly GridColumn[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { field, message } of errors) {
    const at = columns.find(({ key, read }) => read && key === field)?.key ?? ''
    found[at] = [found[at], message].filter(Boolean).join(' ')
  }
  return found
}
