import { computed, ref, shallowRef } from 'vue'
import type { RefusalFragment } from '@/gql/graphql'
import type { Problem } from '@/lib/problem'
import { newId } from '@/lib/identity'
import { wrongOf } from './limits'
import {
  draftOf,
  inputOf,
  PARTS,
  renamed,
  rowsOf,
  type Draft,
  type ImportAnswer,
  type ImportRead,
  type ImportRow,
  type Part,
} from './parts'
import { withWholeLine } from './wholeLine'

/** How a correction came out. */
export type Sent =
  | { kind: 'done'; answer: ImportAnswer }
  | { kind: 'refused'; errors: RefusalFragment[] }
  | { kind: 'failed'; problem: Problem }

export type SendPart = (part: Part, version: number, input: ReturnType<typeof inputOf>) => Promise<Sent>

export type Standing =
  | { is: 'untouched' | 'waiting' | 'sending' | 'wrong' }
  | { is: 'kept'; at: Date }
  | { is: 'refused'; sentences: string[] }
  | { is: 'failed'; problem: Problem }

/** What the server said of rows, by part, row and field; '' is the row or the part as a whole. */
type Refused = ReadonlyMap<string, string>
const place = (part: Part, id = '', field = '') => `${part}/${id}/${field}`

const LULL_MS = 800
const MOST_STEPS = 100

/**
 * The draft of an import as it is corrected here. Every change stands at once, can be taken back, and is sent a moment
 * later, part by part: a mistake in one part holds up no other.
 */
export function keepDraft(read: ImportRead, send: SendPart, overtaken: () => void) {
  const draft = shallowRef<Draft>(draftOf(read))
  const version = ref(read.version)
  const templateCode = ref(read.templateCode)
  const dirty = shallowRef<ReadonlySet<Part>>(new Set())
  const refused = shallowRef<Refused>(new Map())
  const general = shallowRef<string[]>([])
  const failed = shallowRef<Problem>()
  const keptAt = shallowRef<Date>()
  const sending = ref(false)
  const steps = shallowRef<Partial<Draft>[]>([])
  /** Keys that the server gave rows which were begun here. */
  const keys = new Map<string, string>()
  const ids = new Map<string, string>()
  const born = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false

  const keyOf = (id: string) => keys.get(id) ?? (born.has(id) ? undefined : id)
  const idOf = (key: string) => ids.get(key) ?? key

  const wrong = computed(() => {
    const found = new Map<Part, Map<string, ReturnType<typeof wrongOf>>>()
    for (const part of dirty.value) {
      const rows = draft.value[part].flatMap((row) => {
        const of = wrongOf(part, row)
        return of ? [[row.id, of] as const] : []
      })
      if (rows.length) found.set(part, new Map(rows))
    }
    return found
  })
  const standing = computed<Standing>(() => {
    if (sending.value) return { is: 'sending' }
    if (failed.value) return { is: 'failed', problem: failed.value }
    if (wrong.value.size) return { is: 'wrong' }
    if (refused.value.size || general.value.length) return { is: 'refused', sentences: general.value }
    if (dirty.value.size) return { is: 'waiting' }
    return keptAt.value ? { is: 'kept', at: keptAt.value } : { is: 'untouched' }
  })

  /** Puts parts as they shall be; one deed, to be taken back as a whole. */
  function put(parts: Partial<Draft>) {
    const before = Object.fromEntries(
      (Object.keys(parts) as Part[]).map((part) => [part, draft.value[part]]),
    ) as Partial<Draft>
    steps.value = [...steps.value, before].slice(-MOST_STEPS)
    set(parts)
  }

  function set(parts: Partial<Draft>) {
    draft.value = { ...draft.value, ...parts }
    const touched = Object.keys(parts) as Part[]
    dirty.value = new Set([...dirty.value, ...touched])
    refused.value = new Map(
      [...refused.value].filter(([at]) => !touched.some((part) => at.startsWith(`${part}/`))),
    )
    general.value = []
    failed.value = undefined
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), LULL_MS)
  }

  function undo() {
    const before = steps.value.at(-1)
    if (!before) return
    steps.value = steps.value.slice(0, -1)
    set(before)
  }

  /** Changes values of a row; nothing happens where they are what they were. */
  function change(part: Part, id: string, values: Record<string, string | null>) {
    const row = draft.value[part].find((one) => one.id === id)
    if (!row || Object.entries(values).every(([field, value]) => (row.values[field] ?? null) === value))
      return
    put({
      ...(part === 'figures' ? withWholeLine(draft.value, values) : {}),
      [part]: draft.value[part].map((one) =>
        one.id === id ? { ...one, values: { ...one.values, ...values } } : one,
      ),
    })
  }

  /** A row that the server does not know yet. */
  function fresh(values: ImportRow['values']): ImportRow {
    const id = newId()
    born.add(id)
    return { id, values, evidence: [] }
  }
  const adopt = (id: string) => void born.add(id)

  /** Sends what waits; answers when nothing is on its way. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= sendAll().finally(() => (running = undefined))
    return running
  }

  async function sendAll() {
    sending.value = true
    failed.value = undefined
    for (let part = next(); part && !closed; part = next()) if (!(await sendOne(part))) break
    sending.value = false
  }
  const tried = new Map<Part, readonly ImportRow[]>()
  /** Projects come before the indicators that name them. What was refused as it stands is not sent again. */
  const next = () =>
    PARTS.find(
      (part) => dirty.value.has(part) && !wrong.value.has(part) && tried.get(part) !== draft.value[part],
    )

  async function sendOne(part: Part): Promise<boolean> {
    const rows = draft.value[part]
    const sent = await send(part, version.value, inputOf(part, rows, keyOf))
    if (closed) return false
    if (sent.kind === 'done') {
      accept(part, rows, sent.answer)
      return true
    }
    if (sent.kind === 'failed') {
      failed.value = sent.problem
      return false
    }
    if (sent.errors.some(({ code }) => code === 'CONFLICT')) {
      closed = true
      overtaken()
      return false
    }
    tried.set(part, rows)
    tell(part, rows, sent.errors)
    return true
  }

  function accept(part: Part, rows: readonly ImportRow[], answer: ImportAnswer) {
    version.value = answer.version
    keptAt.value = new Date()
    tried.delete(part)
    const told = rowsOf(part, answer) ?? []
    if (told.length === rows.length)
      told.forEach(({ id }, at) => {
        keys.set(rows[at]!.id, id)
        ids.set(id, rows[at]!.id)
      })
    if (draft.value[part] !== rows) return // changed again meanwhile: what is here is newer
    const rest = new Set(dirty.value)
    rest.delete(part)
    dirty.value = rest
    const names = told.length === rows.length ? rows.map(({ id }) => id) : []
    const now = renamed(part, told, names, idOf)
    // Evidence goes with a corrected value there; here the place that it was read from can still be looked at.
    const kept = now.map((row, at) => {
      const told = new Set(row.evidence.map(({ field }) => field))
      const before = rows[at]?.id === row.id ? (rows[at]?.evidence ?? []) : []
      return { ...row, evidence: [...row.evidence, ...before.filter(({ field }) => !told.has(field))] }
    })
    draft.value = { ...draft.value, [part]: kept }
  }

  /** Where the server's sentences belong: `projects.3.name`, `figures.score`, `year`. */
  function tell(part: Part, rows: readonly ImportRow[], errors: RefusalFragment[]) {
    const found = new Map(refused.value)
    const others: string[] = []
    for (const { path, message } of errors) {
      const [first, second, third] = path[0] === 'input' ? path.slice(1) : path
      const row = rows[Number(second)]
      if (part === 'head' && first) found.set(place(part, 'head', first), message)
      else if (part === 'figures' && first === 'figures') found.set(place(part, 'figures', second), message)
      else if (first === part && row) found.set(place(part, row.id, third), message)
      else others.push(message)
    }
    refused.value = found
    general.value = [...general.value, ...others]
  }

  /** Takes over sections that were mapped anew by the server. */
  function mapped(answer: ImportAnswer) {
    version.value = answer.version
    if (answer.templateCode) templateCode.value = answer.templateCode
    const sections = rowsOf('sections', answer)
    if (sections)
      draft.value = {
        ...draft.value,
        sections: sections.map((row) => ({ ...row, id: idOf(row.id) })),
      }
    steps.value = steps.value.filter((step) => !step.sections)
  }

  return {
    draft,
    version,
    templateCode,
    standing,
    wrong,
    dirty,
    canUndo: computed(() => steps.value.length > 0),
    undo,
    put,
    change,
    fresh,
    adopt,
    flush,
    mapped,
    idOf,
    keyOf,
    refusalAt: (part: Part, id: string, field = '') => refused.value.get(place(part, id, field)),
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

export type Keeping = ReturnType<typeof keepDraft>
