import type { Editing } from './useEditing'
import type { Place } from './places'
import type { Selection } from './useSelection'

/** A mouse in the grid: a click goes to a cell, dragging marks, twice edits; a row's number marks the row. */
export function usePointer({ range, go, mark, active }: Selection, editing: Editing, focus: () => void) {
  function down(event: MouseEvent) {
    if (event.button !== 0 && event.button !== 2) return
    const place = placeOf(event)
    if (!place) return
    const isHere = place.row === active.value.row && place.column === active.value.column
    if (isHere && (editing.mode.value !== 'none' || event.target instanceof HTMLSelectElement)) return
    // The right button keeps what is marked, for the menu of the browser with 复制 in it.
    if (event.button === 2 && isWithin(place)) return
    editing.commit()
    if (place.column < 0) mark(event.shiftKey ? range.value.from.row : place.row, place.row)
    else go(place, event.shiftKey)
    event.preventDefault()
    focus()
  }

  function move(event: MouseEvent) {
    if (event.buttons !== 1 || editing.mode.value !== 'none') return
    const place = placeOf(event)
    if (place && place.column >= 0) go(place, true)
  }

  function twice(event: MouseEvent) {
    const place = placeOf(event)
    if (place && place.column >= 0) editing.start('caret')
  }

  function isWithin({ row, column }: Place) {
    const { from, to } = range.value
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column
  }

  return { down, move, twice }
}

/** Column -1 is the number of the row. */
function placeOf({ target }: MouseEvent): Place | undefined {
  const cell = (target as Element).closest<HTMLElement>('tbody td, tbody th')
  const row = cell?.parentElement?.dataset.row
  if (!cell || row === undefined) return undefined
  return { row: Number(row), column: Number(cell.dataset.column ?? -1) }
}
