import type { PrintJobLineFragment } from '@/gql/graphql'

export type Job = PrintJobLineFragment

/** How long the server keeps a job and its file. */
const KEPT_DAYS = 7
const DAY_MS = 86_400_000

/** Waits or runs: something of it will still change by itself. */
export const isActive = ({ state }: Pick<Job, 'state'>) => state === 'QUEUED' || state === 'RUNNING'

/** How many reports are printed and stay it: one document that waits again, because its server ended, is begun anew. */
export function printedOf({ state, layout, done }: Pick<Job, 'state' | 'layout' | 'done'>): number {
  return state === 'QUEUED' && layout === 'ONE_DOCUMENT' ? 0 : done
}

/** So much in whole percent; 100 only when all is. */
export function percentOf(done: number, total: number): number {
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
}

/** The one job worth a connection of its own: what runs, else what comes next; the list is newest first. */
export function followed(jobs: Job[]): Job | undefined {
  return jobs.find(({ state }) => state === 'RUNNING') ?? jobs.findLast(({ state }) => state === 'QUEUED')
}

/**
 * The list with what was heard of some of its jobs since it was asked for: that is newer, however much less it says is
 * printed, since a job may be begun anew. Only what has ended stays ended.
 */
export function withNews(jobs: Job[], news: ReadonlyMap<string, Job>): Job[] {
  return jobs.map((job) => (isActive(job) ? (news.get(job.id) ?? job) : job))
}

/** What of the news was heard after a list was asked for; whatever was heard before is in it. */
export function newsSince(asked: ReadonlyMap<string, Job>, news: ReadonlyMap<string, Job>) {
  return new Map([...news].filter(([id, job]) => asked.get(id) !== job))
}

/** Until when the file can be fetched; undefined while there is none. */
export function keptUntil({ url, finishedAt }: Pick<Job, 'url' | 'finishedAt'>): string | undefined {
  if (!url || !finishedAt) return undefined
  return new Date(Date.parse(finishedAt) + KEPT_DAYS * DAY_MS).toISOString()
}
