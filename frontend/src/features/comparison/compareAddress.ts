import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type {
  ComparisonFilter,
  ComparisonOrder,
  ComparisonOrderField,
  OrderDirection,
  ReportKind,
  ReportStatus,
} from '@/gql/graphql'
import { oneOf, textOf } from '@/lib/address'

export const CHARTS = ['HEAT', 'TREND', 'SCATTER', 'GRADES', 'RANKING', 'OUTLIERS'] as const
export const MEASURES = ['SCORE', 'EXECUTION_RATE', 'EXECUTED'] as const
export type ChartName = (typeof CHARTS)[number]
export type MeasureName = (typeof MEASURES)[number]

export const KINDS: ReportKind[] = ['DEPARTMENT_WHOLE', 'PROJECT_EXPENDITURE']
export const STATUSES: ReportStatus[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED']
export const ORDERS: ComparisonOrderField[] = [
  'CODE',
  'NAME',
  'SCORE',
  'EXECUTION_RATE',
  'EXECUTED',
  'INITIAL_BUDGET',
  'SCORE_CHANGE',
  'EXECUTION_RATE_CHANGE',
  'EXECUTED_CHANGE',
]

/** What the server takes at the most. */
const MOST_YEARS = 30
const MOST_CODES = 2_000
/** More lines than this nobody tells apart. */
export const MOST_LINES = 20
const YEARS_AT_FIRST = 5

/** What the desk shows, as it stands in the address: a link to it shows the same to another person. */
export interface CompareAddress {
  /** Rising, each once; the newest five when left out. */
  years?: number[]
  region?: string
  codes?: string[]
  peerGroup?: string
  name?: string
  kind: ReportKind
  template?: string
  statuses?: ReportStatus[]
  order: ComparisonOrderField
  /** The year in focus: whose figure orders, and which is shown where a chart shows one year. */
  orderYear?: number
  direction: OrderDirection
  chart: ChartName
  measure: MeasureName
  /** Codes of the departments whose lines are drawn in the trend. */
  lines?: string[]
}

/** What does not restrict the departments, with everything as usual. */
export const USUAL: CompareAddress = {
  kind: 'DEPARTMENT_WHOLE',
  order: 'CODE',
  direction: 'ASC',
  chart: 'HEAT',
  measure: 'SCORE',
}

export function readAddress(query: LocationQuery): CompareAddress {
  const statuses = listOf(query.statuses)
  return {
    years: yearsOf(query.years),
    region: textOf(query.region),
    codes: listOf(query.codes)?.slice(0, MOST_CODES),
    peerGroup: textOf(query.peerGroup)?.slice(0, 50),
    name: textOf(query.name)?.slice(0, 100),
    kind: oneOf(KINDS, query.kind) ?? USUAL.kind,
    template: textOf(query.template)?.slice(0, 64),
    statuses: statuses && some(STATUSES.filter((status) => statuses.includes(status))),
    order: oneOf(ORDERS, query.order) ?? USUAL.order,
    orderYear: yearsOf(query.orderYear)?.[0],
    direction: textOf(query.direction) === 'DESC' ? 'DESC' : 'ASC',
    chart: oneOf(CHARTS, query.chart) ?? USUAL.chart,
    measure: oneOf(MEASURES, query.measure) ?? USUAL.measure,
    lines: listOf(query.lines)?.slice(0, MOST_LINES),
  }
}

/** Whatever is as usual is left out of the address. */
export function writeAddress(address: CompareAddress): LocationQueryRaw {
  const { kind, order, direction, chart, measure } = address
  return {
    years: address.years?.join(',') || undefined,
    region: address.region || undefined,
    codes: address.codes?.join(',') || undefined,
    peerGroup: address.peerGroup || undefined,
    name: address.name || undefined,
    kind: kind === USUAL.kind ? undefined : kind,
    template: address.template || undefined,
    statuses: address.statuses?.join(',') || undefined,
    order: order === USUAL.order ? undefined : order,
    orderYear: address.orderYear,
    direction: direction === USUAL.direction ? undefined : direction,
    chart: chart === USUAL.chart ? undefined : chart,
    measure: measure === USUAL.measure ? undefined : measure,
    lines: address.lines?.join(',') || undefined,
  }
}

/** Which departments and reports the server is asked for; whatever does not restrict is left out. */
export function filterOf(address: CompareAddress): ComparisonFilter {
  const { codes, region, peerGroup, name, kind, template, statuses } = address
  return {
    kind,
    ...(codes && { departmentCodes: codes }),
    ...(region && { regionCode: region }),
    ...(peerGroup && { peerGroup }),
    ...(name && { name }),
    ...(template && { templateCode: template }),
    ...(statuses && { statuses }),
  }
}

/** A year that is not among those shown orders nothing: the server takes the newest of them then. */
export function orderOf({ order, direction, orderYear }: CompareAddress, years: number[]): ComparisonOrder {
  return { field: order, direction, ...(orderYear && years.includes(orderYear) && { year: orderYear }) }
}

/** The years shown: those of the address, else the newest of those for which anything was filed, oldest first. */
export function shownYears(
  { years }: CompareAddress,
  known: { year: number; departments: number }[],
): number[] {
  if (years) return years
  const filed = known.filter(({ departments }) => departments)
  return (filed.length ? filed : known)
    .map(({ year }) => year)
    .toSorted((one, other) => one - other)
    .slice(-YEARS_AT_FIRST)
}

/** The year that a chart of one year shows. */
export function focusYear({ orderYear }: CompareAddress, years: number[]): number | undefined {
  return orderYear && years.includes(orderYear) ? orderYear : years.at(-1)
}

/** All years from one to another, whichever comes first; the newest of them where they are more than the server takes. */
export function yearRange(from: number, to: number): number[] {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).slice(-MOST_YEARS)
}

/** Whether the address chooses among departments or reports at all. */
export function isFiltered({ region, codes, peerGroup, name, template, statuses }: CompareAddress): boolean {
  return !!(region || codes || peerGroup || name || template || statuses)
}

/** The same view without anything that chooses among departments or reports. */
export function unfiltered({ kind, years, order, orderYear, direction, chart, measure }: CompareAddress) {
  return { kind, years, order, orderYear, direction, chart, measure } satisfies CompareAddress
}

/** Where the server hands out what is shown as a file, in the order shown. */
export function fileAddress(format: 'csv' | 'xlsx' | 'pdf', address: CompareAddress, years: number[]) {
  const said: LocationQueryRaw = {
    ...writeAddress({ ...address, years, chart: USUAL.chart, measure: USUAL.measure, lines: undefined }),
    orderYear: orderOf(address, years).year,
  }
  const pairs = Object.entries(said).filter(([, value]) => value !== undefined)
  return `/comparison.${format}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

function yearsOf(value: LocationQuery[string] | undefined): number[] | undefined {
  const years = (listOf(value) ?? []).filter((text) => /^\d{4}$/.test(text)).map(Number)
  const possible = [...new Set(years)].filter((year) => year >= 1990 && year <= 2100)
  return some(possible.toSorted((one, other) => one - other).slice(-MOST_YEARS))
}

function listOf(value: LocationQuery[string] | undefined): string[] | undefined {
  const words = (textOf(value) ?? '').split(',').map((word) => word.trim())
  return some([...new Set(words)].filter(Boolean))
}

function some<Value>(values: Value[]): Value[] | undefined {
  return values.length ? values : undefined
}
