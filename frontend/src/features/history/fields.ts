import type { Place } from '@/features/report/places'

/** Words of the page that name a field elsewhere already. */
const FIGURES = new Set([
  'approved',
  'initialBudget',
  'adjustedBudget',
  'fundsInPlace',
  'executed',
  'executionRate',
  'fundsInPlaceRate',
  'score',
  'weight',
  'grade',
  'status',
])

/** Where the languages say what a field is called; `actual` and `unit` mean something else of people than of indicators. */
export function fieldKey(kind: Place['kind'], field: string): string {
  if (FIGURES.has(field)) return `figure.${field}`
  return kind === 'staffLine' ? `staff.${field}` : `history.field.${field}`
}

/** Where the languages say what a value means that is a word of the schema. */
export function valueKey(field: string, value: string): string | undefined {
  if (!/^[A-Z][A-Z_]+$/.test(value)) return undefined
  return field === 'fundSource' || field === 'status' ? `${field}.${value}` : `history.value.${value}`
}
