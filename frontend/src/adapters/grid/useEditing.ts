import { nextTick, ref, type Ref } from 'vue'
import type { GridColumn, SheetLine } from './column'
import type { Mode } from './keys'
import { readCell } from './paste'
import type { Selection } from './useSelection'
import type { Sheet } from './sheet'

export interface Editor {
  focus: () => void
  text: () => string
  breakLine: () => void
}

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

  function start(how: Mode) {
    if (mode.value === 'none' && column()?.read) mode.value = how
  }

  function put(written: string) {
    const [at, into] = [line(), column()]
    if (at && into?.read) sheet().write([{ id: at.id, values: { [into.key]: readCell(into, written) } }])
  }

  /** Keeps what is written in the cell. */
  function commit() {
    if (mode.value === 'none') return
    const written = editor.value?.text()
    mode.value = 'none'
    if (written !== undefined) put(written)
  }

  async function cancel() {
    mode.value = 'none'
    await nextTick()
    editor.value?.focus()
  }

  /** From the list of a choice. */
  function pick(value: string) {
    mode.value = 'none'
    put(value)
  }

  return { mode, line, column, start, commit, cancel, pick }
}

export type Editing = ReturnType<typeof useEditing>
