import type { Values } from '@/adapters/grid/column'
import type {
  CorrectImportInput,
  CorrectImportMutation,
  EvidencePartsFragment,
  ImportDraftQuery,
} from '@/gql/graphql'
import { isDecimal, compare, percent } from '@/lib/arithmetic'

/** An import as it was read, whole. */
export type ImportRead = NonNullable<ImportDraftQuery['reportImport']>
/** What an answer tells of it: the parts that were asked for. */
export type ImportAnswer = NonNullable<CorrectImportMutation['correctImport']['reportImport']>
export type Evidence = EvidencePartsFragment

/** What is corrected and kept together. Of `head` and `figures` there is one row. */
export const PARTS = [
  'head',
  'figures',
  'sections',
  'staffLines',
  'budgetLines',
  'projects',
  'indicators',
] as const
export type Part = (typeof PARTS)[number]
export type ListPart = Exclude<Part, 'head' | 'figures'>

/** A row of a part: its values as text, and where in the document they came from. */
export interface ImportRow {
  /** Stays the same here, also when the server gives a new row its key. */
  id: string
  values: Values
  evidence: readonly Evidence[]
  /** Blocks of the document that the row stands for as a whole. */
  blocks?: readonly number[]
}

export type Draft = Readonly<Record<Part, readonly ImportRow[]>>

/** The fields of each part that people correct, in the words of the schema. */
export const FIELDS: Record<Part, readonly string[]> = {
  head: ['departmentName', 'year', 'kind', 'title', 'date'],
  figures: ['initialBudget', 'adjustedBudget', 'executed', 'executionRate', 'score', 'grade'],
  sections: ['templateKey', 'level', 'heading', 'body', 'block'],
  staffLines: ['unit', 'label', 'authorised', 'actual'],
  budgetLines: [
    'fundSource',
    'category',
    'label',
    'initialBudget',
    'adjustedBudget',
    'executed',
    'executionRate',
  ],
  projects: [
    'code',
    'name',
    'approved',
    'initialBudget',
    'adjustedBudget',
    'fundsInPlace',
    'executed',
    'executionRate',
    'fundsInPlaceRate',
    'score',
    'grade',
    'target',
    'actual',
  ],
  indicators: [
    'projectKey',
    'level1',
    'level2',
    'level3',
    'target',
    'actual',
    'unit',
    'weight',
    'score',
    'deviationReason',
  ],
}

/** How many rows an import may have of each. */
export const MOST: Record<ListPart, number> = {
  sections: 500,
  staffLines: 200,
  budgetLines: 500,
  projects: 500,
  indicators: 5000,
}

const WHOLE_NUMBERS: Partial<Record<Part, readonly string[]>> = {
  head: ['year'],
  sections: ['level'],
  staffLines: ['authorised', 'actual'],
}
/** Text that is empty where there is none, instead of null. */
const NEVER_NULL = new Set(['heading', 'body', 'unit', 'label', 'name', 'level1'])

interface Read {
  key?: string
  evidence?: readonly Evidence[]
  blocks?: readonly number[]
}

/** The rows of a part as they were read; undefined where the answer does not tell of it. */
export function rowsOf(part: Part, read: ImportAnswer | ImportRead): ImportRow[] | undefined {
  const told = read as Partial<ImportRead>
  if (part === 'head') return told.evidence && [rowOf(part, told, 'head')]
  if (part === 'figures') return told.figures && [rowOf(part, told.figures, 'figures')]
  return told[part]?.map((row) => rowOf(part, row, row.key))
}

function rowOf(part: Part, read: Read, id: string): ImportRow {
  const all = read as Record<string, unknown>
  const fields = part === 'sections' ? [...FIELDS.sections, 'number'] : FIELDS[part]
  const values = Object.fromEntries(fields.map((field) => [field, textOf(all[field])]))
  return { id, values, evidence: read.evidence ?? [], blocks: read.blocks }
}

const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value))

export function draftOf(read: ImportRead): Draft {
  return Object.fromEntries(PARTS.map((part) => [part, rowsOf(part, read) ?? []])) as unknown as Draft
}

/** What is sent of a part. `keyOf` is the key that the server knows a row by; undefined for one that is new. */
export function inputOf(
  part: Part,
  rows: readonly ImportRow[],
  keyOf: (id: string) => string | undefined,
): Partial<CorrectImportInput> {
  const written = rows.map(({ id, values }) => ({ id, values: sent(part, values, keyOf) }))
  if (part === 'head') return written[0]?.values ?? {}
  if (part === 'figures') return { figures: withoutWorkedOut(written[0]?.values ?? {}) }
  return { [part]: written.map(({ id, values }) => ({ key: keyOf(id) ?? null, ...values })) }
}

function sent(part: Part, values: Values, keyOf: (id: string) => string | undefined) {
  return Object.fromEntries(
    FIELDS[part].map((field) => {
      const value = values[field] ?? null
      if (value === null) return [field, NEVER_NULL.has(field) && !isCount(part, field) ? '' : null]
      if (isCount(part, field)) return [field, Number(value)]
      return [field, field === 'projectKey' ? (keyOf(value) ?? null) : value]
    }),
  ) as Record<string, string | number | null>
}

const isCount = (part: Part, field: string) => WHOLE_NUMBERS[part]?.includes(field) ?? false

/** A rate that is what the amounts give is left out: sent, it would stand as written when these are corrected. */
function withoutWorkedOut(figures: Record<string, string | number | null>) {
  const { executed, adjustedBudget, initialBudget, executionRate } = figures as Record<string, string | null>
  const given = percent(executed, adjustedBudget ?? initialBudget)
  const isGiven = isDecimal(executionRate) && given !== null && compare(executionRate, given) === 0
  return isGiven ? { ...figures, executionRate: null } : figures
}

/** Rows that the server answered with, under the ids that they have here. */
export function renamed(
  part: Part,
  rows: readonly ImportRow[],
  ids: readonly string[],
  idOf: (key: string) => string,
): ImportRow[] {
  return rows.map((row, at) => {
    const { projectKey } = row.values
    const values =
      part === 'indicators' && projectKey ? { ...row.values, projectKey: idOf(projectKey) } : row.values
    return { ...row, id: ids[at] ?? row.id, values }
  })
}
