import type { IndicatorHistoryQuery, MatchedBy, ProjectHistoryQuery } from '@/gql/graphql'

export type IndicatorSeries = IndicatorHistoryQuery['indicatorHistory'][number]
export type ProjectSeries = ProjectHistoryQuery['projectHistory'][number]

/** A figure or word of a point, under the name of its column. */
type Values = Record<string, string | null>

/** Something followed through the years, as the table shows it. */
export interface Followed {
  id: string
  department: { code: string; name: string }
  /** What it is called in its newest year. */
  name: string
  /** Where it stands: its project and the levels above it. */
  within: string[]
  code: string | null
  matchedBy: MatchedBy
  points: FollowedPoint[]
}

export interface FollowedPoint {
  year: number
  /** Null where there is nothing of it in that year. */
  reportId: string | null
  /** What it is called in that year, where that is something else. */
  otherName?: string
  values: Values
}

export const COLUMNS = {
  indicators: ['target', 'actual', 'achievementRate', 'weight', 'score'],
  projects: ['initialBudget', 'adjustedBudget', 'executed', 'executionRate', 'score', 'grade'],
} as const

export function followedIndicators(series: IndicatorSeries[]): Followed[] {
  return series.map(
    ({ department, matchedBy, level1, level2, level3, projectCode, projectName, points }, at) => {
      const levels = [level1, level2, level3].filter((level): level is string => !!level)
      const name = levels.at(-1)!
      return {
        id: String(at),
        department,
        name,
        within: [...(projectName ? [projectName] : []), ...levels.slice(0, -1)],
        code: projectCode,
        matchedBy,
        points: points.map(({ target, actual, unit, achievementRate, weight, score, ...point }) => ({
          ...pointOf(point, name),
          values: {
            target: withUnit(target, unit),
            actual: withUnit(actual, unit),
            achievementRate,
            weight,
            score,
          },
        })),
      }
    },
  )
}

export function followedProjects(series: ProjectSeries[]): Followed[] {
  return series.map(({ department, code, name, matchedBy, points }, at) => ({
    id: String(at),
    department,
    name,
    within: [],
    code,
    matchedBy,
    points: points.map(({ year, reportId, name: called, ...values }) => ({
      ...pointOf({ year, reportId, name: called }, name),
      values,
    })),
  }))
}

function pointOf(
  { year, reportId, name }: { year: number; reportId: string | null; name: string | null },
  usual: string,
) {
  return { year, reportId, ...(name && name !== usual && { otherName: name }) }
}

/** The unit stands behind a value unless the value says it already. */
function withUnit(value: string | null, unit: string | null): string | null {
  return value && unit && !value.endsWith(unit) ? `${value} ${unit}` : value
}

/** The table as a spreadsheet takes it: a line for each year of each series, under the given names of the columns. */
export function csvOf(
  followed: Followed[],
  columns: readonly string[],
  heads: string[],
  matched: (by: MatchedBy) => string,
): string {
  const lines = followed.flatMap(({ department, within, name, code, matchedBy, points }) =>
    points.map(({ year, otherName, values }) => [
      department.code,
      department.name,
      within.join(' / '),
      otherName ?? name,
      code ?? '',
      matched(matchedBy),
      String(year),
      ...columns.map((column) => values[column] ?? ''),
    ]),
  )
  return [heads, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n') + '\r\n'
}

/** Quoted where it must be; what a spreadsheet would run as a formula is kept from it, a figure stays one. */
function quoted(cell: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)
  const text = isFormula ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
