import { nextTick, onScopeDispose, ref, watch, type Ref } from 'vue'
import { labelOf, type GridColumn, type SheetLine } from './column'
import type { Mode } from './keys'
import { readCell } from './paste'
import type { Selection } from './useSelection'
import type { Sheet } from './sheet'

export interface Editor {
  focus: () => void
  text: () => string
  /** An input method has not settled on its words yet. */
  isComposing: () => boolean
  breakLine: () => void
}

/** After a key, before what stands in the cell is kept: nothing of it goes with a window that is closed or crashes. */
const LULL = 200

/** Writing in one cell: begun by typing over it or with a caret, ended by keeping it, giving it up or going elsewhere. */
export function useEditing(
  sheet: () => Sheet,
  columns: () => GridColumn[],
  selection: Selection,
  editor: Ref<Editor | null | undefined>,
) {
  const mode = ref<Mode>('none')
  const line = (): SheetLine | undefined => sheet().lines[selection.active.value.row]
  const column = (): GridColumn | undefined => columns()[selection.active.value.column]
  let written: { id: string; column: GridColumn } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function start(how: Mode) {
    const [at, into] = [line(), column()]
    if (mode.value !== 'none' || !at || !into?.read) return
    mode.value = how
    written = { id: at.id, column: into }
    sheet().begin(at.id, into.key)
  }

  /** Another key. */
  function typed() {
    start('over')
    clearTimeout(timer)
    timer = setTimeout(keep, LULL)
  }

  /** Keeps what stands in the cell so far; writing in it goes on. */
  function keep() {
    clearTimeout(timer)
    if (!written || !editor.value || editor.value.isComposing()) return
    say(editor.value.text())
  }

  /** What was not written in stays exactly as it was, also what would be read differently now. */
  function say(text: string) {
    const into = written!.column
    if (into.options) return // Picked, never typed.
    const before = sheet().begun
    sheet().say(text === labelOf(into, before) ? before : readCell(into, text))
  }

  function end() {
    clearTimeout(timer)
    mode.value = 'none'
    written = undefined
    sheet().end()
  }

  /** Keeps what is written in the cell. */
  function commit() {
    if (mode.value === 'none') return
    if (written && editor.value) say(editor.value.text())
    end()
  }

  async function cancel() {
    if (written) sheet().say(sheet().begun)
    end()
    await nextTick()
    editor.value?.focus()
  }

  /** From the list of a choice. */
  function pick(value: string) {
    const [at, into] = [line(), column()]
    end()
    if (at && into?.read) sheet().write([{ id: at.id, values: { [into.key]: readCell(into, value) } }])
  }

  // Somebody removed the line: what is written in it is kept before its cell goes, never put into another line.
  watch(
    () => (mode.value === 'none' ? undefined : sheet().lines),
    (lines) => lines && !lines.some(({ id }) => id === written?.id) && commit(),
  )
  onScopeDispose(() => clearTimeout(timer))

  return { mode, line, column, start, typed, keep, commit, cancel, pick }
}

export type Editing = ReturnType<typeof useEditing>
