import { expect, it } from 'vitest'
import { atFundField, FUND_FIELDS, fundFieldsOf, withFunds } from './funds'

const READ = fundFieldsOf([
  { origin: 'FISCAL_APPROPRIATION', initialBudget: '100.50', adjustedBudget: null, executed: '0' },
  { origin: 'OTHER', initialBudget: null, adjustedBudget: '7', executed: null },
])

it('has a field for each of nine amounts', () => {
  expect(FUND_FIELDS).toHaveLength(9)
  expect(READ['funds.FISCAL_APPROPRIATION.initialBudget']).toBe('100.50')
  expect(READ['funds.OTHER.adjustedBudget']).toBe('7')
  expect(Object.keys(READ).every((field) => FUND_FIELDS.includes(field))).toBe(true)
})

it('sends all funds when one amount is changed', () => {
  expect(withFunds(READ, { name: '道路', 'funds.CARRY_OVER.executed': '5' })).toEqual({
    name: '道路',
    funds: [
      { origin: 'FISCAL_APPROPRIATION', initialBudget: '100.50', adjustedBudget: null, executed: '0' },
      { origin: 'CARRY_OVER', initialBudget: null, adjustedBudget: null, executed: '5' },
      { origin: 'OTHER', initialBudget: null, adjustedBudget: '7', executed: null },
    ],
  })
})

it('empties an amount, and leaves funds alone that nobody touched', () => {
  const { funds } = withFunds(READ, { 'funds.OTHER.adjustedBudget': null }) as { funds: unknown[] }
  expect(funds[2]).toEqual({ origin: 'OTHER', initialBudget: null, adjustedBudget: null, executed: null })
  expect(withFunds(READ, { name: '桥梁' })).toEqual({ name: '桥梁' })
})

it('says what is wrong with an amount at its field', () => {
  const error = { code: 'INVALID', path: ['upsert', '3', 'funds', '1', 'executed'] }
  expect(atFundField(error).path).toEqual(['upsert', '3', 'funds.CARRY_OVER.executed'])
  const other = { path: ['upsert', '3', 'score'] }
  expect(atFundField(other)).toBe(other)
})
