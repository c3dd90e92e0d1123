export type Cell = string | number | null | undefined

/** A column of a table as on paper: its unit stands once, in the header. */
export interface Column<Row> {
  key: string
  label: string
  unit?: string
  /** An exact figure: digit groups, right-aligned. */
  numeric?: boolean
  /** Rows that are a part of the one before (其中) stand in. Only the first column does so. */
  indent?: (row: Row) => number
  value: (row: Row) => Cell
}

export type Line<Row> =
  { kind: 'group'; key: string; depth: number; label: string } | { kind: 'row'; depth: number; row: Row }

/** The columns that have something to say: one that is empty in every row is left out, as paper would. */
export function filledColumns<Row>(columns: Column<Row>[], rows: Row[]): Column<Row>[] {
  return columns.filter(({ value }, index) => index === 0 || rows.some((row) => hasValue(value(row))))
}

/**
 * Rows with a heading line wherever a group begins. `pathOf` names the groups of a row from the outside in and then
 * the row itself, so that a row which carries the total of a group is the heading of those that follow it.
 */
export function groupedLines<Row>(rows: Row[], pathOf: (row: Row) => string[]): Line<Row>[] {
  let open: string[] = []
  return rows.flatMap((row, index): Line<Row>[] => {
    const path = pathOf(row)
    const groups = path.slice(0, -1)
    const kept = groups.findIndex((label, depth) => label !== open[depth])
    const heads = kept < 0 ? [] : groups.slice(kept)
    open = path
    return [
      ...heads.map((label, offset) => ({
        kind: 'group' as const,
        key: `${index}.${kept + offset}`,
        depth: kept + offset,
        label,
      })),
      { kind: 'row', depth: groups.length, row },
    ]
  })
}

function hasValue(cell: Cell) {
  return cell !== null && cell !== undefined && cell !== ''
}
