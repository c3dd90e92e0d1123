import type { Values } from '@/adapters/grid/column'
import type { Fields, PartKind, Row, Value } from '@/features/writing/part'
import { FUND_FIELDS, fundFieldsOf } from './funds'

/** The kinds of rows that stand in tables; sections are texts. */
export type RowKind = Exclude<PartKind, 'section'>

/** The fields of each kind that people write, in the words of the schema. */
export const FIELDS: Record<RowKind, string[]> = {
  staffLine: ['unit', 'label', 'authorised', 'actual'],
  budgetLine: ['fundSource', 'category', 'label', 'initialBudget', 'adjustedBudget', 'executed'],
  project: [
    'code',
    'name',
    'approved',
    'initialBudget',
    'adjustedBudget',
    'fundsInPlace',
    'executed',
    'score',
    'target',
    'actual',
    ...FUND_FIELDS,
  ],
  indicator: [
    'projectId',
    'level1',
    'level2',
    'level3',
    'nature',
    'operator',
    'target',
    'actual',
    'unit',
    'weight',
    'score',
    'deviationReason',
  ],
}
/** Exact decimals; what else looks like one, such as a code or a target, is text. */
export const FIGURES: ReadonlySet<string> = new Set([
  'approved',
  'initialBudget',
  'adjustedBudget',
  'fundsInPlace',
  'executed',
  'score',
  'weight',
  ...FUND_FIELDS,
])
const COUNTS = new Set(['authorised', 'actual'])
const WHOLE = /^\d{1,9}$/

interface Read {
  id: string
  version: number
  project?: { id: string } | null
  funds?: Parameters<typeof fundFieldsOf>[0]
}

/** A row as it was read, by the fields that are written. */
export function rowOf(kind: RowKind, read: Read): Row {
  const all: Record<string, unknown> = {
    ...read,
    projectId: read.project?.id ?? null,
    ...fundFieldsOf(read.funds ?? []),
  }
  const fields = FIELDS[kind].map((field) => [field, (all[field] ?? null) as Value])
  return { id: read.id, version: read.version, fields: Object.fromEntries(fields) }
}

/** In the grid everything is text. */
export function valuesOf(kind: RowKind, fields: Fields): Values {
  return Object.fromEntries(
    FIELDS[kind].map((field) => {
      const value = fields[field] ?? null
      return [field, value === null ? null : String(value)]
    }),
  )
}

/** Back again: a count is a number where it is one; what is none stays as written, here in the page. */
export function fieldsOf(kind: RowKind, values: Values): Fields {
  const isCount = kind === 'staffLine' ? (field: string) => COUNTS.has(field) : () => false
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      value !== null && isCount(field) && WHOLE.test(value) ? Number(value) : value,
    ]),
  )
}
