import { useI18n } from 'vue-i18n'
import type { Mode } from './followAddress'
import { COLUMNS } from './series'

export interface FollowColumn {
  key: string
  label: string
  unit?: string
  numeric: boolean
}

const AMOUNTS = ['initialBudget', 'adjustedBudget', 'executed']
const RATES = ['executionRate', 'achievementRate']
const WORDS = ['target', 'actual', 'grade']

/** The columns of what is followed, and the first line of its file. */
export function useFollowColumns() {
  const { t } = useI18n()

  function columnOf(key: string): FollowColumn {
    const isIndicators = key === 'target' || key === 'actual'
    return {
      key,
      label: t(
        isIndicators ? `indicator.${key}` : key === 'achievementRate' ? 'follow.rate' : `figure.${key}`,
      ),
      unit: AMOUNTS.includes(key) ? t('unit.amount') : RATES.includes(key) ? '%' : undefined,
      numeric: !WORDS.includes(key),
    }
  }
  const columnsOf = (mode: Mode) => COLUMNS[mode].map(columnOf)
  const fixed = ['code', 'department', 'within', 'name', 'project', 'matchedBy', 'year'] as const
  const heads = (mode: Mode) => [
    ...fixed.map((key) => t(`follow.head.${key}`)),
    ...columnsOf(mode).map(({ label, unit }) => (unit ? `${label}（${unit}）` : label)),
  ]
  return { columnsOf, heads }
}
