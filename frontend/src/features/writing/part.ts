import { markOf, marked } from './mark'

/**
 * A part of a report that was changed in this page and is not confirmed by the server. Plain records and what becomes of
 * them: nothing here waits, sends or draws.
 */
export const KINDS = ['section', 'staffLine', 'budgetLine', 'project', 'indicator'] as const
export type PartKind = (typeof KINDS)[number]

/** Texts and exact figures are text, counts are numbers; null where a field is empty. */
export type Value = string | number | null
export type Fields = Readonly<Record<string, Value>>

/** A part as the server has it. */
export interface Row {
  id: string
  version: number
  fields: Fields
}

/** What is wrong, at a field or (null) with the part as a whole; `message` is a sentence for people. */
export interface FieldError {
  field: string | null
  message: string
}

export type PartState =
  | { is: 'waiting' }
  | { is: 'sending'; sent: Fields; removing: boolean }
  /** `theirs` is null when somebody has removed it. */
  | { is: 'conflict'; theirs: Row | null; at: string | null; by: string | null }
  | { is: 'refused'; errors: FieldError[] }

export interface Part {
  kind: PartKind
  id: string
  /** As people know it: a heading, a name. */
  label: string
  /** What the change started from; version null: it is new. */
  base: { version: number | null; fields: Fields }
  /** The changed fields alone. */
  mine: Fields
  removed?: true
  /** What the page itself finds wrong with it: it is kept here and not sent. */
  wrong?: FieldError[]
  /** What was sent without hearing how it came out, long texts by their mark: the server may have it. */
  doubts?: Fields[]
  state: PartState
}

/** Whether two values of a field mean the same, such as 1.50 and 1.5. */
export type Same = (field: string, one: Value, other: Value) => boolean
export const exactly: Same = (_field, one, other) => one === other

/** The same words as `HistoryEntry.place` of the schema. */
export const placeOf = ({ kind, id }: { kind: PartKind; id: string }) => `${kind}/${id}`

const WAITING: PartState = { is: 'waiting' }
const MOST_DOUBTS = 50

/** What is wrong with it, found here or by the server. */
export function errorsOf({ wrong, state }: Part): FieldError[] {
  return wrong ?? (state.is === 'refused' ? state.errors : [])
}

export const isToSend = ({ wrong, state }: Part) => state.is === 'waiting' && !wrong

/** The part with more changed; nothing when all of it is as it was and no answer is awaited. */
export function changed(part: Part, fields: Fields, wrong: FieldError[], same: Same): Part | undefined {
  const { is } = part.state
  const mine = { ...part.mine, ...fields }
  const now = { ...part, mine, removed: undefined, wrong: wrong.length ? wrong : undefined }
  // What the server has of it is not certain: even a value that is as it was must be said.
  if (is === 'sending' || is === 'conflict' || part.doubts)
    return is === 'refused' ? { ...now, state: WAITING } : now
  const left = part.base.version === null ? mine : differing(mine, part.base.fields, same)
  const next = { ...now, mine: left, state: WAITING }
  return isEmpty(next) ? undefined : next
}

/** The part to be removed; nothing when the server never had it. */
export function removing(part: Part): Part | undefined {
  if (part.state.is === 'sending') return { ...part, removed: true, wrong: undefined }
  if (part.base.version === null && !part.doubts) return undefined
  const mine = part.base.version === null ? part.mine : {}
  return {
    ...part,
    removed: true,
    mine,
    wrong: undefined,
    state: part.state.is === 'conflict' ? part.state : WAITING,
  }
}

/** A new part that the server may have is sent once more before it is removed: its version is not known. */
export const isRemoval = ({ removed, base }: Part) => !!removed && base.version !== null

export function sending(part: Part): Part {
  return { ...part, state: { is: 'sending', sent: part.mine, removing: isRemoval(part) } }
}

/** The server has what was sent; what was typed meanwhile is left. `row` is null when it was removed. */
export function saved(part: Part, row: Row | null): Part | undefined {
  if (part.state.is !== 'sending') return part
  const { sent, removing } = part.state
  if (!row || removing) return part.removed ? undefined : anew(part, part.id)
  const left = part.removed ? {} : pick(part.mine, (field) => part.mine[field] !== sent[field])
  const next = { ...part, base: baseOf(row), mine: left, doubts: undefined, state: WAITING }
  return isEmpty(next) ? undefined : next
}

/** Not saved, and nothing known: the connection was lost on the way there or back. */
export function unanswered(part: Part): Part {
  if (part.state.is !== 'sending') return part
  const sent = marked(part.state.sent)
  const before = part.doubts ?? []
  const isNew = !before.some((doubt) => JSON.stringify(doubt) === JSON.stringify(sent))
  return { ...part, doubts: isNew ? [...before, sent].slice(-MOST_DOUBTS) : before, state: WAITING }
}

/** As it is kept in the browser: long texts that are on their way are there already, as what was changed. */
export function stored(part: Part): Part {
  const { state } = part
  return state.is === 'sending' ? { ...part, state: { ...state, sent: marked(state.sent) } } : part
}

/** Not saved, because something else of the same request was refused. */
export function held(part: Part): Part {
  return part.state.is === 'sending' ? { ...part, state: WAITING } : part
}

/** Refused, unless what was refused has been changed meanwhile. */
export function refused(part: Part, errors: FieldError[]): Part {
  const { state } = part
  const mended = state.is === 'sending' && differs(part.mine, state.sent, exactly)
  return { ...part, state: mended ? WAITING : { is: 'refused', errors } }
}

/**
 * Somebody was faster. Only what both have changed in different ways is a conflict: what is already as wanted is saved,
 * and what they left alone goes on top of what they did.
 */
export function overtaken(
  part: Part,
  theirs: Row | null,
  at: string | null,
  by: string | null,
  same: Same,
): Part | undefined {
  const conflict = { ...part, state: { is: 'conflict', theirs, at, by } as const }
  if (!theirs) return part.removed ? undefined : conflict
  const onTop = { ...part, base: baseOf(theirs), doubts: undefined, state: WAITING }
  // A new row that is there already in its first version is what was sent before, its answer lost.
  const own = part.base.version === null && theirs.version === 1
  const isSent = (now: Value, sent: Value, field: string) => same(field, now, sent) || markOf(now) === sent
  const untouched = (field: string) =>
    same(field, theirs.fields[field] ?? null, part.base.fields[field] ?? null) ||
    (part.doubts ?? []).some(
      (sent) => field in sent && isSent(theirs.fields[field] ?? null, sent[field]!, field),
    )
  if (part.removed) return own || Object.keys(theirs.fields).every(untouched) ? onTop : conflict
  const mine = differing(part.mine, theirs.fields, same)
  if (!own && !Object.keys(mine).every(untouched)) return conflict
  const next = { ...onTop, mine }
  return isEmpty(next) ? undefined : next
}

/** The conflict's end: these values are what the part shall hold; nothing is left when they are theirs. */
export function resolved(part: Part, chosen: Fields, same: Same): Part | undefined {
  if (part.state.is !== 'conflict' || !part.state.theirs) return part
  const { theirs } = part.state
  const mine = differing(chosen, theirs.fields, same)
  const next = { ...part, base: baseOf(theirs), mine, removed: undefined, doubts: undefined, state: WAITING }
  return isEmpty(next) ? undefined : next
}

/** The conflict's end: it goes, whatever they made of it. */
export function removedAnyway(part: Part): Part {
  if (part.state.is !== 'conflict' || !part.state.theirs) return part
  return {
    ...part,
    base: baseOf(part.state.theirs),
    mine: {},
    removed: true,
    doubts: undefined,
    state: WAITING,
  }
}

/** What somebody removed, as a new part of its own with all that it held here. */
export function anew(part: Part, id: string): Part {
  const mine = { ...part.base.fields, ...part.mine }
  const { kind, label } = part
  return { kind, label, id, base: { version: null, fields: {} }, mine, state: WAITING }
}

/** As it is taken up after a reload: nobody waits for an answer, and what was refused as a whole is tried again. */
export function takenUp(part: Part): Part {
  const { state } = part
  if (state.is === 'refused' && state.errors.every(({ field }) => !field)) return { ...part, state: WAITING }
  return unanswered(part)
}

/**
 * Begun from other words than those that stand there now: somebody was faster, and what they wrote was not seen. Any
 * version that is not theirs brings the answer that shows it.
 */
export function begunFrom(part: Part, shown: Fields): Part {
  const { version, fields } = part.base
  if (version === null) return part
  const unseen = pick(shown, (field) => !(field in part.mine) && !alike(shown[field], fields[field]))
  if (!Object.keys(unseen).length) return part
  return { ...part, base: { version: version - 1, fields: { ...fields, ...unseen } } }
}

/** Whether the part holds other words for these fields than those shown. */
export const isOther = ({ mine }: Part, shown: Fields) =>
  Object.keys(shown).some((field) => field in mine && !alike(mine[field], shown[field]))

/** The server takes blanks at the ends away: that alone is nobody's change. */
const alike = (one: Value = null, other: Value = null) =>
  String(one ?? '').trim() === String(other ?? '').trim()

function baseOf({ version, fields }: Row) {
  return { version, fields }
}

function isEmpty({ base, mine, removed }: Part): boolean {
  return base.version !== null && !removed && Object.keys(mine).length === 0
}

function differing(fields: Fields, from: Fields, same: Same): Fields {
  return pick(fields, (field) => !same(field, fields[field]!, from[field] ?? null))
}

function differs(fields: Fields, from: Fields, same: Same): boolean {
  return Object.keys(differing(fields, from, same)).length > 0
}

function pick(fields: Fields, wanted: (field: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => wanted(field)))
}
