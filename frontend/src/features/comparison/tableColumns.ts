import type { ComparisonOrderField } from '@/gql/graphql'
import { showDecimal, showDifference } from '@/lib/decimal'
import type { ChartName, MeasureName } from './compareAddress'
import { movement, type ComparedCell } from './compared'

/** A column of figures below each year. */
export interface YearColumn {
  key: string
  label: string
  unit?: string
  /** What the server orders by when its head is pressed. */
  order?: ComparisonOrderField
  /** Null where the report has no such figure. */
  text: (cell: ComparedCell) => string | null
  /** What stands beside it, smaller. */
  aside?: (cell: ComparedCell) => string
}

const figure = (value: string | null | undefined) => (value ? showDecimal(value) : null)
const gap = (value: string | null | undefined) => (value ? showDifference(value) : null)

const COLUMNS = {
  SCORE: {
    key: 'score',
    label: 'figure.score',
    order: 'SCORE',
    text: ({ figures }) => figure(figures?.score),
  },
  SCORE_CHANGE: {
    key: 'scoreChange',
    label: 'comparison.change',
    order: 'SCORE_CHANGE',
    text: ({ change }) => gap(change?.score),
  },
  EXECUTION_RATE: {
    key: 'rate',
    label: 'figure.executionRate',
    unit: '%',
    order: 'EXECUTION_RATE',
    text: ({ figures }) => figure(figures?.executionRate),
  },
  EXECUTION_RATE_CHANGE: {
    key: 'rateChange',
    label: 'comparison.change',
    order: 'EXECUTION_RATE_CHANGE',
    text: ({ change }) => gap(change?.executionRate),
  },
  EXECUTED: {
    key: 'executed',
    label: 'figure.executed',
    unit: '万元',
    order: 'EXECUTED',
    text: ({ figures }) => figure(figures?.executed),
  },
  EXECUTED_CHANGE: {
    key: 'executedChange',
    label: 'comparison.change',
    unit: '万元',
    order: 'EXECUTED_CHANGE',
    text: ({ change }) => gap(change?.executed),
  },
  GRADE: { key: 'grade', label: 'figure.grade', text: ({ figures }) => figures?.grade ?? null },
  RANK: {
    key: 'rank',
    label: 'comparison.rank',
    text: ({ rank }) => (rank ? String(rank) : null),
    aside: ({ rankChange }) => movement(rankChange),
  },
  PEER_RANK: {
    key: 'peerRank',
    label: 'comparison.peerRank',
    text: ({ peerRank }) => (peerRank ? String(peerRank) : null),
  },
} satisfies Record<string, YearColumn>

const BY_MEASURE = {
  SCORE: ['SCORE', 'SCORE_CHANGE', 'RANK'],
  EXECUTION_RATE: ['EXECUTION_RATE', 'EXECUTION_RATE_CHANGE', 'SCORE'],
  EXECUTED: ['EXECUTED', 'EXECUTED_CHANGE', 'EXECUTION_RATE'],
} as const

const BY_CHART: Partial<Record<ChartName, readonly (keyof typeof COLUMNS)[]>> = {
  SCATTER: ['EXECUTION_RATE', 'SCORE', 'GRADE'],
  GRADES: ['SCORE', 'GRADE'],
  RANKING: ['SCORE', 'SCORE_CHANGE', 'RANK', 'PEER_RANK'],
  OUTLIERS: ['SCORE', 'EXECUTION_RATE', 'EXECUTED_CHANGE'],
}

/** Which figures stand below each year: those that the chart shows, and what explains them. The first leads to the report. */
export function columnsOf(chart: ChartName, measure: MeasureName): YearColumn[] {
  return (BY_CHART[chart] ?? BY_MEASURE[measure]).map((name) => COLUMNS[name])
}
