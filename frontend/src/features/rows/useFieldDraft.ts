import { onBeforeUnmount, shallowRef } from 'vue'
import { labelOf } from '@/adapters/grid/column'
import { readCell } from '@/adapters/grid/paste'
import type { Sheet } from '@/adapters/grid/sheet'
import type { RowColumn } from './rowTable'

/** After a key, before what stands in the field is kept. */
const LULL = 200

/** What is being typed in a field of a form, exactly as it is typed: no answer of the server may set it back. */
export function useFieldDraft(sheet: () => Sheet) {
  const draft = shallowRef<{ id: string; column: RowColumn; text: string }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function type(id: string, column: RowColumn, event: Event) {
    if (draft.value?.id !== id || draft.value.column.key !== column.key) {
      end()
      sheet().begin(id, column.key)
    }
    draft.value = { id, column, text: (event.target as HTMLInputElement).value }
    clearTimeout(timer)
    // What an input method has not settled on is no text yet; it tells when it has.
    if (!(event as InputEvent).isComposing) timer = setTimeout(keep, LULL)
  }

  /** Keeps what was typed so far; typing goes on. */
  function keep() {
    clearTimeout(timer)
    if (!draft.value) return
    const { column, text } = draft.value
    const before = sheet().begun
    sheet().say(text === labelOf(column, before) ? before : readCell(column, text))
  }

  /** The field is left. */
  function end() {
    keep()
    draft.value = undefined
    sheet().end()
  }

  const textOf = (id: string, { key }: RowColumn) =>
    draft.value?.id === id && draft.value.column.key === key ? draft.value.text : undefined
  onBeforeUnmount(end)

  return { type, keep, end, textOf }
}
