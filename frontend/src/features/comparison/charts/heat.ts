import type { ChartOption, DrawItem } from '@/adapters/chart'
import { MISSING } from '@/lib/decimal'
import { cellOf, valueOf } from '../compared'
import { base, eye, measureName, nameAxis, nameRoom, reportMark, short } from './common'
import type { Chart, ChartInput, View } from './model'
import { boundsOf, spread, stepNames, stepOf } from './steps'

const ROW = 28
const HEAD = 32
const FOOT = 44
/** Narrower cells show their lightness alone; the figure is in the tooltip and in the table. */
const ROOM_FOR_FIGURE = 46

/** Departments × years: the darker the higher (in the dark look: the lighter), each cell with its figure. */
export function heatChart(input: ChartInput): Chart {
  const { rows, years, measure, words } = input
  const values = rows.flatMap(({ cells }) => cells.map((cell) => eye(valueOf(cell, measure))))
  const known = values.filter((value) => value !== null)
  const bounds = boundsOf(known, measure)
  const steps = spread(bounds.length + 1)

  function option(view: View): ChartOption {
    const { palette, from, count, active } = view
    const shown = rows.slice(from, from + count)
    const left = nameRoom(view.width)
    const isWide = (view.width - left - 12) / years.length >= ROOM_FOR_FIGURE
    const cells = shown.flatMap((row, index) =>
      years.map((year, column) => {
        const text = valueOf(cellOf(row, year), measure)
        const value = eye(text)
        const step = value === null ? undefined : steps[stepOf(value, bounds)]
        const isActive = active?.row === from + index && active.column === column
        return { value: [column, index], mark: reportMark(row, year, words), text, step, isActive }
      }),
    )
    const drawCell: DrawItem = ({ dataIndex }, api) => {
      const cell = cells[dataIndex]!
      const [x, y] = api.coord([api.value(0), api.value(1)]) as [number, number]
      const [width, height] = api.size!([1, 1]) as [number, number]
      const isThere = cell.step !== undefined
      const box = { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 2 }
      return {
        type: 'rect',
        shape: box,
        style: {
          fill: isThere ? palette.steps[cell.step!] : palette.paper,
          stroke: cell.isActive ? palette.ink : palette.line,
          lineWidth: cell.isActive ? 2.5 : isThere ? 0 : 1,
          lineDash: isThere ? undefined : [3, 3],
        },
        textConfig: { position: 'inside' },
        textContent: {
          type: 'text',
          style: {
            text: isThere ? (isWide ? short(cell.text) : '') : MISSING,
            fill: isThere ? palette.inks[cell.step!] : palette.quiet,
            font: `12px ${palette.face}`,
          },
        },
      }
    }
    return {
      ...base(view),
      grid: { left, right: 12, top: view.above + HEAD, height: shown.length * ROW },
      xAxis: { ...nameAxis(view), position: 'top', data: years.map(String), axisLine: { show: false } },
      yAxis: {
        ...nameAxis(view),
        inverse: true,
        triggerEvent: true,
        axisLine: { show: false },
        data: shown.map(({ department }) => department.code),
        axisLabel: {
          color: palette.ink,
          interval: 0,
          width: left - 16,
          overflow: 'truncate',
          formatter: (code: string) => shown.find((row) => row.department.code === code)!.department.name,
        },
      },
      series: [{ type: 'custom', renderItem: drawCell, data: cells }],
      graphic: legend(view, shown.length),
    }
  }

  /** Below the rows, from pale to dark, and what a missing report looks like. */
  function legend({ palette, above, width }: View, shown: number) {
    const y = above + HEAD + shown * ROW + 14
    const names = known.length ? stepNames(bounds) : []
    const room = Math.min(96, (width - 24) / (names.length + 1))
    const swatch = (index: number, name: string, style: object) => [
      { type: 'rect', silent: true, shape: { x: 12 + index * room, y, width: room - 4, height: 8 }, style },
      {
        type: 'text',
        silent: true,
        x: 12 + index * room,
        y: y + 12,
        style: { text: name, fill: palette.quiet, font: `${room < 64 ? 10 : 12}px ${palette.face}` },
      },
    ]
    return [
      ...names.flatMap((name, index) => swatch(index, name, { fill: palette.steps[steps[index]!] })),
      ...swatch(names.length, `${MISSING} ${words('comparison.none')}`, {
        fill: palette.paper,
        stroke: palette.strong,
        lineDash: [3, 3],
      }),
    ]
  }

  return {
    sentence: words('comparison.sentence.HEAT', {
      departments: rows.length,
      first: years[0],
      last: years.at(-1),
      measure: measureName(input),
      known: known.length,
      missing: rows.length * years.length - known.length,
    }),
    rows: rows.length,
    columns: years.length,
    at: ({ row, column }) =>
      rows[row] && years[column] ? reportMark(rows[row], years[column], words) : undefined,
    rowHeight: ROW,
    frame: { head: HEAD, foot: FOOT },
    option,
  }
}
