import type { HistoryLineFragment } from '@/gql/graphql'

/** Fields as one reader of the history sees them: what they were, what they are. */
export type FieldChange = HistoryLineFragment['changes'][number]

/** Entries that are one piece of work: somebody's changes of one part, one soon after the other. */
export interface Work {
  id: string
  /** Newest first, at least one. */
  entries: HistoryLineFragment[]
  changes: FieldChange[]
}

/** Longer than this between two changes, and it is another piece of work. */
const SOON = 10 * 60_000

/** Text is saved while it is typed: what somebody did to a part in one go reads as one change. */
export function works(entries: HistoryLineFragment[]): Work[] {
  const result: Work[] = []
  for (const entry of entries) {
    const last = result.at(-1)
    if (last && belongs(last.entries.at(-1)!, entry)) last.entries.push(entry)
    else result.push({ id: entry.id, entries: [entry], changes: [] })
  }
  for (const work of result) work.changes = together(work.entries)
  return result
}

function belongs(later: HistoryLineFragment, entry: HistoryLineFragment): boolean {
  return (
    later.action === 'CHANGED' &&
    entry.action === 'CHANGED' &&
    later.place === entry.place &&
    later.place !== 'report' &&
    later.by?.name === entry.by?.name &&
    Date.parse(later.at) - Date.parse(entry.at) < SOON
  )
}

/** What is different in the end: from before the first to after the last; a field that came back to what it was is not. */
function together(newestFirst: HistoryLineFragment[]): FieldChange[] {
  const fields = new Map<string, FieldChange>()
  for (const { changes } of newestFirst.toReversed())
    for (const { field, before, after } of changes)
      fields.set(field, { field, before: (fields.get(field) ?? { before }).before, after })
  const all = [...fields.values()]
  return newestFirst.length > 1 ? all.filter(({ before, after }) => before !== after) : all
}

/** Which states of a part a piece of work lets one take back, and by which of its entries. */
export function statesOf({ entries }: Work, newestOfPlace: boolean) {
  const [newest, oldest] = [entries[0]!, entries.at(-1)!]
  const ofPart = newest.place !== 'report'
  const changed = newest.action === 'CHANGED' || newest.action === 'MOVED'
  return {
    before: ofPart && (changed || newest.action === 'REMOVED') ? oldest : undefined,
    // What it is now need not be taken back.
    after: ofPart && !newestOfPlace && (changed || newest.action === 'ADDED') ? newest : undefined,
  }
}

/** Fields that say where a part stands and what it belongs to: nothing that a reader looks for. */
const SILENT = new Set(['position', 'key', 'id', 'version', 'templateVersion', 'kind', 'year'])

export const audible = (changes: FieldChange[]) => changes.filter(({ field }) => !SILENT.has(field))
