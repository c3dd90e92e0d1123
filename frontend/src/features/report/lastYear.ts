import type { LastYearQuery } from '@/gql/graphql'
import { difference, isDecimal } from '@/lib/arithmetic'
import type { ReportData, Section } from './report'

export type LastYearReport = NonNullable<NonNullable<LastYearQuery['report']>['lastYear']>
export type LastYearSection = LastYearReport['sections'][number]

/** What stood in the place of a section last year: the one of the same key, else of the same heading. */
export function formerOf(section: Section, former: LastYearSection[]): LastYearSection | undefined {
  const sameKey = section.key ? former.find(({ key }) => key === section.key) : undefined
  return sameKey ?? former.find(({ heading }) => bare(heading) === bare(section.heading))
}

const bare = (heading: string) => heading.replace(/\s/gu, '')

/** The figures of both years with what lies between; those that neither has are left out. */
export function comparison(now: ReportData['figures'], before: LastYearReport['figures']) {
  const keys = ['initialBudget', 'adjustedBudget', 'executed', 'executionRate', 'score'] as const
  return keys
    .filter((key) => now[key] !== null || before[key] !== null)
    .map((key) => ({ key, now: now[key], before: before[key], change: changeOf(now[key], before[key]) }))
}

/** With its sign; null where one of the two is missing. */
export function changeOf(now: string | null, before: string | null): string | null {
  if (!isDecimal(now) || !isDecimal(before)) return null
  const change = difference(now, before)
  return change === '0' || change.startsWith('-') ? change : `+${change}`
}
