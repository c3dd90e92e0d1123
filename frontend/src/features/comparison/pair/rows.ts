import { figureCell, measuredCell, wordCell, type PairCell } from './cells'
import { joined, matched, plain, type Key, type Match } from './matching'
import type { Paired, PairBudgetLine, PairIndicator, PairProject, PairStaffLine } from './pair'

/** A row of a table of differences: the same thing in both reports, or in one of them. */
export interface PairRow {
  id: string
  /** What it is called, and what the right one is called where that is different. */
  name: string
  otherName?: string
  /** The groups that it stands in, from the outside in. */
  group: string[]
  side: 'both' | 'left' | 'right'
  cells: PairCell[]
  differs: boolean
}

export interface PairTable {
  /** What the columns are, in the order of the cells. */
  fields: string[]
  rows: PairRow[]
}

interface Kind<Row extends { id: string }> {
  keys: Key<Row>[]
  name: (row: Row) => string
  group?: (row: Row) => string[]
  fields: Record<string, (left: Row | undefined, right: Row | undefined) => PairCell>
}

const figure =
  <Row>(of: (row: Row) => string | number | null) =>
  (left: Row | undefined, right: Row | undefined) =>
    figureCell(left && of(left), right && of(right))
const words =
  <Row>(of: (row: Row) => string | null) =>
  (left: Row | undefined, right: Row | undefined) =>
    wordCell(left && of(left), right && of(right))

function table<Row extends { id: string }>(left: Row[], right: Row[], kind: Kind<Row>): PairTable {
  const fields = Object.keys(kind.fields)
  const rows = matched(left, right, kind.keys).map((match) => rowOf(match, kind))
  // What neither report says of any row is no column.
  const said = fields.map((_, at) => rows.some(({ cells }) => cells[at]!.left || cells[at]!.right))
  return {
    fields: fields.filter((_, at) => said[at]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => said[at]) })),
  }
}

function rowOf<Row extends { id: string }>({ left, right }: Match<Row>, kind: Kind<Row>): PairRow {
  const cells = Object.values(kind.fields).map((cell) => cell(left, right))
  const side = left ? (right ? 'both' : 'left') : 'right'
  const shown = (left ?? right)!
  const name = kind.name(shown)
  const otherName = left && right && plain(kind.name(right)) !== plain(name) ? kind.name(right) : undefined
  return {
    id: `${left?.id ?? ''}|${right?.id ?? ''}`,
    name,
    ...(otherName && { otherName }),
    group: kind.group?.(shown) ?? [],
    side,
    cells,
    differs: side !== 'both' || !!otherName || cells.some(({ differs }) => differs),
  }
}

/** By category, source of funds and name; what a category can only have once also where it is named otherwise. */
export function budgetTable(left: PairBudgetLine[], right: PairBudgetLine[]): PairTable {
  const isOnce = ({ category }: PairBudgetLine) => !category.endsWith('_ITEM')
  return table(left, right, {
    keys: [
      ({ category, fundSource, label }) => joined(category, fundSource, label),
      (line) => (isOnce(line) ? joined(line.category, line.fundSource) : undefined),
      ({ category, label }) => joined(category, label),
    ],
    name: ({ label }) => label,
    fields: {
      initialBudget: figure(({ initialBudget }) => initialBudget),
      adjustedBudget: figure(({ adjustedBudget }) => adjustedBudget),
      executed: figure(({ executed }) => executed),
      executionRate: figure(({ executionRate }) => executionRate),
    },
  })
}

/** By unit and kind of posts; the first unit is the department itself, whatever it is called. */
export function staffTable(left: PairStaffLine[], right: PairStaffLine[]): PairTable {
  const own = [left[0]?.unit, right[0]?.unit]
  return table(left, right, {
    keys: [
      ({ unit, label }) => joined(unit, label),
      ({ unit, label }) => (own.includes(unit) ? plain(label) : undefined),
    ],
    name: ({ label }) => label,
    group: ({ unit }) => [unit],
    fields: {
      authorised: figure(({ authorised }) => authorised),
      headcount: figure(({ actual }) => actual),
    },
  })
}

/** By code, else by name: a code often carries its year. */
export function projectTable(left: PairProject[], right: PairProject[]): PairTable {
  return table(left, right, {
    keys: PROJECT_KEYS,
    name: ({ name }) => name,
    fields: {
      code: words(({ code }) => code),
      approved: figure(({ approved }) => approved),
      initialBudget: figure(({ initialBudget }) => initialBudget),
      adjustedBudget: figure(({ adjustedBudget }) => adjustedBudget),
      fundsInPlace: figure(({ fundsInPlace }) => fundsInPlace),
      executed: figure(({ executed }) => executed),
      executionRate: figure(({ executionRate }) => executionRate),
      score: figure(({ score }) => score),
      grade: words(({ grade }) => grade),
    },
  })
}

const PROJECT_KEYS: Key<PairProject>[] = [({ code }) => code ?? undefined, ({ name }) => plain(name)]

/** By their names in their levels, within projects that are the same. */
export function indicatorTable({ left, right }: { left: Paired; right: Paired }): PairTable {
  const same = new Map<string, string>()
  for (const match of matched(left.projects, right.projects, PROJECT_KEYS))
    if (match.left && match.right) same.set(match.right.id, match.left.id)
  const projectOf = ({ project }: PairIndicator) => (project ? (same.get(project.id) ?? project.id) : '')
  return table(left.indicators, right.indicators, {
    keys: [
      (one) => `${projectOf(one)}|${joined(one.level1, one.level2, one.level3)}`,
      // Frameworks move an indicator to another level 2 sooner than they call it something else.
      (one) => (one.level3 ? `${projectOf(one)}|${joined(one.level1, one.level3)}` : undefined),
    ],
    name: ({ level1, level2, level3 }) => level3 ?? level2 ?? level1,
    group: ({ project, level1, level2, level3 }) => [
      ...(project ? [project.name] : []),
      ...(level2 ? [level1] : []),
      ...(level2 && level3 ? [level2] : []),
    ],
    fields: {
      target: (one, other) => measuredCell(targetOf(one), targetOf(other)),
      actual: (one, other) => measuredCell(actualOf(one), actualOf(other)),
      weight: figure(({ weight }) => weight),
      score: figure(({ score }) => score),
    },
  })
}

const targetOf = (one?: PairIndicator) => one && { text: one.target, value: one.targetValue, unit: one.unit }
const actualOf = (one?: PairIndicator) => one && { text: one.actual, value: one.actualValue, unit: one.unit }

/** What both reports come to. */
export function mainFigures(left: Paired['figures'], right: Paired['figures']) {
  const keys = ['initialBudget', 'adjustedBudget', 'executed', 'executionRate', 'score', 'fullScore'] as const
  const figures = keys.map((key) => ({ key, ...figureCell(left[key], right[key]) }))
  return [...figures, { key: 'grade' as const, ...wordCell(left.grade, right.grade) }].filter(
    (cell) => cell.left || cell.right,
  )
}
