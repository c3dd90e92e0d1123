import { expect, it } from 'vitest'
import { CATEGORIES, depthOf, sumOfParts } from './parts'

const line = (category: string, executed: string | null, fundSource = 'ALL') => ({
  id: `${category} ${fundSource}`,
  values: { category, fundSource, executed },
})

it('adds what is directly below, and not what is below that', () => {
  const expenditure = line('EXPENDITURE', '30')
  const lines = [
    expenditure,
    line('BASIC_EXPENDITURE', '20.1'),
    line('PERSONNEL_FUNDS', '15'),
    line('PROJECT_EXPENDITURE', '9.9'),
    line('INCOME', '99'),
  ]
  expect(sumOfParts(expenditure, lines, 'executed')).toBe('30')
  expect(sumOfParts(lines[2]!, lines, 'executed')).toBeNull()
})

it('keeps sources of funds apart, and together where only the total is told for all', () => {
  const lines = [
    line('INCOME', '10', 'ALL'),
    line('FISCAL_APPROPRIATION', '7', 'GENERAL_PUBLIC'),
    line('FISCAL_APPROPRIATION', '3', 'GOVERNMENT_FUND'),
    line('INCOME', '7', 'GENERAL_PUBLIC'),
  ]
  expect(sumOfParts(lines[0]!, lines, 'executed')).toBe('10')
  expect(sumOfParts(lines[3]!, lines, 'executed')).toBe('7')
})

it('knows how deep each category stands', () => {
  expect(CATEGORIES.map(depthOf)).toEqual([0, 1, 1, 1, 0, 1, 2, 3, 2, 3, 1, 2, 0, 0])
})
