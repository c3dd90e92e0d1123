import { describe, expect, it } from 'vitest'
import { COLUMNS, csvOf, followedIndicators, followedProjects } from './series'

const department = { id: 'd', code: '360722001', name: '信丰高新区' }
const nothing = {
  reportId: null,
  name: null,
  target: null,
  actual: null,
  unit: null,
  achievementRate: null,
  weight: null,
  score: null,
}
const roads = {
  department,
  matchedBy: 'NAME' as const,
  level1: '产出指标',
  level2: '数量指标',
  level3: '道路里程',
  unit: '公里',
  projectCode: null,
  projectName: null,
  points: [
    { ...nothing, year: 2020 },
    {
      year: 2021,
      reportId: 'r',
      name: '道路 里程',
      target: '≥3',
      actual: '3公里',
      unit: '公里',
      achievementRate: '100.00',
      weight: '10',
      score: '10',
    },
  ],
}

describe('indicators through the years', () => {
  it('go by their lowest level and say where they stand', () => {
    const [line] = followedIndicators([roads])
    expect(line).toMatchObject({ name: '道路里程', within: ['产出指标', '数量指标'], matchedBy: 'NAME' })
    const ofProject = { ...roads, level2: null, level3: null, projectCode: '7', projectName: '路网' }
    expect(followedIndicators([ofProject])[0]).toMatchObject({
      name: '产出指标',
      within: ['路网'],
      code: '7',
    })
  })

  it('say a missing year, another name, and the unit once', () => {
    const [missing, there] = followedIndicators([roads])[0]!.points
    expect(missing).toEqual({
      year: 2020,
      reportId: null,
      values: { target: null, actual: null, achievementRate: null, weight: null, score: null },
    })
    expect(there).toMatchObject({ otherName: '道路 里程', values: { target: '≥3 公里', actual: '3公里' } })
  })
})

const project = {
  department,
  code: null,
  name: '路网, "一期"',
  matchedBy: 'NAME' as const,
  points: [
    {
      year: 2023,
      reportId: 'r',
      name: '路网, "一期"',
      initialBudget: '1200.50',
      adjustedBudget: null,
      executed: '-3',
      executionRate: null,
      score: '90',
      grade: '=1+1',
    },
  ],
}

describe('the table as a file', () => {
  const heads = ['代码', '部门', '位置', '名称', '项目编码', '匹配', '年度', ...COLUMNS.projects]
  const file = csvOf(followedProjects([project]), COLUMNS.projects, heads, (by) => `按${by}`)

  it('holds a line for each year, with every digit', () =>
    expect(file.split('\r\n')[1]).toBe(
      `360722001,信丰高新区,,"路网, ""一期""",,按NAME,2023,1200.50,,-3,,90,'=1+1`,
    ))
  it('begins with the names of the columns and ends a line', () => {
    expect(file.startsWith('代码,部门,位置,名称,项目编码,匹配,年度,initialBudget')).toBe(true)
    expect(file.endsWith('\r\n')).toBe(true)
  })
})
