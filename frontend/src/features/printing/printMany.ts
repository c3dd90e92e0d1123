import type {
  PrintableDepartmentsQuery,
  PrintableYearsQuery,
  PrintBatchInput,
  PrintFilter,
  PrintFormat,
  PrintLayout,
  PrintPart,
  PrintProfile,
  ReportKind,
  ReportStatus,
} from '@/gql/graphql'

export const STATUSES: ReportStatus[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED']
export const LAYOUTS: PrintLayout[] = ['ARCHIVE', 'ONE_DOCUMENT']
/** More reports than this the server takes in no job. */
export const MOST_REPORTS = 2000
/** More departments than this it takes by name in no filter. */
export const MOST_CODES = 1000

/** Where the board stands: a region with all below it, part of a name, the newest year in view that has reports. */
export interface Scope {
  region?: string
  name?: string
  year?: number
}

/** What is chosen in the dialog. */
export interface ManyChoice {
  years: number[]
  kind?: ReportKind
  statuses: ReportStatus[]
  format: PrintFormat
  layout: PrintLayout
  part: PrintPart
  profile?: PrintProfile
}

type Department = PrintableDepartmentsQuery['departments']['nodes'][number]
type Year = PrintableYearsQuery['years'][number]

/** How many reports of these departments are meant. */
export function countIn(departments: Department[], { years, kind, statuses }: ManyChoice): number {
  const points = departments.flatMap((one) => [...one.departmentWhole, ...one.projectExpenditure])
  return points.filter(
    ({ year, report }) =>
      report && years.includes(year) && (!kind || report.kind === kind) && statuses.includes(report.status),
  ).length
}

/** The same for all departments that the viewer sees, by what the years say of themselves (of the chosen kind). */
export function countInYears(all: Year[], { years, statuses }: ManyChoice): number {
  return all
    .filter(({ year }) => years.includes(year))
    .flatMap((year) => year.statuses)
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { reports }) => sum + reports, 0)
}

/** What the server is asked for; whatever does not restrict is left out. */
export function batchInput(scope: Scope, choice: ManyChoice, codes?: string[]): PrintBatchInput {
  const { years, kind, statuses, format, layout, part, profile } = choice
  const filter: PrintFilter = {
    ...(scope.region && { regionCode: scope.region }),
    ...(codes && { departmentCodes: codes }),
    years: years.toSorted((one, other) => other - one),
    ...(kind && { kind }),
    ...(statuses.length < STATUSES.length && { statuses }),
  }
  return { filter, format, layout, part, ...(profile && { profile }) }
}
