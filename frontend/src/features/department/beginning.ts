import type { BeginningsQuery, ReportKind } from '@/gql/graphql'

type Department = NonNullable<BeginningsQuery['department']>
type Template = BeginningsQuery['templates'][number]

/** What a new report is to be; incomplete while something is still to be chosen. */
export interface Beginning {
  year?: number
  kind: ReportKind
  templateCode?: string
  /** The year whose report comes over; none when undefined. */
  carryOverFromYear?: number
}

/** The reports of a department that are there, of one kind, newest first. */
export function begun(department: Department, kind: ReportKind) {
  const points = kind === 'DEPARTMENT_WHOLE' ? department.departmentWhole : department.projectExpenditure
  return points
    .flatMap(({ year, report }) => (report ? [{ year, report }] : []))
    .sort((one, other) => other.year - one.year)
}

/** The report that is there already; undefined when one can be begun. */
export function taken(department: Department, { year, kind }: Beginning) {
  return begun(department, kind).find((report) => report.year === year)?.report
}

/** The years that a report can come over from, newest first. */
export function earlierYears(department: Department, { year, kind }: Beginning): number[] {
  return begun(department, kind)
    .map((report) => report.year)
    .filter((earlier) => year !== undefined && earlier < year)
}

/** The newest year that has no report of the kind yet; the newest of all when each has. */
export function freeYear(department: Department, years: number[], kind: ReportKind): number | undefined {
  const there = new Set(begun(department, kind).map(({ year }) => year))
  const newestFirst = [...years].sort((one, other) => other - one)
  return newestFirst.find((year) => !there.has(year)) ?? newestFirst[0]
}

/** Whatever follows from the year and kind: last year's template, else the newest; last year's report, where there is one. */
export function proposed(
  department: Department,
  templates: Template[],
  { year, kind }: Beginning,
): Beginning {
  const carryOverFromYear = earlierYears(department, { year, kind })[0]
  const fitting = templates.filter((template) => template.kind === kind)
  const former = begun(department, kind).find((report) => report.year === carryOverFromYear)?.report.template
  const template =
    fitting.find(({ code }) => code === former?.code) ??
    fitting.toSorted((one, other) => yearOf(other.code) - yearOf(one.code))[0]
  return { year, kind, templateCode: template?.code, carryOverFromYear }
}

/** The year that a template's code ends in, such as hunan-department-2024. */
const yearOf = (code: string) => Number(/-(\d{4})$/.exec(code)?.[1] ?? 0)
