import type { ChartOption } from '@/adapters/chart'
import { tip } from '@/adapters/chart/tip'
import { brief } from '@/lib/arithmetic'
import { forEye, MISSING, showDecimal, showDifference } from '@/lib/decimal'
import type { MeasureName } from '../compareAddress'
import { cellOf, movement, type ComparedCell, type ComparedRow } from '../compared'
import type { ChartInput, Mark, View, Words } from './model'

export const UNITS: Record<MeasureName, string> = { SCORE: '', EXECUTION_RATE: '%', EXECUTED: '万元' }

/** What all charts have: the page's face, no movement, and a tooltip that says what a mark says. */
export function base({ palette }: View): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: palette.face, fontSize: 12, color: palette.ink },
    tooltip: {
      confine: true,
      className: 'chart-tip',
      transitionDuration: 0,
      backgroundColor: palette.paper,
      borderColor: palette.strong,
      textStyle: { color: palette.ink },
      formatter: ({ data }: { data?: { mark?: Mark } }) => tip(data?.mark?.lines ?? []),
    },
  }
}

/** An axis with names on it. */
export function nameAxis({ palette }: View) {
  return {
    type: 'category' as const,
    axisLine: { lineStyle: { color: palette.strong } },
    axisTick: { show: false },
    axisLabel: { color: palette.ink, fontSize: 13 },
  }
}

/** An axis with figures on it, which begins where the figures do: for places of dots and lines, never for lengths. */
export function figureAxis({ palette }: View, name: string) {
  return {
    type: 'value' as const,
    scale: true,
    name,
    nameTextStyle: { color: palette.quiet },
    axisLine: { show: false },
    axisLabel: { color: palette.quiet },
    splitLine: { lineStyle: { color: palette.line } },
  }
}

/** Around the mark that has the focus. */
export function ring({ palette }: View) {
  return { borderColor: palette.ink, borderWidth: 2.5 }
}

/** A figure where there is little room, and what stands where there is none. */
export function short(value: string | null | undefined): string {
  return showDecimal(brief(value))
}

/** What a department's report of a year says, whatever chart it is in. */
export function reportMark(row: ComparedRow, year: number, words: Words): Mark {
  const cell = cellOf(row, year)
  const head = `${row.department.name} · ${words('board.year', { year })}`
  if (!cell) return { lines: [head, words('comparison.noReport')] }
  return { lines: [head, ...figureLines(cell, words)], reportId: cell.reportId! }
}

function figureLines({ figures, change, rank, rankChange, status }: ComparedCell, words: Words): string[] {
  const against = (value: string | null | undefined, unit = '') =>
    value ? words('comparison.against', { change: showDifference(value) + unit }) : ''
  const line = (name: string, value: string | null | undefined, unit: string, more: string) =>
    `${words(name)} ${value ? showDecimal(value) + unit : MISSING}${more}`
  const grade = figures?.grade ? ` ${figures.grade}` : ''
  return [
    line('figure.score', figures?.score, '', grade + against(change?.score)),
    line('figure.executionRate', figures?.executionRate, '%', against(change?.executionRate)),
    line('figure.executed', figures?.executed, ` ${words('unit.amount')}`, against(change?.executed)),
    ...(rank ? [`${words('comparison.rank')} ${rank} ${movement(rankChange)}`.trim()] : []),
    ...(status ? [words(`status.${status}`)] : []),
  ]
}

/** The unit in which a measure is shown, for heads and axes. */
export function measureName({ measure, words }: ChartInput): string {
  const unit = UNITS[measure]
  return words(`comparison.measure.${measure}`) + (unit && `（${unit}）`)
}

/** Room at the left for names: a third at the most, so that the figures have the rest. */
export function nameRoom(width: number): number {
  return Math.round(Math.min(280, Math.max(96, width * 0.3)))
}

export const eye = forEye
