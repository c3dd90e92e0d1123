import { valueOf, type GridColumn, type SheetLine } from './column'
import { commandOf, type Command } from './keys'
import { following, jump, type Place } from './places'
import type { Sheet } from './sheet'
import type { Editing, Editor } from './useEditing'
import type { Selection } from './useSelection'

interface Parts {
  sheet: () => Sheet
  columns: () => GridColumn[]
  selection: Selection
  editing: Editing
  editor: () => Editor | null | undefined
  page: () => number
  /** An empty line to stand at a place. */
  fresh: (at: number) => SheetLine
  save: () => void
  remove: (ids: string[]) => void
}

/** Everything that is done in the grid with keys, and the same for the buttons above it. */
export function useCommands({
  sheet,
  columns,
  selection,
  editing,
  editor,
  page,
  fresh,
  save,
  remove,
}: Parts) {
  const { active, anchor, range, ids, size, go, mark } = selection

  function onKey(event: KeyboardEvent) {
    // An input method is composing: the keys are its own.
    if (event.isComposing || event.keyCode === 229) return
    const command = commandOf(event, editing.mode.value, editing.column()?.kind === 'long')
    if (!command || run(command) === false) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** False: nothing was done, and the key is the browser's. */
  function run(command: Command): boolean | void {
    const { row, column } = active.value
    switch (command.do) {
      case 'move':
        editing.commit()
        return command.jump ? leap(command) : step(command)
      case 'page':
        return go({ row: row + command.by * page(), column }, command.extend)
      case 'edge':
        return toEdge(command)
      case 'next':
        return next(command.by)
      case 'commit':
        editing.commit()
        return command.next ? next(command.next) : go({ row: row + command.row, column })
      case 'shift':
        return void sheet().move(ids.value, command.by)
      case 'edit':
        return editing.start('caret')
      case 'newLine':
        return editor()?.breakLine()
      case 'cancel':
        return void editing.cancel()
      case 'leave':
        // With nothing marked the key is the dialog's, which closes.
        return isOne() ? false : go(active.value)
      case 'empty':
        return empty()
      case 'all':
        return mark(0, size.value.rows - 1)
      case 'rows':
        return mark(range.value.from.row, range.value.to.row)
      case 'undo':
        return void sheet().undo()
      case 'redo':
        return void sheet().redo()
      case 'save':
        editing.commit()
        return save()
      case 'add':
        return add()
      case 'remove':
        return drop()
    }
  }

  const isOne = () => anchor.value.row === active.value.row && anchor.value.column === active.value.column

  function step({ row, column, extend }: { row: number; column: number; extend: boolean }) {
    go({ row: active.value.row + row, column: active.value.column + column }, extend)
  }

  function leap({ row, column, extend }: { row: number; column: number; extend: boolean }) {
    const isFilled = (place: Place) => {
      const line = sheet().lines[place.row]
      return !!line && valueOf(columns()[place.column]!, line) !== null
    }
    go(jump(active.value, { row, column }, size.value, isFilled), extend)
  }

  function toEdge({ column, row, extend }: Extract<Command, { do: 'edge' }>) {
    const last = { row: size.value.rows - 1, column: size.value.columns - 1 }
    go(
      {
        row: row === undefined ? active.value.row : row === 'first' ? 0 : last.row,
        column: column === 'first' ? 0 : last.column,
      },
      extend,
    )
  }

  function next(by: 1 | -1): boolean | void {
    const to = following(active.value, by, size.value)
    return to ? go(to) : false
  }

  function empty() {
    const { from, to } = range.value
    const keys = columns()
      .slice(from.column, to.column + 1)
      .filter(({ read }) => read)
      .map(({ key }) => [key, null] as const)
    const lines = sheet().lines.slice(from.row, to.row + 1)
    sheet().write(lines.map(({ id }) => ({ id, values: Object.fromEntries(keys) })))
  }

  /** A new line below the marked ones. */
  function add() {
    editing.commit()
    const at = size.value.rows ? range.value.to.row + 1 : 0
    sheet().write([], [fresh(at)], at)
    go({ row: at, column: 0 })
  }

  function drop() {
    if (size.value.rows) remove(ids.value)
  }

  return { onKey, run, add, drop }
}

export type Commands = ReturnType<typeof useCommands>
