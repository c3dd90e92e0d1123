import type { ComputedRef, Ref } from 'vue'
import type { FootLine, GridColumn, Option, SheetLine, Values } from '@/adapters/grid/column'
import type { Row } from '@/features/writing/part'
import type { Wrong } from './checks'
import type { RowKind } from './rowFields'

/** A column with the limits of its field. */
export interface RowColumn extends GridColumn {
  limit?: (value: string | null) => Wrong | undefined
}

/** Columns that are shown together, one set of them at a time. */
export interface RowView {
  at: Readonly<Ref<string>>
  label: string
  options: ComputedRef<Option[]>
  columns: ComputedRef<RowColumn[]>
  choose: (option: string) => void
  /** Shows the columns among which this one is. */
  show: (key: string) => void
}

/** One kind of rows as it is edited: what the panel needs to know of it. */
export interface RowTable {
  kind: RowKind
  /** All rows of the kind, in the report's order, once all are read. */
  rows: ComputedRef<Row[]>
  columns: ComputedRef<RowColumn[]>
  /** Where not all columns are shown at once: which ones are, and what else can be. */
  view?: RowView
  /** How many columns stay in view. */
  frozen: number
  /** How many rows a report may have of it. */
  most: number
  /** As people know a row. */
  nameOf: (values: Values) => string
  /** What a new row begins with, below the given one. */
  fresh: (above: SheetLine | undefined) => Values
  /** Sums below the rows. */
  foot?: (lines: readonly SheetLine[]) => FootLine[]
  /** What is wrong between the fields of a row, or between rows; by field. */
  cross?: (line: SheetLine, all: readonly SheetLine[]) => Record<string, Wrong | undefined>
  /** Told of the rows as they are now, for what is worked out of others. */
  see?: (lines: readonly SheetLine[]) => void
  /** Which rows are shown, where not all of them are. */
  isShown?: (line: SheetLine) => boolean
}
