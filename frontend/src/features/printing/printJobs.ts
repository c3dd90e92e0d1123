import type { PrintJobLineFragment } from '@/gql/graphql'

export type Job = PrintJobLineFragment

/** How long the server keeps a job and its file. */
const KEPT_DAYS = 7
const DAY_MS = 86_400_000

/** Waits or runs: something of it will still change by itself. */
export const isActive = ({ state }: Pick<Job, 'state'>) => state === 'QUEUED' || state === 'RUNNING'

/** How much is printed, in whole percent; 100 only when all is. */
export function percentDone({ done, total }: Pick<Job, 'done' | 'total'>): number {
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
}

/** The one job worth a connection of its own: what runs, else what comes next; the list is newest first. */
export function followed(jobs: Job[]): Job | undefined {
  return jobs.find(({ state }) => state === 'RUNNING') ?? jobs.findLast(({ state }) => state === 'QUEUED')
}

/** Of two tellings of one job the later one; they come by two ways and may overtake each other. */
export function later(one: Job, other: Job): Job {
  if (isActive(one) !== isActive(other)) return isActive(one) ? other : one
  return one.done > other.done || (one.state === 'RUNNING' && other.state === 'QUEUED') ? one : other
}

/** The list with what was heard of some of its jobs meanwhile. */
export function withNews(jobs: Job[], news: ReadonlyMap<string, Job>): Job[] {
  return jobs.map((job) => {
    const heard = news.get(job.id)
    return heard ? later(heard, job) : job
  })
}

/** Until when the file can be fetched; undefined while there is none. */
export function keptUntil({ url, finishedAt }: Pick<Job, 'url' | 'finishedAt'>): string | undefined {
  if (!url || !finishedAt) return undefined
  return new Date(Date.parse(finishedAt) + KEPT_DAYS * DAY_MS).toISOString()
}
