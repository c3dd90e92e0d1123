import { brief, difference } from '@/lib/arithmetic'
import type { YearSummary } from './compared'

/** What stands above everything: the newest year and, where the year before it is shown too, how it has changed. */
export interface Headline {
  year: number
  reports: number
  missing: number
  score: Figure
  rate: Figure
}

export interface Figure {
  value: string | null
  change: string | null
}

export function headlineOf(summaries: YearSummary[]): Headline | undefined {
  const sorted = summaries.toSorted((one, other) => one.year - other.year)
  const newest = sorted.at(-1)
  if (!newest) return undefined
  const before = sorted.find(({ year }) => year === newest.year - 1)
  const figure = (name: 'score' | 'executionRate'): Figure => {
    const [now, then] = [newest.median[name] ?? null, before?.median[name] ?? null]
    return { value: brief(now), change: now && then ? brief(difference(now, then)) : null }
  }
  const { year, reports, missing } = newest
  return { year, reports, missing, score: figure('score'), rate: figure('executionRate') }
}

/** The years of which no report counts. */
export function emptyYears(summaries: YearSummary[]): number[] {
  return summaries.filter(({ reports }) => !reports).map(({ year }) => year)
}
