import { expect, it } from 'vitest'
import type { ReportKind, ReportStatus } from '@/gql/graphql'
import { batchInput, countIn, countInYears, STATUSES, type ManyChoice } from './printMany'

const ALL: ManyChoice = {
  years: [2022, 2023],
  statuses: STATUSES,
  format: 'PDF',
  layout: 'ARCHIVE',
  part: 'REPORT',
}
const point = (year: number, kind: ReportKind, status?: ReportStatus) => ({
  year,
  report: status ? { id: `${year}${kind}`, kind, status } : null,
})
const DEPARTMENTS = [
  {
    id: '1',
    code: '360722001',
    departmentWhole: [
      point(2023, 'DEPARTMENT_WHOLE', 'DRAFT'),
      point(2022, 'DEPARTMENT_WHOLE', 'APPROVED'),
      point(2021, 'DEPARTMENT_WHOLE', 'PUBLISHED'),
    ],
    projectExpenditure: [point(2023, 'PROJECT_EXPENDITURE', 'PUBLISHED'), point(2022, 'PROJECT_EXPENDITURE')],
  },
]

it.each<[Partial<ManyChoice>, number]>([
  [{}, 3],
  [{ years: [2023] }, 2],
  [{ kind: 'PROJECT_EXPENDITURE' }, 1],
  [{ statuses: ['APPROVED', 'PUBLISHED'] }, 2],
  [{ years: [] }, 0],
])('counts the reports of %o', (choice, count) =>
  expect(countIn(DEPARTMENTS, { ...ALL, ...choice })).toBe(count),
)

it('counts all reports by what the years say', () => {
  const years = [
    { year: 2023, statuses: [{ status: 'DRAFT' as const, reports: 4 }] },
    {
      year: 2022,
      statuses: [
        { status: 'DRAFT' as const, reports: 1 },
        { status: 'PUBLISHED' as const, reports: 7 },
      ],
    },
    { year: 2021, statuses: [{ status: 'PUBLISHED' as const, reports: 100 }] },
  ]
  expect(countInYears(years, ALL)).toBe(12)
  expect(countInYears(years, { ...ALL, statuses: ['PUBLISHED'] })).toBe(7)
})

it('asks for what was chosen, and leaves out what does not restrict', () => {
  expect(batchInput({}, ALL)).toEqual({
    filter: { years: [2023, 2022] },
    format: 'PDF',
    layout: 'ARCHIVE',
    part: 'REPORT',
  })
  const narrow: ManyChoice = {
    ...ALL,
    kind: 'DEPARTMENT_WHOLE',
    statuses: ['APPROVED'],
    profile: 'STRICT',
    layout: 'ONE_DOCUMENT',
  }
  expect(batchInput({ region: '360722', name: '高新' }, narrow, ['360722001'])).toEqual({
    filter: {
      regionCode: '360722',
      departmentCodes: ['360722001'],
      years: [2023, 2022],
      kind: 'DEPARTMENT_WHOLE',
      statuses: ['APPROVED'],
    },
    format: 'PDF',
    layout: 'ONE_DOCUMENT',
    part: 'REPORT',
    profile: 'STRICT',
  })
})

it('prints none rather than all when nobody has that name', () =>
  expect(batchInput({ name: '无' }, ALL, []).filter.departmentCodes).toEqual([]))
