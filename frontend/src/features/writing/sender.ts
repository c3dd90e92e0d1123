import type { RefusalFragment } from '@/gql/graphql'
import type { FieldError, Part, PartKind, Row, Same } from './part'

/** How sending came out for one part. */
export type Outcome =
  | { is: 'saved'; row: Row | null }
  | { is: 'conflict'; theirs: Row | null; at: string | null; by: string | null }
  | { is: 'refused'; errors: FieldError[] }
  /** Nothing is wrong with it, but others of the same request were refused: it is sent again without them. */
  | { is: 'held' }

export type Senders = Partial<Record<PartKind, Sender>>

export type Answer =
  /** By the part's id; a part without an outcome is held. */
  | { is: 'answered'; outcomes: Map<string, Outcome> }
  /** Nobody answered, or the server failed: the same is sent again later. */
  | { is: 'unreachable' }
  /** Not for this person, or the report is gone: one sentence for all of them. */
  | { is: 'barred'; message: string }
  /** Too much for one request: in smaller pieces, as far as there are any. */
  | { is: 'tooLarge'; message: string }

/** One way to the server, for the parts of one kind. */
export interface Sender {
  /** How many parts at once; one after the other when 1. */
  most: number
  same: Same
  send: (report: string, parts: Part[]) => Promise<Answer>
}

/** The places of a refusal in a list of rows: `upsert.3.score`, `remove.0.expectedVersion`. */
interface Places {
  upsert: Part[]
  remove: Part[]
}

/**
 * What the answer to a change of many rows says of each: all were saved, or none. `rows` are those the answer holds: the
 * saved ones, or with errors those that are there.
 */
export function outcomesOf({ upsert, remove }: Places, rows: Row[], errors: RefusalFragment[]) {
  const outcomes = new Map<string, Outcome>()
  const rowOf = (part: Part) => rows.find(({ id }) => id === part.id) ?? null
  if (!errors.length) {
    for (const part of upsert) outcomes.set(part.id, { is: 'saved', row: rowOf(part) })
    for (const part of remove) outcomes.set(part.id, { is: 'saved', row: null })
    return outcomes
  }
  for (const error of errors) {
    const [list, index, field] = error.path
    const parts = list === 'upsert' ? upsert : list === 'remove' ? remove : []
    const part = parts[Number(index)]
    if (part) outcomes.set(part.id, outcomeOf(error, field ?? null, rowOf(part), outcomes.get(part.id)))
    // Wrong with the request as a whole, such as a report submitted meanwhile: wrong with every part.
    else for (const one of [...upsert, ...remove]) outcomes.set(one.id, refusal(error, null))
  }
  return outcomes
}

function outcomeOf(
  error: RefusalFragment,
  field: string | null,
  row: Row | null,
  before: Outcome | undefined,
): Outcome {
  if (before?.is === 'conflict') return before
  const { at = null, by = null } = error as { at?: string | null; by?: string | null }
  // Without a row it is gone. Only the row itself can be; what one of its fields names is the sender's to mend.
  const isOfRow = error.code === 'CONFLICT' || error.code === 'NOT_FOUND'
  if (isOfRow && (row || OF_ROW.has(field))) return { is: 'conflict', theirs: row, at, by }
  return refusal(error, field, before)
}

const OF_ROW = new Set([null, 'id', 'expectedVersion'])

function refusal({ message }: RefusalFragment, field: string | null, before?: Outcome): Outcome {
  return {
    is: 'refused',
    errors: [...(before?.is === 'refused' ? before.errors : []), { field, message }],
  }
}
