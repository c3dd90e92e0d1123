import { describe, expect, it } from 'vitest'
import type { Paired, PairBudgetLine, PairIndicator, PairProject, PairStaffLine } from './pair'
import { budgetTable, indicatorTable, mainFigures, projectTable, staffTable, type PairTable } from './rows'

let count = 0
const id = () => `r${count++}`
const project = (name: string, more: Partial<PairProject> = {}): PairProject => ({
  id: id(),
  code: null,
  name,
  approved: null,
  initialBudget: null,
  adjustedBudget: null,
  fundsInPlace: null,
  executed: null,
  executionRate: null,
  score: null,
  grade: null,
  ...more,
})
const budget = (label: string, more: Partial<PairBudgetLine> = {}): PairBudgetLine => ({
  id: id(),
  fundSource: 'ALL',
  category: 'PROJECT_ITEM',
  label,
  initialBudget: null,
  adjustedBudget: null,
  executed: null,
  executionRate: null,
  ...more,
})
const staff = (unit: string, label: string, actual: number | null): PairStaffLine => ({
  id: id(),
  unit,
  label,
  authorised: null,
  actual,
})
const indicator = (names: [string, string?, string?], more: Partial<PairIndicator> = {}): PairIndicator => ({
  id: id(),
  level1: names[0],
  level2: names[1] ?? null,
  level3: names[2] ?? null,
  target: null,
  targetValue: null,
  actual: null,
  actualValue: null,
  unit: null,
  weight: null,
  score: null,
  project: null,
  ...more,
})

const read = ({ rows }: PairTable) => rows.map(({ name, side, differs }) => [name, side, differs])
const changes = ({ fields, rows }: PairTable) =>
  rows.map(({ cells }) => Object.fromEntries(fields.map((field, at) => [field, cells[at]!.change])))

describe('projects', () => {
  it('are matched by code before name, and the name that changed is said', () => {
    const table = projectTable(
      [project('道路一期', { code: '1', executed: '100.5' }), project('管网')],
      [project('管 网'), project('道路二期', { code: '1', executed: '90' }), project('绿化')],
    )
    expect(read(table)).toEqual([
      ['道路一期', 'both', true],
      ['绿化', 'right', true],
      ['管网', 'both', false],
    ])
    expect(table.rows[0]!.otherName).toBe('道路二期')
    expect(changes(table)[0]).toEqual({ code: null, executed: '-10.5' })
  })

  it('are matched by name where their codes differ, and the codes do', () => {
    const table = projectTable([project('道路', { code: '2022-1' })], [project('道路', { code: '2023-1' })])
    expect(table.rows).toHaveLength(1)
    expect(table.rows[0]!.cells).toEqual([{ left: '2022-1', right: '2023-1', change: null, differs: true }])
  })

  it('have no column that says nothing', () => {
    expect(projectTable([project('甲', { score: '0' })], [project('甲')]).fields).toEqual(['score'])
    expect(projectTable([], [])).toEqual({ fields: [], rows: [] })
  })
})

describe('budget lines', () => {
  it('are matched by category and source; items by their names', () => {
    const table = budgetTable(
      [
        budget('收入合计', { category: 'INCOME', executed: '10' }),
        budget('工资', { category: 'PERSONNEL_ITEM', executed: '3' }),
      ],
      [
        budget('总收入', { category: 'INCOME', executed: '12.25' }),
        budget('奖金', { category: 'PERSONNEL_ITEM', executed: '3' }),
      ],
    )
    expect(read(table)).toEqual([
      ['收入合计', 'both', true],
      ['奖金', 'right', true],
      ['工资', 'left', true],
    ])
    expect(changes(table)[0]).toEqual({ executed: '+2.25' })
  })

  it('of another source of funds are matched only where the name is the same', () => {
    const other = { category: 'BASIC_EXPENDITURE', fundSource: 'GENERAL_PUBLIC' } as const
    expect(
      read(budgetTable([budget('基本支出', { ...other, fundSource: 'ALL' })], [budget('基本支出', other)])),
    ).toEqual([['基本支出', 'both', false]])
    expect(
      budgetTable([budget('基本', { ...other, fundSource: 'ALL' })], [budget('支出', other)]).rows,
    ).toHaveLength(2)
  })
})

describe('staff', () => {
  it('of the departments themselves is compared whatever they are called', () => {
    const table = staffTable(
      [staff('信丰管委会', '事业编制', 30), staff('信丰服务中心', '事业编制', 5)],
      [staff('阳西管委会', '事业编制', 28), staff('阳西服务中心', '事业编制', 6)],
    )
    expect(table.rows.map(({ group, side }) => [...group, side])).toEqual([
      ['信丰管委会', 'both'],
      ['阳西服务中心', 'right'],
      ['信丰服务中心', 'left'],
    ])
    expect(changes(table)[0]).toEqual({ headcount: '-2' })
  })
})

describe('indicators', () => {
  const report = (indicators: PairIndicator[], projects: PairProject[] = []) =>
    ({ indicators, projects }) as unknown as Paired

  it('are matched by their name within their levels', () => {
    const table = indicatorTable({
      left: report([
        indicator(['产出指标', '数量指标', '修路'], { score: '10' }),
        indicator(['产出指标', '质量指标', '修路'], { score: '8' }),
      ]),
      right: report([
        indicator(['产出指标', '质量指标', '修路'], { score: '8.0' }),
        indicator(['产出指标', '数量指标', '修 路'], { score: '9.5' }),
      ]),
    })
    expect(changes(table)).toEqual([{ score: '-0.5' }, { score: '0' }])
    expect(table.rows[0]!.group).toEqual(['产出指标', '数量指标'])
    expect(read(table).map(([, , differs]) => differs)).toEqual([true, false])
  })

  it('are found in another level 2, and not in another level 1', () => {
    const one = indicator(['效益指标', '社会效益指标', '带动就业'])
    const moved = indicator(['效益指标', '经济效益指标', '带动就业'])
    const other = indicator(['满意度指标', '社会效益指标', '带动就业'])
    expect(indicatorTable({ left: report([one]), right: report([moved]) }).rows).toHaveLength(1)
    expect(indicatorTable({ left: report([one]), right: report([other]) }).rows).toHaveLength(2)
  })

  it('of projects belong to projects that are the same', () => {
    const [mine, theirs, foreign] = [
      project('道路', { code: '1' }),
      project('大道', { code: '1' }),
      project('管网'),
    ]
    const of = (one: PairProject) => indicator(['产出指标'], { project: one, score: '1' })
    const table = indicatorTable({
      left: report([indicator(['产出指标'], { score: '1' }), of(mine)], [mine]),
      right: report([of(foreign), of(theirs)], [theirs, foreign]),
    })
    expect(table.rows.map(({ group, side }) => [group.join('/'), side])).toEqual([
      ['管网', 'right'],
      ['', 'left'],
      ['道路', 'both'],
    ])
  })

  it('that end above level 3 go by the last level they have', () => {
    const table = indicatorTable({
      left: report([indicator(['管理指标', '预算管理'], { weight: '20' })]),
      right: report([indicator(['管理指标', '预算管理'], { weight: '15' })]),
    })
    expect(table.rows[0]).toMatchObject({ name: '预算管理', group: ['管理指标'], side: 'both' })
    expect(changes(table)).toEqual([{ weight: '-5' }])
  })
})

it('the main figures leave out what neither report has', () => {
  const none = {
    initialBudget: null,
    adjustedBudget: null,
    executed: null,
    executionRate: null,
    score: null,
    fullScore: null,
    grade: null,
  }
  const figures = mainFigures(
    { ...none, executed: '1', grade: '优' },
    { ...none, executed: '1.0', grade: '良' },
  )
  expect(figures).toEqual([
    { key: 'executed', left: '1', right: '1.0', change: '0', differs: false },
    { key: 'grade', left: '优', right: '良', change: null, differs: true },
  ])
})
