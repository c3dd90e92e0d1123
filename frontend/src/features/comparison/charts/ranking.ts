import type { ChartOption, DrawItem } from '@/adapters/chart'
import { difference } from '@/lib/arithmetic'
import { showDecimal } from '@/lib/decimal'
import { cellOf, movement } from '../compared'
import { base, eye, figureAxis, nameAxis, nameRoom, reportMark } from './common'
import type { Chart, ChartInput, View } from './model'

const ROW = 28
const HEAD = 48
const FOOT = 40

/** Departments by their place in one year, each with the score, the score of the year before, and how far it has moved. */
export function rankingChart(input: ChartInput): Chart {
  const { year, words } = input
  const ranked = input.rows
    .map((row) => ({ row, cell: cellOf(row, year) }))
    .filter(({ cell }) => cell?.rank)
    .map(({ row, cell }) => ({
      row,
      cell: cell!,
      before: scoreBefore(cell!.figures?.score, cell!.change?.score),
    }))
    .toSorted((one, other) => one.cell.rank! - other.cell.rank!)
  const places = ranked.flatMap(({ cell, before }) => [eye(cell.figures?.score), eye(before)])
  const known = places.filter((place) => place !== null)

  function option(view: View): ChartOption {
    const { palette, from, count, active, width } = view
    const shown = ranked.slice(from, from + count)
    const left = nameRoom(width) + 44
    const right = width < 560 ? 88 : 132
    const data = shown.map(({ row, cell, before }, index) => ({
      value: [eye(cell.figures?.score), index, eye(before)],
      mark: reportMark(row, year, words),
    }))
    const drawRow: DrawItem = ({ dataIndex }, api) => {
      const { cell, before } = shown[dataIndex]!
      const isActive = active?.row === from + dataIndex
      const [x, y] = api.coord([eye(cell.figures?.score)!, dataIndex]) as [number, number]
      const past = eye(before)
      const pastX = past === null ? x : (api.coord([past, dataIndex]) as [number, number])[0]
      const moved = movement(cell.rankChange)
      const text = `${showDecimal(cell.figures?.score)}  ${moved}`
      return {
        type: 'group',
        children: [
          // The whole row can be pressed, not only its dot.
          {
            type: 'rect',
            shape: { x: left - 4, y: y - ROW / 2, width: width - left - 4, height: ROW },
            style: {
              fill: 'transparent',
              stroke: isActive ? palette.ink : 'transparent',
              lineWidth: isActive ? 2.5 : 0,
            },
          },
          {
            type: 'line',
            shape: { x1: pastX, y1: y, x2: x, y2: y },
            style: { stroke: palette.strong, lineWidth: 2 },
          },
          ...(past === null
            ? []
            : [
                {
                  type: 'circle' as const,
                  shape: { cx: pastX, cy: y, r: 4.5 },
                  style: { fill: palette.paper, stroke: palette.strong, lineWidth: 1.5 },
                },
              ]),
          { type: 'circle', shape: { cx: x, cy: y, r: 6 }, style: { fill: palette.accent } },
          {
            type: 'text',
            x: width - right + 12,
            y,
            style: {
              text,
              fill: palette.ink,
              font: `12px ${palette.face}`,
              verticalAlign: 'middle',
            },
          },
        ],
      }
    }
    return {
      ...base(view),
      grid: { left, right, top: view.above + HEAD, height: shown.length * ROW },
      xAxis: {
        ...figureAxis(view, words('figure.score')),
        position: 'top',
        min: known.length ? Math.floor(Math.min(...known) - 1) : 0,
        max: known.length ? Math.ceil(Math.max(...known) + 1) : 100,
        nameLocation: 'end',
      },
      yAxis: {
        ...nameAxis(view),
        inverse: true,
        triggerEvent: true,
        data: shown.map(({ row }) => row.department.code),
        axisLabel: {
          color: palette.ink,
          interval: 0,
          width: left - 16,
          overflow: 'truncate',
          formatter: (code: string) => {
            const one = shown.find(({ row }) => row.department.code === code)!
            return `${one.cell.rank}  ${one.row.department.name}`
          },
        },
      },
      series: [{ type: 'custom', renderItem: drawRow, data, encode: { x: [0, 2], y: 1 }, clip: false }],
      graphic: legend(view, shown.length),
    }
  }

  /** What the two dots and the signs mean. */
  function legend({ palette, above }: View, shown: number) {
    const y = above + HEAD + shown * ROW + 20
    const text = (x: number, said: string) => ({
      type: 'text',
      silent: true,
      x,
      y: y - 7,
      style: { text: said, fill: palette.quiet, font: `12px ${palette.face}` },
    })
    const dot = (cx: number, style: object) => ({
      type: 'circle',
      silent: true,
      shape: { cx, cy: y, r: 5 },
      style,
    })
    return [
      dot(18, { fill: palette.accent }),
      text(30, String(year)),
      dot(82, { fill: palette.paper, stroke: palette.strong, lineWidth: 1.5 }),
      text(94, String(year - 1)),
      text(140, words('comparison.moved')),
    ]
  }

  return {
    sentence: words('comparison.sentence.RANKING', {
      year,
      ranked: ranked.length,
      left: input.rows.length - ranked.length,
      first: ranked[0]?.row.department.name ?? '–',
      score: showDecimal(ranked[0]?.cell.figures?.score),
    }),
    rows: ranked.length,
    columns: 1,
    at: ({ row }) => ranked[row] && reportMark(ranked[row].row, year, words),
    rowHeight: ROW,
    frame: { head: HEAD, foot: FOOT },
    option,
  }
}

/** The score of the year before, from this year's and the change: that year need not have been asked for. */
function scoreBefore(score: string | null | undefined, change: string | null | undefined): string | null {
  return score && change ? difference(score, change) : null
}
