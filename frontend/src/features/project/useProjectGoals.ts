import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetLine } from '@/adapters/grid/column'
import { FUND_AMOUNTS, fundField, ORIGINS, type FundAmount } from '@/features/rows/funds'
import { NAMES } from '@/features/rows/names'
import type { RowColumn, RowView } from '@/features/rows/rowTable'
import { useRowColumns } from '@/features/rows/useRowColumns'
import { sum } from '@/lib/arithmetic'

/** What the official form asks for beside a project's figures: a set of columns of their own, shown in turn with those. */
export function useProjectGoals(name: () => RowColumn, figures: () => RowColumn[]) {
  const { t } = useI18n()
  const { long, amount, parts } = useRowColumns()
  const at = ref('figures')

  const funds = (origin: (typeof ORIGINS)[number]) =>
    FUND_AMOUNTS.map((key): RowColumn => ({
      ...amount(fundField(origin, key), t(`field.project.funds.${origin}.${key}`)),
      names: NAMES[origin]!.flatMap((one) => NAMES[key]!.map((other) => one + other)),
      width: 136,
    }))

  /** What the origins add up to. */
  const partsOf = ({ values }: SheetLine, key: FundAmount) =>
    sum(ORIGINS.map((origin) => values[fundField(origin, key)]))

  const goals = computed<RowColumn[]>(() => [
    { ...long('target', t('field.project.target'), 300, 2000), names: NAMES.projectTarget },
    { ...long('actual', t('field.project.actual'), 300, 2000), names: NAMES.projectActual },
    ...ORIGINS.flatMap(funds),
    ...FUND_AMOUNTS.map((key) => parts(key, (line) => partsOf(line, key))),
  ])
  const all = computed(() => [name(), ...figures(), ...goals.value])
  const view: RowView = {
    at,
    label: t('project.view.label'),
    options: computed(() =>
      ['figures', 'goals'].map((value) => ({ value, label: t(`project.view.${value}`) })),
    ),
    columns: computed(() => [name(), ...(at.value === 'goals' ? goals.value : figures())]),
    choose: (option) => (at.value = option),
    show(key) {
      if (goals.value.some((column) => column.key === key)) at.value = 'goals'
      else if (figures().some((column) => column.key === key)) at.value = 'figures'
    },
  }
  return { all, view }
}
