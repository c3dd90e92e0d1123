import { describe, expect, it } from 'vitest'
import type { BeginningsQuery, ReportKind } from '@/gql/graphql'
import { earlierYears, freeYear, proposed, taken } from './beginning'

const WHOLE: ReportKind = 'DEPARTMENT_WHOLE'
const point = (year: number, code?: string) => ({
  year,
  report: code ? { id: `${year}`, template: { code } } : null,
})
const department = {
  id: 'd',
  code: '360722001',
  name: '信丰高新区',
  mayWrite: true,
  departmentWhole: [point(2024), point(2023), point(2022, 'jiangxi-department-2022'), point(2020, 'old')],
  projectExpenditure: [point(2024), point(2023, 'jiangxi-project-2023')],
} satisfies NonNullable<BeginningsQuery['department']>
const template = (code: string, kind: ReportKind = WHOLE) => ({ code, kind, name: code, version: 1 })
const templates = [
  template('hunan-department-2024'),
  template('jiangxi-department-2022'),
  template('jiangxi-project-2023', 'PROJECT_EXPENDITURE'),
  template('national-project', 'PROJECT_EXPENDITURE'),
]

describe('what a new report is proposed to be', () => {
  it('goes on from the last report with its template', () =>
    expect(proposed(department, templates, { year: 2024, kind: WHOLE })).toEqual({
      year: 2024,
      kind: WHOLE,
      templateCode: 'jiangxi-department-2022',
      carryOverFromYear: 2022,
    }))

  it('begins with the newest template of its kind where the last one is no more', () =>
    expect(proposed(department, templates, { year: 2021, kind: WHOLE })).toMatchObject({
      templateCode: 'hunan-department-2024',
      carryOverFromYear: 2020,
    }))

  it('carries nothing over from a later year', () =>
    expect(proposed(department, templates, { year: 2019, kind: WHOLE })).toMatchObject({
      templateCode: 'hunan-department-2024',
      carryOverFromYear: undefined,
    }))

  it('has no template where there is none of the kind', () =>
    expect(proposed(department, [], { year: 2024, kind: WHOLE }).templateCode).toBeUndefined())
})

it('names the earlier years, newest first', () => {
  expect(earlierYears(department, { year: 2024, kind: WHOLE })).toEqual([2022, 2020])
  expect(earlierYears(department, { year: 2022, kind: WHOLE })).toEqual([2020])
  expect(earlierYears(department, { kind: WHOLE })).toEqual([])
})

it('finds the newest year without a report', () => {
  expect(freeYear(department, [2020, 2023, 2024], WHOLE)).toBe(2024)
  expect(freeYear(department, [2022, 2020], WHOLE)).toBe(2022)
  expect(freeYear(department, [], WHOLE)).toBeUndefined()
})

it('knows the report that is there already', () => {
  expect(taken(department, { year: 2022, kind: WHOLE })).toMatchObject({ id: '2022' })
  expect(taken(department, { year: 2024, kind: WHOLE })).toBeUndefined()
})
