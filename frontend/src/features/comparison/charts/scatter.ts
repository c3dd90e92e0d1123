import type { ChartOption } from '@/adapters/chart'
import { cellOf, figureOf, shortNames } from '../compared'
import { base, eye, figureAxis, reportMark, ring, short } from './common'
import type { Chart, ChartInput, Mark, View } from './model'

/** Execution rate against score in one year; what stands out has a mark of its own and its name. */
export function scatterChart(input: ChartInput): Chart {
  const { rows, year, summaries, outliers, words } = input
  const reasons = new Map(
    outliers.filter((one) => one.year === year).map(({ reportId, reason }) => [reportId, reason]),
  )
  const dots = rows
    .map((row) => {
      const figures = cellOf(row, year)?.figures
      const mark = reportMark(row, year, words)
      const reason = reasons.get(mark.reportId ?? '')
      return {
        name: row.department.name,
        value: [eye(figures?.executionRate), eye(figures?.score)],
        mark: { ...mark, lines: reason ? [...mark.lines, reason] : mark.lines } as Mark,
        isOut: !!reason,
      }
    })
    .filter(({ value }) => !value.includes(null))
    .toSorted((one, other) => one.value[0]! - other.value[0]! || one.value[1]! - other.value[1]!)
  const out = dots.filter(({ isOut }) => isOut)
  const names = shortNames(out.map(({ name }) => name))
  const median = summaries.find((summary) => summary.year === year)?.median

  function option(view: View): ChartOption {
    const { palette, active } = view
    const focused = (dot: (typeof dots)[number]) => active && dots[active.column] === dot
    const middle = (name: string, place: object) => ({
      ...place,
      label: { formatter: name, color: palette.quiet, position: 'end' },
    })
    const lines = [
      ...(median?.executionRate
        ? [
            middle(`${words('comparison.median')} ${short(median.executionRate)}%`, {
              xAxis: eye(median.executionRate),
            }),
          ]
        : []),
      ...(median?.score
        ? [middle(`${words('comparison.median')} ${short(median.score)}`, { yAxis: eye(median.score) })]
        : []),
    ]
    return {
      ...base(view),
      grid: { left: 56, right: 96, top: view.above + 40, bottom: view.below + 48 },
      xAxis: {
        ...figureAxis(view, `${words('figure.executionRate')}（%）`),
        nameLocation: 'middle',
        nameGap: 28,
      },
      yAxis: figureAxis(view, words('figure.score')),
      series: [
        {
          type: 'scatter',
          symbol: 'circle',
          symbolSize: dots.length > 500 ? 6 : 9,
          itemStyle: { color: palette.accent, opacity: dots.length > 200 ? 0.55 : 0.8 },
          data: dots.filter(({ isOut }) => !isOut),
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            lineStyle: { color: palette.strong, type: 'dashed' },
            data: lines,
          },
        },
        {
          type: 'scatter',
          symbol: 'diamond',
          symbolSize: 15,
          itemStyle: { color: palette.paper, borderColor: palette.amber, borderWidth: 2.5 },
          data: out.map((dot, index) => ({ ...dot, label: { formatter: names[index] } })),
          label: {
            show: true,
            position: 'right',
            color: palette.ink,
            backgroundColor: palette.paper,
            borderRadius: 2,
            padding: [1, 3],
          },
          labelLayout: { hideOverlap: true },
          z: 3,
        },
        {
          type: 'scatter',
          silent: true,
          tooltip: { show: false },
          symbolSize: 18,
          itemStyle: { color: 'transparent', ...ring(view) },
          data: dots.filter(focused).map(({ value }) => value),
          z: 4,
        },
      ],
    }
  }

  return {
    sentence: words('comparison.sentence.SCATTER', {
      year,
      dots: dots.length,
      left: rows.length - dots.length,
      out: out.length,
      rate: short(figureOf(median, 'EXECUTION_RATE')),
      score: short(figureOf(median, 'SCORE')),
    }),
    rows: 1,
    columns: dots.length,
    at: ({ column }) => dots[column]?.mark,
    frame: { head: 40, foot: 48 },
    option,
  }
}
