import type { BoardQuery, TrendCellFragment, YearsQuery } from '@/gql/graphql'

export type BoardDepartment = BoardQuery['departments']['nodes'][number]
export type BoardYear = YearsQuery['years'][number]

/** What a department filed for one year: a report of either kind, both, or none. */
export function filed(department: BoardDepartment, year: number): TrendCellFragment[] {
  return [...department.departmentWhole, ...department.projectExpenditure].filter(
    (point) => point.year === year && point.report,
  )
}
