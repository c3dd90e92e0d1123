import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetLine } from '@/adapters/grid/column'
import { FUND_AMOUNTS, fundField, ORIGINS, type FundAmount } from '@/features/rows/funds'
import { NAMES } from '@/features/rows/names'
import type { RowColumn, RowView } from '@/features/rows/rowTable'
import { useRowColumns } from '@/features/rows/useRowColumns'
import { compare, difference, isDecimal, sum } from '@/lib/arithmetic'
import { showDecimal } from '@/lib/decimal'

/** What the official form asks for beside a project's figures: a set of columns of their own, shown in turn with those. */
export function useProjectGoals(name: () => RowColumn, figures: () => RowColumn[]) {
  const { t } = useI18n()
  const { long, amount, shown } = useRowColumns()
  const at = ref('figures')

  const funds = (origin: (typeof ORIGINS)[number]) =>
    FUND_AMOUNTS.map((key): RowColumn => ({
      ...amount(fundField(origin, key), t(`field.project.funds.${origin}.${key}`)),
      names: NAMES[origin]!.flatMap((one) => NAMES[key]!.map((other) => one + other)),
      width: 136,
    }))

  const partsOf = ({ values }: SheetLine, key: FundAmount) =>
    sum(ORIGINS.map((origin) => values[fundField(origin, key)]))

  /** What the origins add up to, and whether that is what the project says of itself. */
  function parts(key: FundAmount): RowColumn {
    const doubt = (line: SheetLine) => {
      const [own, together] = [line.values[key], partsOf(line, key)]
      if (!isDecimal(own) || together === null || compare(own, together) === 0) return undefined
      return t('rows.partsDiffer', { own: showDecimal(own), gap: showDecimal(difference(own, together)) })
    }
    return shown(`${key}Parts`, t('rows.parts', { what: t(`figure.${key}`) }), (line) => partsOf(line, key), {
      unit: t('unit.amount'),
      width: 140,
      doubt,
      note: (line) => {
        const text = doubt(line)
        return text ? { text } : undefined
      },
    })
  }

  const goals = computed<RowColumn[]>(() => [
    { ...long('target', t('field.project.target'), 300, 2000), names: NAMES.projectTarget },
    { ...long('actual', t('field.project.actual'), 300, 2000), names: NAMES.projectActual },
    ...ORIGINS.flatMap(funds),
    ...FUND_AMOUNTS.map(parts),
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
