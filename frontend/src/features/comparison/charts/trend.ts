import type { ChartOption, DrawItem } from '@/adapters/chart'
import { showDecimal } from '@/lib/decimal'
import { MOST_LINES } from '../compareAddress'
import { cellOf, figureOf, shortNames, valueOf, type ComparedRow } from '../compared'
import { base, eye, figureAxis, measureName, nameAxis, reportMark, short, UNITS } from './common'
import type { Chart, ChartInput, Mark, View } from './model'

/** How many lines are drawn when nobody has chosen any. */
const AT_FIRST = 5
/** Four dashes, five marks and five hues: no two of twenty lines have the same dash and mark. */
const DASHES = ['solid', 'dashed', 'dotted', [10, 3, 2, 3]] as const
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'] as const

/** The rows whose lines are drawn: those chosen, else all where they are few, else those that come first. */
export function linesOf({ rows, lines }: Pick<ChartInput, 'rows' | 'lines'>): ComparedRow[] {
  const chosen = lines && rows.filter(({ department }) => lines.includes(department.code))
  return (chosen?.length ? chosen : rows.slice(0, AT_FIRST)).slice(0, MOST_LINES)
}

/** The lines with one more or one less; the first gives way where there would be too many to tell apart. None: as at first. */
export function toggled(drawn: string[], code: string): string[] | undefined {
  const others = drawn.filter((one) => one !== code)
  const lines = others.length < drawn.length ? others : [...others, code].slice(-MOST_LINES)
  return lines.length ? lines : undefined
}

/** Median and quartiles over the years, and the lines of single departments: hue, dash and mark together are each one's own. */
export function trendChart(input: ChartInput): Chart {
  const { years, summaries, measure, words } = input
  const lines = linesOf(input)
  const names = shortNames(lines.map(({ department }) => department.name))
  const summaryOf = (year: number) => summaries.find((summary) => summary.year === year)

  /** Row 0 is the median, then the lines. */
  function at({ row, column }: { row: number; column: number }): Mark | undefined {
    const year = years[column]
    if (!year) return undefined
    return row ? lines[row - 1] && reportMark(lines[row - 1]!, year, words) : medianMark(year)
  }

  function medianMark(year: number): Mark {
    const summary = summaryOf(year)
    const say = (name: string, figures: Parameters<typeof figureOf>[0]) =>
      `${words(`comparison.${name}`)} ${showDecimal(figureOf(figures, measure))}${UNITS[measure]}`
    return {
      lines: [
        `${words('comparison.allChosen')} · ${words('board.year', { year })}`,
        say('median', summary?.median),
        `${say('lowerQuartile', summary?.lowerQuartile)}，${say('upperQuartile', summary?.upperQuartile)}`,
        words('comparison.reportsOf', { reports: summary?.reports ?? 0, missing: summary?.missing ?? 0 }),
      ],
    }
  }

  function option(view: View): ChartOption {
    const { palette, active, width } = view
    const longest = Math.max(...names.map((name) => name.length), 4)
    const room = Math.min(longest * 13 + 72, width * 0.3)
    // The last year stands half a year's width before the end.
    const right = Math.round(Math.max(16, room - (width - 64 - room) / years.length / 2))
    const point = (row: number, column: number, value: string | null) => ({
      value: eye(value),
      mark: at({ row, column }),
      ...(active?.row === row &&
        active.column === column && {
          symbolSize: 13,
          itemStyle: { borderColor: palette.ink, borderWidth: 2.5 },
        }),
    })
    const band = years.map((year) => ['lowerQuartile', 'upperQuartile'].map((end) => bandEnd(year, end)))
    const label = (text: string, color: string, bold = false) => ({
      endLabel: {
        show: true,
        formatter: text,
        color,
        fontSize: 12,
        fontWeight: bold ? 700 : 400,
        backgroundColor: palette.paper,
        borderRadius: 2,
        padding: [1, 3],
      },
      labelLayout: { moveOverlap: 'shiftY' },
    })
    const line = (name: string, index: number, values: (string | null)[]) => {
      const isMedian = index < 0
      const hue = isMedian ? palette.ink : palette.hues[index % palette.hues.length]!
      return {
        type: 'line',
        name,
        z: isMedian ? 2 : 3,
        data: values.map((value, column) => point(index + 1, column, value)),
        symbol: isMedian ? 'circle' : SYMBOLS[index % SYMBOLS.length],
        symbolSize: isMedian ? 6 : 8,
        showSymbol: true,
        triggerLineEvent: false,
        lineStyle: {
          width: isMedian ? 3 : 1.75,
          color: hue,
          type: isMedian ? 'solid' : DASHES[index % DASHES.length],
        },
        itemStyle: { color: hue },
        ...label(
          `${cut(name, Math.floor((room - 64) / 12))}  ${short(values.findLast((value) => value !== null))}`,
          hue,
          isMedian,
        ),
      }
    }
    const drawBand: DrawItem = ({ dataIndex }, api) => {
      const [here, next] = [band[dataIndex]!, band[dataIndex + 1]]
      const place = (column: number, value: number) => api.coord([column, value]) as [number, number]
      if (here.includes(null)) return null
      const [low, high] = here as [number, number]
      const isJoined = next && !next.includes(null)
      const points = isJoined
        ? [
            place(dataIndex, low),
            place(dataIndex, high),
            place(dataIndex + 1, next[1]!),
            place(dataIndex + 1, next[0]!),
          ]
        : [low, high].flatMap((value, index) => {
            const [x, y] = place(dataIndex, value)
            return [-3, 3].map((by): [number, number] => [index ? x - by : x + by, y])
          })
      return { type: 'polygon', shape: { points }, style: { fill: palette.band }, silent: true }
    }
    return {
      ...base(view),
      grid: { left: 64, right, top: view.above + 40, bottom: view.below + 32 },
      xAxis: { ...nameAxis(view), data: years.map(String), boundaryGap: true },
      yAxis: figureAxis(view, measureName(input)),
      series: [
        {
          type: 'custom',
          silent: true,
          tooltip: { show: false },
          renderItem: drawBand,
          data: band.map(([low, high], column) => [column, low, high]),
          encode: { x: 0, y: [1, 2] },
          z: 1,
        },
        ...lines.map((row, index) =>
          line(
            names[index]!,
            index,
            years.map((year) => valueOf(cellOf(row, year), measure)),
          ),
        ),
        line(
          words('comparison.median'),
          -1,
          years.map((year) => figureOf(summaryOf(year)?.median, measure)),
        ),
      ],
    }
  }

  const cut = (name: string, length: number) =>
    [...name].length > length ? `${[...name].slice(0, length - 1).join('')}…` : name

  function bandEnd(year: number, end: string): number | null {
    const summary = summaryOf(year)
    return eye(figureOf(end === 'lowerQuartile' ? summary?.lowerQuartile : summary?.upperQuartile, measure))
  }

  return {
    sentence: words('comparison.sentence.TREND', {
      measure: measureName(input),
      first: years[0],
      last: years.at(-1),
      lines: lines.length,
      from: showDecimal(figureOf(summaryOf(years[0]!)?.median, measure)),
      to: showDecimal(figureOf(summaryOf(years.at(-1)!)?.median, measure)),
    }),
    rows: lines.length + 1,
    columns: years.length,
    at,
    frame: { head: 40, foot: 32 },
    option,
  }
}
