import type { Palette } from '@/adapters/chart/palette'
import type { ChartInput, View } from './charts/model'
import type { ComparedCell, ComparedRow, YearSummary } from './compared'

/** A year of a department, in short: score, rate, executed, grade, change of the score, rank, change of it. */
type Said = [
  score: string | null,
  rate?: string | null,
  executed?: string | null,
  grade?: string | null,
  change?: string | null,
  rank?: number | null,
  rankChange?: number | null,
]

export function cell(year: number, said?: Said): ComparedCell {
  const [score, executionRate, executed, grade, change, rank, rankChange] = said ?? [null]
  return {
    year,
    reportId: said ? `report-${year}` : null,
    status: said ? 'PUBLISHED' : null,
    figures: said
      ? {
          score,
          executionRate: executionRate ?? null,
          executed: executed ?? null,
          grade: grade ?? null,
        }
      : null,
    change: change ? { score: change, executionRate: null, executed: null } : null,
    rank: rank ?? null,
    rankChange: rankChange ?? null,
    peerRank: null,
  } as ComparedCell
}

export function row(code: string, name: string, years: Record<number, Said | undefined>): ComparedRow {
  return {
    cursor: code,
    department: {
      id: code,
      code,
      name,
      peerGroup: null,
      region: { code: '360722', name: '信丰县' },
    },
    cells: Object.entries(years).map(([year, said]) => {
      const one = cell(Number(year), said)
      return { ...one, reportId: one.reportId && `${code}-${year}` }
    }),
  } as ComparedRow
}

const NONE = { score: null, executionRate: null, executed: null }

export function summary(year: number, part: Partial<YearSummary> = {}): YearSummary {
  return {
    year,
    reports: 2,
    missing: 0,
    totals: { executed: null, executionRate: null },
    mean: NONE,
    median: { score: '90', executionRate: '95', executed: '100' },
    lowerQuartile: { score: '85', executionRate: '90', executed: '50' },
    upperQuartile: { score: '95', executionRate: '99', executed: '150' },
    smallest: NONE,
    largest: NONE,
    grades: [],
    ...part,
  } as YearSummary
}

/** Three departments in two years: one complete, one that filed once, one without a score in the newer year. */
export const ROWS = [
  row('001', '甲县财政局', {
    2023: ['90', '95.5', '1200.50', '优'],
    2024: ['92.125', '97', '1300', '优', '2.125', 1, 2],
  }),
  row('002', '甲县教育局', { 2023: undefined, 2024: ['85', '60.25', '800', '良', null, 2, null] }),
  row('003', '甲县水利局', { 2023: ['70', '80', '10', '中'], 2024: [null, '88', '20'] }),
]

/** Words as their keys, with what is filled in behind them. */
export const words = (key: string, named?: Record<string, unknown>) =>
  named && Object.keys(named).length ? `${key}(${Object.values(named).join(',')})` : key

export function input(part: Partial<ChartInput> = {}): ChartInput {
  return {
    rows: ROWS,
    years: [2023, 2024],
    summaries: [summary(2023), summary(2024)],
    outliers: [],
    measure: 'SCORE',
    year: 2024,
    grades: ['优', '良', '中', '差'],
    words,
    ...part,
  }
}

const STEPS = ['#ffffff', '#cccccc', '#999999', '#666666', '#333333', '#000000']

export const PALETTE: Palette = {
  paper: '#ffffff',
  ink: '#000000',
  quiet: '#555555',
  line: '#dddddd',
  strong: '#888888',
  accent: '#1d4e89',
  amber: '#7d5200',
  band: '#eeeeee',
  steps: STEPS,
  inks: ['#000000', '#000000', '#000000', '#ffffff', '#ffffff', '#ffffff'],
  hues: ['#111111', '#222222', '#333333', '#444444', '#555555'],
  face: 'sans-serif',
}

export function view(part: Partial<View> = {}): View {
  return { width: 1000, above: 0, below: 0, palette: PALETTE, from: 0, count: 3, ...part }
}
