import type { PairReportQuery } from '@/gql/graphql'

export type PairReport = NonNullable<PairReportQuery['report']>
export type PairSection = PairReport['sections'][number]
export type PairStaffLine = PairReport['staffLines'][number]
export type PairBudgetLine = PairReport['budgetLines'][number]
export type PairProject = PairReport['projects']['nodes'][number]
export type PairIndicator = PairReport['indicators'][number]

/** What is compared: all of the projects, of which a report brings the first hundred. */
export type Paired = Omit<PairReport, 'projects'> & { projects: PairProject[] }

export type Side = 'left' | 'right'
export const SIDES: Side[] = ['left', 'right']

type Called = Pick<PairReport, 'department' | 'year' | 'kind'>

/** What tells two reports apart, and nothing more: for the same department its years, for the same year the departments. */
export function callOf(mine: Called, other: Called, kindName: (kind: PairReport['kind']) => string): string {
  const parts: string[] = []
  if (mine.department.code !== other.department.code) parts.push(mine.department.name)
  if (mine.year !== other.year || !parts.length) parts.push(String(mine.year))
  if (mine.kind !== other.kind) parts.push(kindName(mine.kind))
  return parts.join(' ')
}

/** More than this does not fit above a column of figures. */
const NARROW = 8

/** The same for narrow columns: marks where what they are called is long. */
export function shortCalls(calls: Record<Side, string>, marks: Record<Side, string>): Record<Side, string> {
  return Object.values(calls).every(({ length }) => length <= NARROW) ? calls : marks
}
