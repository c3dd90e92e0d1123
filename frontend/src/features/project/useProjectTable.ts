import { computed, watch, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CellNote, SheetLine } from '@/adapters/grid/column'
import type { Project } from '@/features/report/report'
import { FUND_FIELDS } from '@/features/rows/funds'
import { finder } from '@/features/rows/lastYear'
import { rowOf } from '@/features/rows/rowFields'
import type { RowColumn, RowTable } from '@/features/rows/rowTable'
import { useLastYear } from '@/features/rows/useLastYear'
import { useRowColumns } from '@/features/rows/useRowColumns'
import { code } from '@/features/rows/checks'
import { mean, percent, sum } from '@/lib/arithmetic'
import { useProjectGoals } from './useProjectGoals'

const AMOUNTS = ['approved', 'initialBudget', 'adjustedBudget', 'fundsInPlace', 'executed']

export function useProjectTable(
  report: string,
  projects: Ref<Project[]>,
  isComplete: () => boolean,
  take: (lines: { id: string; key: string; value: string }[]) => void,
): RowTable {
  const { t } = useI18n()
  const { text, amount, points, shown } = useRowColumns()
  const last = useLastYear(report)
  void last.readProjects()
  const lastOf = computed(() => finder(last.projects.value, ({ code, name }) => [code, name]))
  const before = ({ values }: SheetLine) => lastOf.value(values.code, values.name)

  // While the report is read anew, what was read before stands.
  const whole = shallowRef<Project[]>(projects.value)
  watch([projects, isComplete], () => isComplete() && (whole.value = projects.value))
  const byId = computed(() => new Map(whole.value.map((project) => [project.id, project])))

  function note(line: SheetLine): CellNote | undefined {
    const { suggestedScore: suggested, suggestion } = byId.value.get(line.id) ?? {}
    if (!suggestion && !suggested) return undefined
    const run = () => take([{ id: line.id, key: 'score', value: suggested! }])
    const isTaken = !suggested || line.values.score === suggested
    return {
      text: suggestion ?? '',
      action: isTaken ? undefined : { label: t('rows.take', { score: suggested }), run },
    }
  }

  const name = computed(() => text('name', t('project.name'), 280, 200, true))
  const figures = computed<RowColumn[]>(() => [
    { ...text('code', t('project.code'), 180, 32), limit: code },
    ...AMOUNTS.map((key) => amount(key)),
    shown('executionRate', t('figure.executionRate'), rate, { unit: '%' }),
    { ...points('score', '100'), note },
    shown('suggestedScore', t('rows.suggested'), (line) => byId.value.get(line.id)?.suggestedScore ?? null, {
      note,
    }),
    shown('grade', t('project.grade'), (line) => byId.value.get(line.id)?.grade ?? null, { kind: 'text' }),
    shown(
      'lastExecuted',
      t('rows.lastYear', { what: t('figure.executed') }),
      (line) => before(line)?.executed ?? null,
      { unit: t('unit.amount'), width: 128 },
    ),
    shown(
      'lastScore',
      t('rows.lastYear', { what: t('figure.score') }),
      (line) => before(line)?.score ?? null,
    ),
  ])
  const { all, view } = useProjectGoals(
    () => name.value,
    () => figures.value,
  )

  return {
    kind: 'project',
    rows: computed(() => whole.value.map((project) => rowOf('project', project))),
    columns: all,
    view,
    frozen: 1,
    most: 1000,
    nameOf: ({ name, code }) => name || code || t('rows.unnamed'),
    fresh: () => ({}),
    foot: (lines) => {
      const of = (key: string) => sum(lines.map(({ values }) => values[key]))
      const values = Object.fromEntries([...AMOUNTS, ...FUND_FIELDS].map((key) => [key, of(key)]))
      const executionRate = percent(values.executed, values.adjustedBudget ?? values.initialBudget)
      const score = mean(lines.map((line) => line.values.score))
      return [{ key: 'sum', label: t('rows.sumAndMean'), values: { ...values, executionRate, score } }]
    },
    cross: ({ id, values }, all) => ({
      code:
        values.code && all.some((other) => other.id !== id && other.values.code === values.code)
          ? { key: 'sameCode' }
          : undefined,
    }),
  }

  /** As the report states it while nothing was changed; else of what stands here. */
  function rate(line: SheetLine): string | null {
    if (!line.mark) return byId.value.get(line.id)?.executionRate ?? rateOf(line)
    return rateOf(line)
  }
}

const rateOf = ({ values }: SheetLine) =>
  percent(values.executed, values.adjustedBudget ?? values.initialBudget)
