/** A cell by its place, and a rectangle of cells from where it was begun to where it ends. */
export interface Place {
  row: number
  column: number
}
export interface Range {
  from: Place
  to: Place
}
export interface Size {
  rows: number
  columns: number
}

export function rangeOf(one: Place, other: Place): Range {
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}

export function within({ row, column }: Place, size: Size): Place {
  const keep = (value: number, most: number) => Math.max(0, Math.min(value, most - 1))
  return { row: keep(row, size.rows), column: keep(column, size.columns) }
}

/**
 * Where Ctrl and an arrow lead, as in Excel: to the end of what is filled, or over what is empty to the next that is
 * filled, or to the edge.
 */
export function jump(from: Place, step: Place, size: Size, isFilled: (place: Place) => boolean): Place {
  const next = (place: Place) => ({ row: place.row + step.row, column: place.column + step.column })
  const inside = (place: Place) =>
    place.row >= 0 && place.row < size.rows && place.column >= 0 && place.column < size.columns
  let place = next(from)
  if (!inside(place)) return from
  const runs = isFilled(from) && isFilled(place)
  for (;;) {
    const further = next(place)
    if (!inside(further)) return place
    if (runs ? !isFilled(further) : isFilled(place)) return place
    place = further
  }
}

/** The next cell that is read with Tab, from row to row; nothing past the ends, where Tab leaves the grid. */
export function following({ row, column }: Place, by: 1 | -1, size: Size): Place | undefined {
  const index = row * size.columns + column + by
  if (index < 0 || index >= size.rows * size.columns) return undefined
  return { row: Math.floor(index / size.columns), column: index % size.columns }
}
