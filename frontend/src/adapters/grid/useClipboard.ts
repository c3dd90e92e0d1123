import { nextTick, ref, shallowRef } from 'vue'
import { readClipboard, writeHtml, writeText, type Cells } from './cells'
import { labelOf, valueOf, type GridColumn, type SheetLine } from './column'
import {
  fillOf,
  mappingByNames,
  mappingByPlace,
  MOST_ROWS,
  writingOf,
  type Mapping,
  type Writing,
} from './paste'
import type { Sheet } from './sheet'
import type { Editing } from './useEditing'
import type { Selection } from './useSelection'

/** A pasted table that names its columns: by these names or as it stands is the clerk's to say. */
export interface Offer {
  head: string[]
  cells: Cells
  mapping: Mapping
  row: number
}

export type PasteRefusal =
  { kind: 'rows'; rows: number; most: number } | { kind: 'room'; rows: number; most: number }

interface Parts {
  sheet: () => Sheet
  columns: () => GridColumn[]
  selection: Selection
  editing: Editing
  fresh: (at: number) => SheetLine
  /** How many lines there may be. */
  room: () => number
}

/** Ranges over the clipboard, from and to Excel, WPS and Word. */
export function useClipboard({ sheet, columns, selection, editing, fresh, room }: Parts) {
  const offer = shallowRef<Offer>()
  const refusal = ref<PasteRefusal>()
  const { range, active, anchor, go } = selection

  function onCopy(event: ClipboardEvent) {
    if (editing.mode.value !== 'none' || !event.clipboardData) return
    const { from, to } = range.value
    const copied = columns().slice(from.column, to.column + 1)
    const cells = sheet()
      .lines.slice(from.row, to.row + 1)
      .map((line) => copied.map((column) => labelOf(column, valueOf(column, line))))
    event.clipboardData.setData('text/plain', writeText(cells))
    event.clipboardData.setData('text/html', writeHtml(cells))
    event.preventDefault()
  }

  function onPaste(event: ClipboardEvent) {
    if (editing.mode.value !== 'none' || !event.clipboardData) return
    event.preventDefault()
    const { clipboardData: data } = event
    const cells = readClipboard(data.getData('text/plain'), data.getData('text/html'))
    refusal.value = undefined
    if (cells.length > MOST_ROWS + 1) refusal.value = { kind: 'rows', rows: cells.length, most: MOST_ROWS }
    else paste(cells)
  }

  function paste(cells: Cells) {
    const { lines } = sheet()
    if (cells.length === 1 && cells[0]!.length === 1 && lines.length) {
      sheet().write(fillOf(cells[0]![0]!, columns(), lines, range.value))
      return
    }
    const { row, column } = range.value.from
    const mapping = mappingByNames(cells, columns())
    if (mapping) offer.value = { head: cells[0]!, cells: cells.slice(1), mapping, row }
    else write(cells, mappingByPlace(cells, columns(), column), row, column)
  }

  /** Takes the offer: by the names, from the marked row on or as new lines at the end. */
  function takeByNames(row: number) {
    const taken = offer.value!
    offer.value = undefined
    const first = columns().findIndex((column) => taken.mapping.includes(column))
    write(taken.cells, taken.mapping, row, first)
  }

  /** What a paste would do to the lines, before it is done. */
  function preview(row: number): Writing {
    return writingOf(offer.value!.cells, offer.value!.mapping, sheet().lines, row)
  }

  function write(cells: Cells, mapping: Mapping, row: number, column: number) {
    const { lines } = sheet()
    const { changes, added } = writingOf(cells, mapping, lines, row)
    if (cells.length > MOST_ROWS)
      return (refusal.value = { kind: 'rows', rows: cells.length, most: MOST_ROWS })
    if (added.length > room()) {
      return (refusal.value = {
        kind: 'room',
        rows: lines.length + added.length,
        most: lines.length + room(),
      })
    }
    const fresher = added.map((values, index) => {
      const line = fresh(lines.length + index)
      return { ...line, values: { ...line.values, ...values } }
    })
    sheet().write(changes, fresher)
    void markPasted(mapping, row, changes.length + added.length, column)
  }

  /** What was pasted is marked, once the new lines stand. */
  async function markPasted(mapping: Mapping, row: number, height: number, column: number) {
    await nextTick()
    const places = mapping.flatMap((into) => (into ? [columns().indexOf(into)] : []))
    go({ row: row + height - 1, column: Math.max(column, ...places) })
    anchor.value = active.value
    go({ row, column }, true)
  }

  return { offer, refusal, onCopy, onPaste, takeByNames, preview }
}
