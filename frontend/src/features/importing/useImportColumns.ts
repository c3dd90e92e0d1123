import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetLine } from '@/adapters/grid/column'
import { CATEGORIES } from '@/features/budget/parts'
import { NAMES } from '@/features/rows/names'
import type { RowColumn } from '@/features/rows/rowTable'
import { useRowColumns } from '@/features/rows/useRowColumns'
import { readPlain } from '@/lib/figure'
import { useMedia } from '@/composables/useMedia'
import { useDesk } from './desk'
import { excerptOf, spotOf } from './found'
import type { Keeping } from './keeping'
import { SOURCES } from './limits'
import type { ImportRow, ListPart } from './parts'
import { useNames } from './useNames'

export type GridPart = Exclude<ListPart, 'sections'>

const FIRST: Record<GridPart, string> = {
  staffLines: 'label',
  budgetLines: 'label',
  projects: 'name',
  indicators: 'level3',
}

/** The columns of each kind of rows; a cell says the words that it was read from. */
export function useImportColumns(part: GridPart, keeping: Keeping): ComputedRef<RowColumn[]> {
  const { t } = useI18n()
  const { text, long, amount, points, count, choice } = useRowColumns()
  const { fieldName } = useNames()
  const desk = useDesk()
  const phone = useMedia('(max-width: 960px)')

  const named = (key: string, width: number, more: Partial<RowColumn> = {}): RowColumn => ({
    ...text(key, fieldName(part, key), width, 200),
    ...more,
  })
  const longer = (key: string, width: number) => long(key, fieldName(part, key), width, 2000)
  const rate = (key: string): RowColumn => ({
    ...points(key, '100000000'),
    unit: '%',
    width: 96,
    read(written) {
      const found = readPlain(written, '%')
      return found.kind === 'figure' ? found.value : found.kind === 'empty' ? null : written.trim()
    },
  })
  const worded = (key: string, values: string[], name: string, width: number) =>
    choice(
      key,
      fieldName(part, key),
      width,
      values.map((value) => ({ value, label: t(`${name}.${value}`) })),
    )
  const score = () => points('score', '100000')

  function own(): RowColumn[] {
    if (part === 'staffLines')
      return [
        named('unit', 220, { names: NAMES.staffUnit }),
        named('label', 160, { names: NAMES.staffLabel }),
        count('authorised', fieldName(part, 'authorised')),
        count('actual', fieldName(part, 'actual')),
      ]
    if (part === 'budgetLines')
      return [
        named('label', 200, { names: NAMES.budgetLabel }),
        worded('category', CATEGORIES, 'budgetCategory', 130),
        worded('fundSource', SOURCES, 'fundSource', 140),
        ...['initialBudget', 'adjustedBudget', 'executed'].map((key) => amount(key)),
        rate('executionRate'),
      ]
    if (part === 'projects')
      return [
        named('name', 240),
        named('code', 150),
        ...['approved', 'initialBudget', 'adjustedBudget', 'fundsInPlace', 'executed'].map((key) =>
          amount(key),
        ),
        rate('executionRate'),
        rate('fundsInPlaceRate'),
        score(),
        named('grade', 90),
        longer('target', 260),
        longer('actual', 260),
      ]
    return [
      named('level1', 96),
      named('level2', 110),
      named('level3', 200),
      named('target', 130),
      named('actual', 130),
      named('unit', 76),
      points('weight', '100000'),
      score(),
      longer('deviationReason', 220),
      choice(
        'projectKey',
        fieldName(part, 'projectKey'),
        200,
        keeping.draft.value.projects.map(({ id, values }) => ({ value: id, label: values.name ?? '' })),
      ),
    ]
  }

  const byId = computed(() => new Map(keeping.draft.value[part].map((row) => [row.id, row])))
  function note(key: string) {
    return (line: SheetLine) => {
      const row = byId.value.get(line.id)
      const excerpt = excerptOf(row, key)
      return excerpt ? { text: t('importing.excerpt', { excerpt }), action: actionOf(row, key) } : undefined
    }
  }

  /** Where the two sides stand one at a time, the first field of a row leads over. */
  function actionOf(row: ImportRow | undefined, key: string) {
    if (!phone.value || key !== FIRST[part]) return undefined
    return { label: t('importing.toSource'), run: () => desk.look(spotOf(row, key), true) }
  }

  // Limits are told by the draft, which knows them for every part.
  return computed(() => own().map((column) => ({ ...column, note: note(column.key), limit: undefined })))
}
