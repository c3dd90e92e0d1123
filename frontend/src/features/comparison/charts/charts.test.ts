import { describe, expect, it } from 'vitest'
import { cell, input, PALETTE, row, ROWS, summary, view } from '../forTests'
import { pictureOf } from '../picture'
import { twoLines } from './common'
import { gradeCount, gradesChart, gradesFound } from './grades'
import { heatChart } from './heat'
import { rankingChart } from './ranking'
import { scatterChart } from './scatter'
import { linesOf, toggled, trendChart } from './trend'

/** What a chart gives the library, as far as it is looked at here. */
interface Drawn {
  series: { type: string; name?: string; data: { value?: unknown; mark?: { reportId?: string } }[] }[]
  xAxis: { data?: string[] }
  yAxis: { data?: string[] }
  graphic?: { style?: { text?: string } }[]
}
const drawn = (option: unknown) => option as Drawn

describe('heat map', () => {
  const chart = heatChart(input())

  it('has a row for each department and a column for each year', () =>
    expect([chart.rows, chart.columns]).toEqual([3, 2]))

  it('leads from each cell to its report, and says so where none was filed', () => {
    expect(chart.at({ row: 0, column: 1 })).toEqual({
      reportId: '001-2024',
      lines: [
        '甲县财政局 · board.year(2024)',
        'figure.score 92.125 优comparison.against(+2.125)',
        'figure.executionRate 97%',
        'figure.executed 1,300 unit.amount',
        'comparison.rank 1 ▲2',
        'status.PUBLISHED',
      ],
    })
    expect(chart.at({ row: 1, column: 0 })).toEqual({
      lines: ['甲县教育局 · board.year(2023)', 'comparison.noReport'],
    })
    expect(chart.at({ row: 9, column: 0 })).toBeUndefined()
  })

  it('draws the rows in view alone', () => {
    const { series, yAxis } = drawn(chart.option(view({ from: 1, count: 1 })))
    expect(yAxis.data).toEqual(['002'])
    expect(series[0]!.data.map(({ mark }) => mark?.reportId)).toEqual([undefined, '002-2024'])
  })

  it('says how much is there, what is unscored and what is missing', () =>
    expect(chart.sentence).toBe('comparison.sentence.HEAT(3,2023,2024,comparison.measure.SCORE,4,1,1)'))
})

describe('trend', () => {
  it('draws those that come first, or those chosen', () => {
    const many = Array.from({ length: 30 }, (_, index) => row(`c${index}`, `局${index}`, {}))
    const codes = (lines?: string[]) =>
      linesOf({ rows: many, lines }).map(({ department }) => department.code)
    expect(codes()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
    expect(codes(['c7', 'c3', 'gone'])).toEqual(['c3', 'c7'])
    expect(codes(many.map(({ department }) => department.code))).toHaveLength(20)
    expect(codes(['gone'])).toHaveLength(5)
  })

  it('takes a line more or less, and never more than twenty', () => {
    expect(toggled(['1', '2'], '3')).toEqual(['1', '2', '3'])
    expect(toggled(['1', '2'], '1')).toEqual(['2'])
    expect(toggled(['1'], '1')).toBeUndefined()
    const twenty = Array.from({ length: 20 }, (_, index) => `${index}`)
    expect(toggled(twenty, 'new')).toEqual([...twenty.slice(1), 'new'])
  })

  it('leaves a gap where a year is missing, and no zero', () => {
    const { series } = drawn(trendChart(input()).option(view()))
    const lines = series.filter(({ type }) => type === 'line')
    expect(lines.map(({ name }) => name)).toEqual(['财政', '教育', '水利', 'comparison.median'])
    expect(lines.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [90, 92.125],
      [null, 85],
      [70, null],
      [90, 90],
    ])
  })

  it('has the median first, then a report for each point', () => {
    const chart = trendChart(input())
    expect(chart.at({ row: 0, column: 0 })!.reportId).toBeUndefined()
    expect(chart.at({ row: 0, column: 0 })!.lines[1]).toBe('comparison.median 90')
    expect(chart.at({ row: 1, column: 1 })!.reportId).toBe('001-2024')
    expect(chart.at({ row: 4, column: 0 })).toBeUndefined()
  })
})

describe('scatter', () => {
  const out = { reportId: '002-2024', year: 2024, reason: '远低于同类' }
  const chart = scatterChart(input({ outliers: [out as never] }))

  it('draws departments that have both figures, from the lowest rate on', () => {
    expect(chart.columns).toBe(2)
    expect([0, 1].map((column) => chart.at({ row: 0, column })!.reportId)).toEqual(['002-2024', '001-2024'])
    expect(chart.sentence).toBe('comparison.sentence.SCATTER(2024,2,1,1,95,90)')
  })

  it('has a mark of its own for what stands out, with the reason', () => {
    const [usual, outside] = drawn(chart.option(view())).series
    expect(usual!.data.map(({ value }) => value)).toEqual([[97, 92.125]])
    expect(outside!.data.map(({ value }) => value)).toEqual([[60.25, 85]])
    expect(chart.at({ row: 0, column: 0 })!.lines.at(-1)).toBe('远低于同类')
  })

  it('minds reasons of its own year alone', () => {
    const other = scatterChart(input({ outliers: [{ ...out, year: 2023 } as never] }))
    expect(drawn(other.option(view())).series[1]!.data).toEqual([])
  })
})

describe('grades', () => {
  const counts = (...said: [string, number][]) => said.map(([grade, count]) => ({ grade, count }))
  const summaries = [
    summary(2023, { reports: 5, grades: counts(['中', 3], ['合格', 1], ['优', 1]) as never }),
    summary(2024, { reports: 4, grades: counts(['优', 3]) as never }),
  ]
  const chart = gradesChart(input({ summaries }))

  it('are in the order of the templates, unknown ones last', () => {
    expect(gradesFound(summaries, ['优', '良', '中'])).toEqual(['优', '中', '合格'])
    expect(gradesFound(summaries, [])).toEqual(['优', '中', '合格'])
  })

  it('are counted with those that have none', () => {
    expect(gradeCount(summaries[0]!, '中')).toBe(3)
    expect(gradeCount(summaries[1]!, '中')).toBe(0)
    expect(gradeCount(summaries[0]!, null)).toBe(0)
    expect(gradeCount(summaries[1]!, null)).toBe(1)
  })

  it('lead to the reports behind a part of a bar', () => {
    expect(chart.at({ row: 0, column: 1 })).toEqual({
      lines: ['board.year(2024) · 优', 'comparison.gradeCount(3,4,75.00)'],
      grade: { year: 2024, grade: '优' },
    })
    expect(chart.at({ row: 1, column: 1 })!.grade).toBeUndefined()
    expect(chart.at({ row: 3, column: 1 })!.grade).toEqual({ year: 2024, grade: null })
  })

  it('are stacked as many as there are', () =>
    expect(
      drawn(chart.option(view())).series.map(({ name, data }) => [name, ...data.map(({ value }) => value)]),
    ).toEqual([
      ['优', 1, 3],
      ['中', 3, 0],
      ['合格', 1, 0],
      ['comparison.ungraded', 0, 1],
    ]))
})

describe('ranking', () => {
  it('goes by place, with the score of the year before', () => {
    const chart = rankingChart(input({ rows: ROWS.toReversed() }))
    expect(chart.rows).toBe(2)
    const { yAxis, series } = drawn(chart.option(view()))
    expect(yAxis.data).toEqual(['001', '002'])
    expect(series[0]!.data.map(({ value }) => value)).toEqual([
      [92.125, 0, 90],
      [85, 1, null],
    ])
    expect(chart.sentence).toBe('comparison.sentence.RANKING(2024,2,1,甲县财政局,92.125)')
  })

  it('is empty where nobody is ranked', () => {
    const chart = rankingChart(input({ rows: [{ ...ROWS[0]!, cells: [cell(2024, [null])] }] }))
    expect([chart.rows, chart.at({ row: 0, column: 0 })]).toEqual([0, undefined])
  })
})

describe('picture', () => {
  const caption = { title: '比较', filter: '江西省', source: '来源' }

  it('has title, filter, what it shows, and source, and all rows where they are few', () => {
    const { option, size } = pictureOf(heatChart(input()), { from: 1, count: 1 }, caption, PALETTE)
    expect(drawn(option).yAxis.data).toEqual(['001', '002', '003'])
    const texts = drawn(option).graphic!.map(({ style }) => style?.text)
    expect(texts).toEqual(expect.arrayContaining(['比较', '江西省', '来源', heatChart(input()).sentence]))
    expect(size).toEqual({ width: 1200, height: 96 + 32 + 3 * 28 + 44 + 40 })
    expect(option.backgroundColor).toBe('#ffffff')
  })

  it('has those in view where there are many', () => {
    const rows = Array.from({ length: 61 }, (_, index) => row(`c${index}`, `局${index}`, {}))
    const { option } = pictureOf(heatChart(input({ rows })), { from: 40, count: 2 }, caption, PALETTE)
    expect(drawn(option).yAxis.data).toEqual(['c40', 'c41'])
  })
})

it.each([
  ['甲县财政局', 6, '甲县财政局'],
  ['甲县财政局', 4, '甲县财\n政局'],
  ['江西信丰高新技术产业园区管理委员会', 6, '江西信丰高新\n技术产业园…'],
])('%s in lines of %i', (name, length, lines) => expect(twoLines(name, length)).toBe(lines))
