import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CellNote, FootLine, SheetLine } from '@/adapters/grid/column'
import type { Indicator, Project } from '@/features/report/report'
import type { Wrong } from '@/features/rows/checks'
import { finder } from '@/features/rows/lastYear'
import { rowOf } from '@/features/rows/rowFields'
import type { RowTable } from '@/features/rows/rowTable'
import { useLastYear } from '@/features/rows/useLastYear'
import { useRowColumns } from '@/features/rows/useRowColumns'
import type { IndicatorNature, IndicatorOperator } from '@/gql/graphql'
import { compare, isDecimal } from '@/lib/arithmetic'
import { pointsOf } from './pointsOf'

const NATURES: IndicatorNature[] = ['QUANTITATIVE', 'QUALITATIVE']
const OPERATORS: IndicatorOperator[] = ['AT_LEAST', 'AT_MOST', 'EQUAL', 'MORE_THAN', 'LESS_THAN', 'BETWEEN']
const FULL = '100'

interface Source {
  /** What the weights come to by the template. */
  full: () => string
  indicators: () => Indicator[]
  projects: Ref<Project[]>
  /** Whose indicators are edited: a project's, or (null) the report's own. */
  project: Ref<string | null>
  take: (lines: { id: string; key: string; value: string }[]) => void
}

export function useIndicatorTable(
  report: string,
  { full, indicators, projects, project, take }: Source,
): RowTable {
  const { t } = useI18n()
  const { text, long, points, choice, shown } = useRowColumns()
  const last = useLastYear(report)
  void last.readLines()
  const lastOf = computed(() =>
    finder(last.lines.value?.indicators ?? [], (line) =>
      line.project
        ? [`${line.project.code}/${pathOf(line)}`, `${line.project.name}/${pathOf(line)}`]
        : [null, pathOf(line)],
    ),
  )
  const byId = computed(() => new Map(indicators().map((indicator) => [indicator.id, indicator])))
  const projectOf = computed(() => new Map(projects.value.map((one) => [one.id, one])))

  function before({ values }: SheetLine) {
    const own = values.projectId ? projectOf.value.get(values.projectId) : undefined
    const path = pathOf(values)
    if (!values.projectId) return lastOf.value(null, path)
    return own && lastOf.value(own.code && `${own.code}/${path}`, `${own.name}/${path}`)
  }

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

  const options = (values: string[], name: string) =>
    values.map((value) => ({ value, label: t(`${name}.${value}`) }))
  const score = points('score', '100000')

  return {
    kind: 'indicator',
    rows: computed(() => indicators().map((indicator) => rowOf('indicator', indicator))),
    columns: computed(() => [
      text('level1', t('indicator.level1'), 110, 100, true),
      text('level2', t('indicator.level2'), 120, 100),
      text('level3', t('indicator.level3'), 220, 200),
      choice('nature', t('indicator.nature'), 88, options(NATURES, 'nature')),
      choice('operator', t('indicator.operator'), 92, options(OPERATORS, 'operator')),
      text('target', t('indicator.target'), 140, 500),
      text('actual', t('indicator.actual'), 140, 500),
      text('unit', t('indicator.unit'), 84, 50),
      points('weight', '100000', false),
      { ...score, note },
      shown(
        'suggestedScore',
        t('rows.suggested'),
        (line) => byId.value.get(line.id)?.suggestedScore ?? null,
        { note },
      ),
      long('deviationReason', t('indicator.deviationReason'), 240, 2000),
      shown(
        'lastActual',
        t('rows.lastYear', { what: t('indicator.actual') }),
        (line) => before(line)?.actual ?? null,
        {
          kind: 'text',
          width: 140,
        },
      ),
      shown(
        'lastScore',
        t('rows.lastYear', { what: t('figure.score') }),
        (line) => before(line)?.score ?? null,
      ),
    ]),
    frozen: 3,
    most: 5000,
    nameOf: (values) => values.level3 || values.level2 || values.level1 || t('rows.unnamed'),
    fresh: (above) => ({
      projectId: project.value,
      level1: above?.values.level1 ?? null,
      level2: above?.values.level2 ?? null,
    }),
    foot,
    cross: ({ values: { weight, score, level2, level3 } }) => ({
      score: aboveWeight(score, weight),
      level2: level3 && !level2 ? { key: 'level2' } : undefined,
    }),
    isShown: ({ values }) => values.projectId === project.value,
  }

  /** By level 1 and in all, the last beside 100. */
  function foot(lines: readonly SheetLine[]): FootLine[] {
    const rows = lines.map(({ values }) => values)
    const of = (some: typeof rows) => ({ weight: pointsOf(some, 'weight'), score: pointsOf(some, 'score') })
    const groups = [...new Set(lines.map(({ values }) => values.level1))].filter((level) => !!level)
    const all = of(rows)
    const warning =
      all.weight !== null && compare(all.weight, full()) !== 0
        ? t('rows.notFull', { full: full() })
        : undefined
    return [
      ...groups.map((level) => ({
        key: `level ${level}`,
        label: level!,
        values: of(rows.filter(({ level1 }) => level1 === level)),
      })),
      { key: 'sum', label: t('rows.sum'), values: all, warning },
    ]
  }
}

/** Without a weight a score is at least no more than all points together. */
function aboveWeight(score: string | null | undefined, weight: string | null | undefined): Wrong | undefined {
  const most = isDecimal(weight) ? weight : FULL
  return isDecimal(score) && compare(score, most) > 0
    ? { key: 'aboveWeight', fill: { weight: most } }
    : undefined
}

function pathOf({
  level1,
  level2,
  level3,
}: { [level in 'level1' | 'level2' | 'level3']?: string | null }): string {
  return [level1, level2, level3].map((level) => level ?? '').join('/')
}
