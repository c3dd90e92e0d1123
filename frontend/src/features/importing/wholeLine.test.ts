import { expect, it } from 'vitest'
import { importRead } from './forTests'
import { draftOf, type ImportRead } from './parts'
import { withWholeLine } from './wholeLine'

type Line = ImportRead['budgetLines'][number]
const line = (more: Partial<Line>): Line => ({
  key: 'l1',
  fundSource: 'ALL',
  category: 'EXPENDITURE',
  label: '部门整体支出',
  initialBudget: null,
  adjustedBudget: '1200.50',
  executed: '1100',
  executionRate: null,
  evidence: [],
  ...more,
})
/** The executed amounts of the lines after that of the whole, 1100, was corrected to 1150. */
function executed(...budgetLines: Line[]) {
  const { budgetLines: after } = withWholeLine(draftOf(importRead({ budgetLines })), { executed: '1150' })
  return after?.map(({ values }) => values.executed)
}

it('corrects the line that tells the same amount, and no other', () => {
  expect(executed(line({}), line({ key: 'l2', category: 'BASIC_EXPENDITURE' }))).toEqual(['1150', '1100'])
})

it('fills a line that tells of the whole without this amount', () => {
  expect(executed(line({ executed: null }))).toEqual(['1150'])
})

it('leaves a line that says otherwise, lines in doubt, and a draft without lines', () => {
  expect(executed(line({ executed: '900' }))).toBeUndefined()
  expect(executed(line({}), line({ key: 'l2' }))).toBeUndefined()
  expect(executed()).toBeUndefined()
})

it('leaves the lines alone where a score was corrected', () => {
  expect(withWholeLine(draftOf(importRead({ budgetLines: [line({})] })), { score: '97' })).toEqual({})
})
