import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetLine } from '@/adapters/grid/column'
import type { StaffLine } from '@/features/report/report'
import { finder } from '@/features/rows/lastYear'
import { NAMES } from '@/features/rows/names'
import { rowOf } from '@/features/rows/rowFields'
import type { RowTable } from '@/features/rows/rowTable'
import { useLastYear } from '@/features/rows/useLastYear'
import { useRowColumns } from '@/features/rows/useRowColumns'
import { sum } from '@/lib/arithmetic'

const TOTAL = '合计'

export function useStaffTable(report: string, staffLines: () => StaffLine[]): RowTable {
  const { t } = useI18n()
  const { text, count, shown } = useRowColumns()
  const last = useLastYear(report)
  void last.readLines()
  const lastOf = computed(() =>
    finder(last.lines.value?.staffLines ?? [], ({ unit, label }) => [`${unit}/${label}`]),
  )
  const lastActual = ({ values }: SheetLine) => {
    const actual = lastOf.value(`${values.unit}/${values.label}`)?.actual
    return actual === null || actual === undefined ? null : String(actual)
  }

  return {
    kind: 'staffLine',
    rows: computed(() => staffLines().map((line) => rowOf('staffLine', line))),
    columns: computed(() => [
      { ...text('unit', t('staff.unit'), 260, 200, true), names: NAMES.staffUnit },
      { ...text('label', t('staff.label'), 180, 100, true), names: NAMES.staffLabel },
      count('authorised', t('staff.authorised')),
      { ...count('actual', t('staff.actual')), names: NAMES.staffActual },
      shown('lastActual', t('rows.lastYear', { what: t('staff.actual') }), lastActual, { width: 128 }),
    ]),
    frozen: 1,
    most: 1000,
    nameOf: ({ unit, label }) => [unit, label].filter(Boolean).join(' ') || t('rows.unnamed'),
    fresh: (above) => ({ unit: above?.values.unit ?? null }),
    // The line that is a unit's total is no more people.
    foot: (lines) => {
      const counted = lines.filter(({ values }) => values.label !== TOTAL)
      const of = (key: string) => sum(counted.map(({ values }) => values[key]))
      return [
        { key: 'sum', label: t('rows.sum'), values: { authorised: of('authorised'), actual: of('actual') } },
      ]
    },
  }
}
