import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetLine, Values } from '@/adapters/grid/column'
import type { Book, CellChange } from '@/adapters/grid/sheet'
import { errorsOf, type FieldError, type Fields, type Part, type Row } from '@/features/writing/part'
import { useKeeping } from '@/features/writing/useKeeping'
import { arranged, following, merged } from './arrangement'
import type { Wrong } from './checks'
import { fieldsOf, valuesOf } from './rowFields'
import { same } from './rowSenders'
import { errorsByColumn, startOf } from './rowStart'
import type { RowTable } from './rowTable'

/**
 * The rows of one kind as they shall be: what the server has, with what was changed here on top. Whatever is done to them
 * is handed over to be kept and sent.
 */
export function useBook({ kind, rows, columns, nameOf, cross, isShown }: RowTable) {
  const { t } = useI18n()
  const keeping = useKeeping()
  /** Rows that the report does not tell of yet, and those that it still tells of. */
  const born = new Set<string>()
  const gone = new Set<string>()
  const wanted = shallowRef<string[]>()
  /** The line whose cell is being written, as it was when that began, with what was written since. */
  let held: { line: SheetLine; row: Row | undefined } | undefined
  const known = new Map<string, { row: Row | undefined; part: Part | undefined; line: SheetLine }>()

  const parts = computed(
    () => new Map(keeping.all.value.filter((part) => part.kind === kind).map((part) => [part.id, part])),
  )
  const read = computed(() => new Map(rows.value.map((row) => [row.id, row])))

  const all = computed<SheetLine[]>(() => {
    const fresh = [...new Set([...parts.value.keys(), ...born])].filter(
      (id) => !read.value.has(id) && isThere(id),
    )
    const ids = [...rows.value.map(({ id }) => id).filter(isThere), ...fresh]
    const order = wanted.value ? following(ids, wanted.value) : arranged(ids, placesOf(ids))
    return order.map(lineOf)
  })
  const lines = computed(() => (isShown ? all.value.filter(isShown) : all.value))

  watch(rows, () => {
    for (const id of gone) if (read.value.has(id) && !parts.value.has(id)) gone.delete(id)
    if (![...parts.value.values()].some(({ mine }) => 'position' in mine)) wanted.value = undefined
  })

  function isThere(id: string): boolean {
    const part = parts.value.get(id)
    if (part)
      return (
        !part.removed &&
        (part.base.version === null ||
          part.state.is !== 'conflict' ||
          !!part.state.theirs ||
          read.value.has(id))
      )
    return !gone.has(id) && !!rowOf(id)
  }

  /** As the server has it, also where the report has not been read anew since. */
  function rowOf(id: string): Row | undefined {
    const row = read.value.get(id) ?? { id, version: 0, fields: {} }
    const latest = keeping.latest(kind, row)
    return latest.version ? latest : undefined
  }

  function placesOf(ids: string[]) {
    const places = ids.flatMap((id) => {
      const place = parts.value.get(id)?.mine.position
      return typeof place === 'number' ? [[id, place] as const] : []
    })
    return new Map(places)
  }

  function lineOf(id: string): SheetLine {
    const [row, part] = [rowOf(id), parts.value.get(id)]
    const before = known.get(id)
    if (before && before.row === row && before.part === part) return before.line
    const fields = { ...(part?.base.version === null ? {} : (row ?? part?.base)?.fields), ...part?.mine }
    const line: SheetLine = {
      id,
      values: valuesOf(kind, fields),
      errors: part && errorsAt(part),
      mark: part && markOf(part),
    }
    known.set(id, { row, part, line })
    return line
  }

  function errorsAt(part: Part) {
    const errors = errorsOf(part)
    if (!errors.length) return undefined
    return errorsByColumn(errors, columns.value)
  }

  const sentence = ({ key, fill }: Wrong) => t(`rows.wrong.${key}`, fill ?? {})

  /** What is wrong with a line as it shall be; nothing of that is sent. */
  function wrongOf(line: SheetLine, others: readonly SheetLine[]): FieldError[] {
    const single = columns.value.flatMap(({ key, limit }) => {
      const wrong = limit?.(line.values[key] ?? null)
      return wrong ? [{ field: key, message: sentence(wrong) }] : []
    })
    const between = Object.entries(cross?.(line, others) ?? {}).flatMap(([field, wrong]) =>
      wrong && !single.some((one) => one.field === field) ? [{ field, message: sentence(wrong) }] : [],
    )
    return [...single, ...between]
  }

  function put(line: SheetLine, changed: Values, order?: string[], others: readonly SheetLine[] = all.value) {
    const begun = held?.line.id === line.id ? held.row : undefined
    const row = startOf(rowOf(line.id), begun, Object.keys(changed))
    const part = keeping.part(kind, line.id)
    const version = part ? part.base.version : (row?.version ?? null)
    const place: Fields = order ? { position: order.indexOf(line.id) + 1 } : {}
    // An answer of one's own may have brought what somebody else wrote into the open cell: that was not seen.
    const shown =
      begun && row === begun
        ? Object.fromEntries(Object.keys(changed).map((field) => [field, begun.fields[field] ?? null]))
        : undefined
    const from = { kind, id: line.id, label: nameOf(line.values), version, fields: row?.fields ?? {}, shown }
    const fields = fieldsOf(kind, changed)
    keeping.change(from, { ...fields, ...place }, wrongOf(line, others))
    if (held?.row && held.line.id === line.id)
      held = { ...held, row: { ...held.row, fields: { ...held.row.fields, ...fields } } }
  }

  /** What others were found wrong for may be right now: no two projects have one code any more. */
  function lookAgain(changed: Set<string>) {
    for (const line of all.value)
      if (line.errors && !changed.has(line.id) && parts.value.get(line.id)?.wrong) put(line, {})
  }

  const book: Book = {
    lines: () => lines.value,
    change(changes: CellChange[]) {
      const next = new Map(changes.map(({ id, values }) => [id, values]))
      // What somebody removed while it was written in is not dropped: it becomes a conflict.
      const isGone = held && next.has(held.line.id) && !all.value.some(({ id }) => id === held?.line.id)
      const there = isGone ? [...all.value, held!.line] : all.value
      const others = there.map((line) => ({ ...line, values: { ...line.values, ...next.get(line.id) } }))
      for (const line of others) if (next.has(line.id)) put(line, next.get(line.id)!, undefined, others)
      lookAgain(new Set(next.keys()))
    },
    add(added, order) {
      const before = all.value
      const whole = merged(
        before.map(({ id }) => id),
        order,
      )
      const others = [...before, ...added]
      for (const line of added) {
        gone.delete(line.id)
        born.add(line.id)
        put(line, line.values, whole, others)
      }
      keepPlaces(
        whole,
        added.map(({ id }) => id),
      )
    },
    hold(id) {
      const line = all.value.find((one) => one.id === id)
      held = line && { line, row: rowOf(id) }
    },
    release: () => (held = undefined),
    same,
    remove(ids) {
      const shown = new Map(all.value.map((line) => [line.id, line]))
      for (const id of ids) {
        const [row, line] = [rowOf(id), shown.get(id)]
        gone.add(id)
        const version = keeping.part(kind, id)?.base.version ?? row?.version ?? null
        keeping.remove({
          kind,
          id,
          label: line ? nameOf(line.values) : id,
          version,
          fields: row?.fields ?? {},
        })
      }
      lookAgain(new Set(ids))
    },
    move(ids, order) {
      const lineById = new Map(all.value.map((line) => [line.id, line]))
      const whole = merged(
        all.value.map(({ id }) => id),
        order,
      )
      for (const id of ids) put(lineById.get(id)!, {}, whole)
      keepPlaces(whole, ids)
    },
  }

  /** Places that are not confirmed yet are counted anew, so that they hold after a reload too. */
  function keepPlaces(order: string[], done: string[]) {
    wanted.value = order
    const isDone = new Set(done)
    for (const line of all.value)
      if (!isDone.has(line.id) && parts.value.get(line.id)?.mine.position !== undefined) put(line, {}, order)
  }

  return { book, all, lines }
}

function markOf({ state }: Part): SheetLine['mark'] {
  return state.is === 'conflict' ? 'conflict' : 'unsaved'
}
