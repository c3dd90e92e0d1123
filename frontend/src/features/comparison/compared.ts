import type { CompareOutliersQuery, CompareRowsQuery, CompareSummariesQuery } from '@/gql/graphql'
import type { MeasureName } from './compareAddress'

export type ComparedRow = CompareRowsQuery['comparison']['rows'][number]
export type ComparedCell = ComparedRow['cells'][number]
export type YearSummary = CompareSummariesQuery['comparison']['summaries'][number]
export type Outlier = CompareOutliersQuery['outliers'][number]

type Figures = { score?: string | null; executionRate?: string | null; executed?: string | null }

const FIELD = { SCORE: 'score', EXECUTION_RATE: 'executionRate', EXECUTED: 'executed' } as const

/** Values that one request may bring, with room for what is asked beside the rows; a cell brings 16, a row 9 more. */
const VALUES = 95_000
const LONGEST_PAGE = 500

/** How many departments can be asked for at once, each with all years. */
export function pageSize(years: number): number {
  return Math.min(LONGEST_PAGE, Math.floor(VALUES / (16 * years + 9)))
}

/** A report that is there: a cell that has one. */
export function cellOf(row: ComparedRow, year: number | undefined): ComparedCell | undefined {
  return row.cells.find((cell) => cell.year === year && cell.reportId)
}

export function figureOf(figures: Figures | null | undefined, measure: MeasureName): string | null {
  return figures?.[FIELD[measure]] ?? null
}

export function valueOf(cell: ComparedCell | undefined, measure: MeasureName): string | null {
  return figureOf(cell?.figures, measure)
}

export function changeOf(cell: ComparedCell | undefined, measure: MeasureName): string | null {
  return figureOf(cell?.change, measure)
}

/** ▲3, ▼2 or = beside a place; nothing without a place in either year. Never colour alone. */
export function movement(change: number | null | undefined): string {
  if (change === null || change === undefined) return ''
  if (change === 0) return '='
  return change > 0 ? `▲${change}` : `▼${-change}`
}

/** What departments are called beside one another: without what all their names begin and end with. */
export function shortNames(names: string[]): string[] {
  if (names.length < 2) return names
  const begin = common(names)
  const end = common(names.map(reversed))
  const shortest = Math.min(...names.map((name) => [...name].length))
  const isTold = begin + end < shortest
  return names.map((name) => {
    const signs = [...name]
    return isTold ? signs.slice(begin, signs.length - end).join('') : name
  })
}

function common(names: string[]): number {
  const lists = names.map((name) => [...name])
  const [first] = lists
  const length = first!.findIndex((sign, index) => lists.some((list) => list[index] !== sign))
  return length < 0 ? first!.length : length
}

const reversed = (name: string) => [...name].reverse().join('')
