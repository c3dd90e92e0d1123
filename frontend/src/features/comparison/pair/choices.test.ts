import { expect, it } from 'vitest'
import type { ReportKind } from '@/gql/graphql'
import { choicesOf } from './choices'

const point = (year: number, kind?: ReportKind) => ({
  year,
  report: kind ? { id: `${year} ${kind}`, year, kind, status: 'PUBLISHED' as const } : null,
})

it('lists what was filed, newest first, the whole department before its projects', () => {
  const filed = {
    departmentWhole: [point(2021, 'DEPARTMENT_WHOLE'), point(2022), point(2023, 'DEPARTMENT_WHOLE')],
    projectExpenditure: [point(2021), point(2022, 'PROJECT_EXPENDITURE'), point(2023, 'PROJECT_EXPENDITURE')],
  }
  expect(choicesOf(filed).map(({ id }) => id)).toEqual([
    '2023 DEPARTMENT_WHOLE',
    '2023 PROJECT_EXPENDITURE',
    '2022 PROJECT_EXPENDITURE',
    '2021 DEPARTMENT_WHOLE',
  ])
})

it('is empty for a department that filed nothing', () =>
  expect(choicesOf({ departmentWhole: [point(2022)], projectExpenditure: [] })).toEqual([]))
