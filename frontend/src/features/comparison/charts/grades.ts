import type { ChartOption } from '@/adapters/chart'
import { percent } from '@/lib/arithmetic'
import type { YearSummary } from '../compared'
import { base, figureAxis, nameAxis, ring } from './common'
import type { Chart, ChartInput, Mark, View } from './model'

const NARROW = { symbol: 'rect', dashArrayX: [1, 0], rotation: Math.PI / 4 }
/** Stripes, dots and crossings over the lightness, so that grades are told apart on any printer. */
const PATTERNS = [
  undefined,
  { ...NARROW, dashArrayY: [1.5, 6] },
  { ...NARROW, dashArrayY: [1.5, 6], rotation: -Math.PI / 4 },
  { symbol: 'circle', symbolSize: 0.6, dashArrayX: [6, 6], dashArrayY: [6, 0], rotation: Math.PI / 4 },
  { ...NARROW, dashArrayY: [1.5, 4], rotation: 0 },
  { ...NARROW, dashArrayY: [1.5, 4], rotation: Math.PI / 2 },
]

/** Grades that reports carry, best first: in the templates' order, then those that no template knows by how many carry them. */
export function gradesFound(summaries: YearSummary[], known: string[]): string[] {
  const counts = new Map<string, number>()
  for (const { grade, count } of summaries.flatMap(({ grades }) => grades))
    counts.set(grade, (counts.get(grade) ?? 0) + count)
  const place = (grade: string) => (known.includes(grade) ? known.indexOf(grade) : known.length)
  return [...counts.keys()].toSorted(
    (one, other) => place(one) - place(other) || counts.get(other)! - counts.get(one)!,
  )
}

/** How many reports of a year carry a grade; null asks for those without one. */
export function gradeCount({ grades, reports }: YearSummary, grade: string | null): number {
  if (grade !== null) return grades.find((one) => one.grade === grade)?.count ?? 0
  return reports - grades.reduce((sum, { count }) => sum + count, 0)
}

/** How the grades of each year are shared out: bars of reports, stacked from the best grade up. */
export function gradesChart(input: ChartInput): Chart {
  const { summaries, years, words } = input
  const there = years.flatMap((year) => summaries.filter((summary) => summary.year === year))
  const found: (string | null)[] = gradesFound(there, input.grades)
  if (there.some((summary) => gradeCount(summary, null) > 0)) found.push(null)
  const nameOf = (grade: string | null) => grade ?? words('comparison.ungraded')

  function at({ row, column }: { row: number; column: number }): Mark | undefined {
    const summary = there[column]
    const grade = found[row]
    if (!summary || grade === undefined) return undefined
    const count = gradeCount(summary, grade)
    const share = percent(String(count), String(summary.reports))
    return {
      lines: [
        `${words('board.year', { year: summary.year })} · ${nameOf(grade)}`,
        words('comparison.gradeCount', { count, reports: summary.reports, share: share ?? '–' }),
      ],
      ...(count && { grade: { year: summary.year, grade } }),
    }
  }

  function option(view: View): ChartOption {
    const { palette, active } = view
    const step = (row: number) => Math.max(0, palette.steps.length - 1 - row)
    return {
      ...base(view),
      grid: { left: 64, right: 112, top: view.above + 40, bottom: view.below + 32 },
      xAxis: { ...nameAxis(view), data: there.map(({ year }) => String(year)) },
      yAxis: {
        ...figureAxis(view, words('comparison.reports')),
        scale: false,
        minInterval: 1,
      },
      series: found.map((grade, row) => ({
        type: 'bar',
        stack: 'grades',
        name: nameOf(grade),
        barMaxWidth: 110,
        barCategoryGap: '35%',
        itemStyle: {
          color: grade === null ? palette.paper : palette.steps[step(row)],
          borderColor: palette.strong,
          borderWidth: 1,
          decal: decal(row, palette),
        },
        data: there.map((summary, column) => {
          const count = gradeCount(summary, grade)
          return {
            value: count,
            mark: at({ row, column }),
            label: { show: count > 0 },
            ...(active?.row === row && active.column === column && { itemStyle: ring(view) }),
          }
        }),
        label: {
          position: 'inside',
          formatter: ({ value }: { value: number }) => `${nameOf(grade)} ${value}`,
          color: palette.ink,
          backgroundColor: palette.paper,
          padding: [1, 4],
          borderRadius: 2,
        },
        labelLayout: { hideOverlap: true },
      })),
      graphic: found.map((grade, row) => ({
        type: 'group',
        right: 8,
        top: view.above + 40 + (found.length - 1 - row) * 24,
        silent: true,
        children: [
          {
            type: 'text',
            style: { text: nameOf(grade), fill: palette.ink, font: `12px ${palette.face}` },
          },
        ],
      })),
    }
  }

  function decal(row: number, palette: View['palette']) {
    const pattern = found[row] === null ? PATTERNS[5] : PATTERNS[Math.min(row, 4)]
    return pattern && { ...pattern, color: step(row, palette) }
  }
  /** The pattern is drawn in what is read on its ground. */
  function step(row: number, palette: View['palette']) {
    return found[row] === null
      ? palette.strong
      : palette.inks[Math.max(0, palette.steps.length - 1 - row)]! + '55'
  }

  return {
    sentence: words('comparison.sentence.GRADES', {
      first: years[0],
      last: years.at(-1),
      grades: found.map(nameOf).join('、') || '–',
      year: there.at(-1)?.year ?? years.at(-1),
      newest: found
        .map((grade) => `${nameOf(grade)} ${there.length ? gradeCount(there.at(-1)!, grade) : 0}`)
        .join('、'),
    }),
    rows: found.length,
    columns: there.length,
    at,
    frame: { head: 40, foot: 32 },
    option,
  }
}
