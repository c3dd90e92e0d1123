import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetLine } from '@/adapters/grid/column'
import type { BudgetLine } from '@/features/report/report'
import { finder } from '@/features/rows/lastYear'
import { NAMES } from '@/features/rows/names'
import { rowOf } from '@/features/rows/rowFields'
import type { RowTable } from '@/features/rows/rowTable'
import { useLastYear } from '@/features/rows/useLastYear'
import { useRowColumns } from '@/features/rows/useRowColumns'
import type { FundSource } from '@/gql/graphql'
import { percent } from '@/lib/arithmetic'
import { CATEGORIES, sumOfParts } from './parts'

const SOURCES: FundSource[] = [
  'ALL',
  'GENERAL_PUBLIC',
  'GOVERNMENT_FUND',
  'STATE_CAPITAL',
  'SOCIAL_INSURANCE',
  'SPECIAL_ACCOUNT',
  'UNIT_FUNDS',
]
const AMOUNTS = ['initialBudget', 'adjustedBudget', 'executed']

export function useBudgetTable(report: string, budgetLines: () => BudgetLine[]): RowTable {
  const { t } = useI18n()
  const { text, amount, choice, shown, parts } = useRowColumns()
  const last = useLastYear(report)
  void last.readLines()
  const lastOf = computed(() =>
    finder(last.lines.value?.budgetLines ?? [], ({ fundSource, category, label }) => [
      `${fundSource}/${category}/${label}`,
      category.endsWith('_ITEM') ? null : `${fundSource}/${category}`,
    ]),
  )
  const byId = computed(() => new Map(budgetLines().map((line) => [line.id, line])))
  /** All lines as they are now, for the sums of parts. */
  const current = shallowRef<readonly SheetLine[]>([])

  return {
    kind: 'budgetLine',
    rows: computed(() => budgetLines().map((line) => rowOf('budgetLine', line))),
    columns: computed(() => [
      { ...text('label', t('budget.label'), 240, 200, true), names: NAMES.budgetLabel },
      choice(
        'category',
        t('budget.category'),
        140,
        CATEGORIES.map((value) => ({ value, label: t(`budgetCategory.${value}`) })),
        true,
      ),
      choice(
        'fundSource',
        t('budget.fundSource'),
        150,
        SOURCES.map((value) => ({ value, label: t(`fundSource.${value}`) })),
        true,
      ),
      ...AMOUNTS.map((key) => amount(key)),
      shown('executionRate', t('figure.executionRate'), rate, { unit: '%' }),
      ...AMOUNTS.map((key) => parts(key, (line) => sumOfParts(line, current.value, key))),
      shown('lastExecuted', t('rows.lastYear', { what: t('figure.executed') }), lastExecuted, {
        unit: t('unit.amount'),
        width: 128,
      }),
    ]),
    frozen: 1,
    most: 1000,
    nameOf: ({ label }) => label || t('rows.unnamed'),
    fresh: (above) => ({ fundSource: above?.values.fundSource ?? 'ALL' }),
    see: (lines) => (current.value = lines),
  }

  function rate(line: SheetLine): string | null {
    const { executed, adjustedBudget, initialBudget } = line.values
    const stated = line.mark ? null : byId.value.get(line.id)?.executionRate
    return stated ?? percent(executed, adjustedBudget ?? initialBudget)
  }
  function lastExecuted({ values: { fundSource, category, label } }: SheetLine): string | null {
    return lastOf.value(`${fundSource}/${category}/${label}`, `${fundSource}/${category}`)?.executed ?? null
  }
}
