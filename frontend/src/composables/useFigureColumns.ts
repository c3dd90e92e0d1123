import { useI18n } from 'vue-i18n'
import type { Column } from '@/lib/table'

type Figures = { [figure: string]: unknown }

/** Columns of figures under their names of the glossary, each with its unit in the header. */
export function useFigureColumns() {
  const { t } = useI18n()
  const column =
    (unit: () => string | undefined) =>
    <Row extends Figures>(key: keyof Row & string): Column<Row> => ({
      key,
      label: t(`figure.${key}`),
      unit: unit(),
      numeric: true,
      value: (row) => row[key] as string | null | undefined,
    })
  return { amount: column(() => t('unit.amount')), rate: column(() => '%'), points: column(() => undefined) }
}
