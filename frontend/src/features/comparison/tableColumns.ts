import type { ComparisonOrderField } from '@/gql/graphql'
import { MISSING, showDecimal, showDifference } from '@/lib/decimal'
import type { ChartName, MeasureName } from './compareAddress'
import { movement, type ComparedCell } from './compared'

/** A column of figures below each year. */
export interface YearColumn {
  key: string
  label: string
  unit?: string
  /** What the server orders by when its head is pressed. */
  order?: ComparisonOrderField
  text: (cell: ComparedCell) => string
}

const COLUMNS = {
  SCORE: {
    key: 'score',
    label: 'figure.score',
    order: 'SCORE',
    text: ({ figures }) => showDecimal(figures?.score),
  },
  SCORE_CHANGE: {
    key: 'scoreChange',
    label: 'comparison.change',
    order: 'SCORE_CHANGE',
    text: ({ change }) => showDifference(change?.score),
  },
  EXECUTION_RATE: {
    key: 'rate',
    label: 'figure.executionRate',
    unit: '%',
    order: 'EXECUTION_RATE',
    text: ({ figures }) => showDecimal(figures?.executionRate),
  },
  EXECUTION_RATE_CHANGE: {
    key: 'rateChange',
    label: 'comparison.change',
    order: 'EXECUTION_RATE_CHANGE',
    text: ({ change }) => showDifference(change?.executionRate),
  },
  EXECUTED: {
    key: 'executed',
    label: 'figure.executed',
    unit: '万元',
    order: 'EXECUTED',
    text: ({ figures }) => showDecimal(figures?.executed),
  },
  EXECUTED_CHANGE: {
    key: 'executedChange',
    label: 'comparison.change',
    unit: '万元',
    order: 'EXECUTED_CHANGE',
    text: ({ change }) => showDifference(change?.executed),
  },
  GRADE: { key: 'grade', label: 'figure.grade', text: ({ figures }) => figures?.grade ?? MISSING },
  RANK: {
    key: 'rank',
    label: 'comparison.rank',
    text: ({ rank, rankChange }) => (rank ? `${rank} ${movement(rankChange)}`.trim() : MISSING),
  },
  PEER_RANK: {
    key: 'peerRank',
    label: 'comparison.peerRank',
    text: ({ peerRank }) => (peerRank ? String(peerRank) : MISSING),
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
