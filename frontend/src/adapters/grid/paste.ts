import { isDecimal, shift } from '@/lib/arithmetic'
import type { Cells } from './cells'
import { readChoice, type GridColumn, type SheetLine, type Values } from './column'
import type { Range } from './places'
import type { CellChange } from './sheet'

/** How many rows one paste may bring: as many as the server takes at once. */
export const MOST_ROWS = 1000

/** The column for each column of what is pasted; nothing for those that are left out. */
export type Mapping = (GridColumn | undefined)[]

export interface Writing {
  changes: CellChange[]
  added: Values[]
}

/** The columns that a pasted table names itself in its first line, when that line is a header and no data. */
export function mappingByNames([head, ...rows]: Cells, columns: GridColumn[]): Mapping | undefined {
  if (!head || !rows.length) return undefined
  const mapping = head.map((name) => columnNamed(name, columns))
  const known = mapping.filter(Boolean)
  const isHeader =
    known.length >= Math.min(2, head.length) &&
    new Set(known.map((column) => column?.key)).size === known.length
  return isHeader ? mapping : undefined
}

/** As they stand: from the given column on, one after the other. */
export function mappingByPlace(cells: Cells, columns: GridColumn[], from: number): Mapping {
  return cells[0]!.map((_cell, index) => columns[from + index])
}

/** What a paste changes and adds, from the given row on. */
export function writingOf(cells: Cells, mapping: Mapping, lines: readonly SheetLine[], row: number): Writing {
  const values = cells.map((cellsOfRow) => valuesOf(cellsOfRow, mapping))
  const there = lines.slice(row, row + values.length)
  return {
    changes: there.map(({ id }, index) => ({ id, values: values[index]! })),
    added: values.slice(there.length).filter((line) => Object.values(line).some((value) => value !== null)),
  }
}

/** One cell that was copied fills all that are marked. */
export function fillOf(
  written: string,
  columns: GridColumn[],
  lines: readonly SheetLine[],
  { from, to }: Range,
) {
  const filled = columns.slice(from.column, to.column + 1)
  const values = valuesOf(
    filled.map(() => written),
    filled,
  )
  return lines.slice(from.row, to.row + 1).map(({ id }): CellChange => ({ id, values }))
}

export function readCell(column: GridColumn, written: string): string | null {
  if (column.options) return readChoice(column.options, written)
  return column.read ? column.read(written) : null
}

function valuesOf(cells: string[], mapping: Mapping): Values {
  const values: Record<string, string | null> = {}
  mapping.forEach((column, index) => {
    if (column?.read) values[column.key] = readCell(column, cells[index] ?? '')
  })
  return values
}

function columnNamed(name: string, columns: GridColumn[]): GridColumn | undefined {
  const wanted = bare(name)
  if (!wanted) return undefined
  const found = columns.find(({ label, names = [] }) =>
    [label, ...names].some((known) => bare(known) === wanted),
  )
  return found && inItsUnit(found, name)
}

/** How far the point moves from a header's unit to 万元. */
const PLACES: Record<string, number> = { 元: -4, 百元: -2, 千元: -1, 百万元: 2, 千万元: 3, 亿元: 4 }

/** Amounts under a header in another unit are brought to the column's: 1,000,000 元 is 100 万元. */
function inItsUnit(column: GridColumn, name: string): GridColumn {
  const unit = /(?:单位[:：])?([百千万亿]*元)\s*[）)]?\s*$/.exec(name)?.[1]
  const places = unit && PLACES[unit]
  const { read } = column
  if (!places || !read || column.kind !== 'figure' || !column.unit || column.unit === '%') return column
  return {
    ...column,
    label: `${column.label}（${unit} → ${column.unit}）`,
    read: (written) => {
      const value = read(written)
      return isDecimal(value) ? shift(value, places) : value
    },
  }
}

/** A header without blanks, units and notes in brackets: 年初预算数（万元） is 年初预算数. */
function bare(name: string): string {
  return name
    .replace(/[（(][^）)]*[）)]?/g, '')
    .replace(/[\s*:：]/g, '')
    .replace(/([百千万亿]*元|%)$/, '')
    .toLowerCase()
}
