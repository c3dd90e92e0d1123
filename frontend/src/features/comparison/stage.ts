import type { Chart, Place } from './charts/model'

/** Which rows of a chart are in view. */
export interface Seen {
  from: number
  count: number
  /** How high the chart is with all its rows. */
  natural: number
  /** How far it can be scrolled. */
  beyond: number
}

/** What of a chart is seen in a place of that height, scrolled by so much. */
export function windowOf(chart: Chart, height: number, scrolled: number): Seen {
  const { rowHeight, rows, frame } = chart
  const around = frame.head + frame.foot
  if (!rowHeight) return { from: 0, count: rows, natural: 0, beyond: 0 }
  const natural = around + rows * rowHeight
  const count = Math.max(1, Math.min(rows, Math.floor((height - around + 0.5) / rowHeight)))
  const last = Math.max(0, rows - count)
  return {
    from: Math.min(last, Math.max(0, Math.round(scrolled / rowHeight))),
    count,
    natural,
    beyond: last * rowHeight,
  }
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where a key leads from mark to mark; nothing where the key does not lead anywhere. The first key finds the first mark in view. */
export function moved(
  chart: Chart,
  at: Place | undefined,
  key: string,
  { from, count }: Pick<Seen, 'from' | 'count'>,
): Place | undefined {
  if (!chart.rows || !chart.columns) return undefined
  const page = { PageUp: -count, PageDown: count }[key]
  const step = STEPS[key] ?? (page === undefined ? undefined : [page, 0])
  if (key === 'Home' || key === 'End') {
    const row = chart.columns > 1 ? (at?.row ?? from) : 0
    return { row, column: key === 'Home' ? 0 : chart.columns - 1 }
  }
  if (!step) return undefined
  if (!at) return { row: from, column: 0 }
  return {
    row: within(at.row + step[0], chart.rows),
    column: within(at.column + step[1], chart.columns),
  }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
