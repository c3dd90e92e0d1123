/** A row as the grid has it: exact text by column, null where nothing is. */
export type Values = Readonly<Record<string, string | null>>
export interface SheetLine {
  id: string
  values: Values
  /** What is wrong, by column; '' for the line as a whole. */
  errors?: Readonly<Record<string, string>>
  /** Not on the server yet, or overtaken by somebody. */
  mark?: 'unsaved' | 'conflict'
}

export interface Option {
  value: string
  label: string
}

/** What a cell says of itself beside its value, such as how a suggested score came about, and what can be done with it. */
export interface CellNote {
  text: string
  action?: { label: string; run: () => void }
}

/** A column of the editing grid; its unit stands once, in the header. */
export interface GridColumn {
  key: string
  label: string
  unit?: string
  width: number
  kind: 'text' | 'long' | 'figure' | 'choice'
  /** Other names under which a pasted table may carry it. */
  names?: string[]
  options?: Option[]
  /** What was written as it is kept; what cannot be read stays as written. Left out: nobody writes here. */
  read?: (written: string) => string | null
  /** What is wrong with a value, in one sentence; nothing when it is right. */
  check?: (value: string | null) => string | undefined
  /** For what is worked out from other cells or was never entered; otherwise the line's own value. */
  show?: (line: SheetLine) => string | null
  note?: (line: SheetLine) => CellNote | undefined
  /** What is doubtful of a figure that is worked out. */
  doubt?: (line: SheetLine) => string | undefined
  /** Set back: worked out, or of last year. */
  quiet?: boolean
}

/** A line below the grid: sums beside the inputs, and a sign where they do not meet what they should. */
export interface FootLine {
  key: string
  label: string
  values: Record<string, string | null>
  warning?: string
}

export const valueOf = (column: GridColumn, line: SheetLine): string | null =>
  column.show ? column.show(line) : (line.values[column.key] ?? null)

/** A value as people read it, for the cell and for the clipboard. */
export function labelOf(column: GridColumn, value: string | null): string {
  if (value === null) return ''
  return column.options?.find((option) => option.value === value)?.label ?? value
}

/** A choice goes by its label or its value; anything else stays as written, so that it is seen and mended. */
export function readChoice(options: Option[], written: string): string | null {
  const text = written.trim()
  if (!text) return null
  return options.find(({ value, label }) => label === text || value === text)?.value ?? text
}
