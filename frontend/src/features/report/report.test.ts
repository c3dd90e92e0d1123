import { expect, it } from 'vitest'
import { annexes, isFunded, isScored, type Project, type ReportData } from './report'

const report = (parts: object) =>
  ({
    sections: [],
    staffLines: [],
    budgetLines: [],
    indicators: [],
    may: [],
    ...none,
    ...parts,
  }) as unknown as ReportData
const none = { projects: { totalCount: 0, nodes: [] } }

it('has no annex where there is no data', () => expect(annexes(report({}))).toEqual([]))

it('adds what no section shows, and nothing that one shows', () => {
  const data = {
    staffLines: [{}],
    budgetLines: [{}],
    indicators: [{}],
    sections: [{ block: 'BUDGET_LINES' }],
  }
  expect(annexes(report(data))).toEqual(['STAFF_LINES', 'INDICATORS'])
})

it('adds the scores of projects only where there are some', () => {
  const projects = (score: string | null) => ({
    projects: { totalCount: 1, nodes: [{ executed: '0', score, grade: null }] },
  })
  expect(annexes(report(projects(null)))).toEqual(['PROJECT_FUNDS'])
  expect(annexes(report(projects('0')))).toEqual(['PROJECT_FUNDS', 'PROJECT_SCORES'])
})

it('lists each project where it has something to tell, and none nowhere', () => {
  const lists = (project: object) => [isFunded(project as Project), isScored(project as Project)]
  expect(lists({ executed: '0', score: null })).toEqual([true, false])
  expect(lists({ code: '3607', score: '0' })).toEqual([false, true])
  expect(lists({ approved: '1', code: '3607' })).toEqual([true, true])
  expect(lists({ name: '只有名称' })).toEqual([true, false])
})

it('offers whoever may write what can be begun', () => {
  const empty = report({ may: ['EDIT'], sections: [{ block: 'INDICATORS' }] })
  expect(annexes(empty)).toEqual(['STAFF_LINES', 'BUDGET_LINES', 'PROJECT_FUNDS'])
})
