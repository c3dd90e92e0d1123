import type { SheetLine } from '@/adapters/grid/column'
import type { BudgetCategory } from '@/gql/graphql'
import { sum } from '@/lib/arithmetic'

/** What is a part of what (其中), as the schema says of each category. */
export const WHOLE: Record<BudgetCategory, BudgetCategory | null> = {
  INCOME: null,
  FISCAL_APPROPRIATION: 'INCOME',
  CARRY_OVER: 'INCOME',
  OTHER_INCOME: 'INCOME',
  EXPENDITURE: null,
  BASIC_EXPENDITURE: 'EXPENDITURE',
  PERSONNEL_FUNDS: 'BASIC_EXPENDITURE',
  PERSONNEL_ITEM: 'PERSONNEL_FUNDS',
  OPERATING_FUNDS: 'BASIC_EXPENDITURE',
  OPERATING_ITEM: 'OPERATING_FUNDS',
  PROJECT_EXPENDITURE: 'EXPENDITURE',
  PROJECT_ITEM: 'PROJECT_EXPENDITURE',
  THREE_PUBLIC_EXPENSES: null,
  AGENCY_OPERATING: null,
}
export const CATEGORIES = Object.keys(WHOLE) as BudgetCategory[]

/** How deep a category stands below its total. */
export function depthOf(category: BudgetCategory): number {
  const whole = WHOLE[category]
  return whole ? depthOf(whole) + 1 : 0
}

/**
 * What the parts of a line come to; null where it has none. They are those of the same source of funds; where all sources
 * are told together, and the parts one by one, all of them.
 */
export function sumOfParts(line: SheetLine, lines: readonly SheetLine[], figure: string): string | null {
  const { category, fundSource } = line.values
  const parts = lines.filter(({ values }) => WHOLE[values.category as BudgetCategory] === category)
  const same = parts.filter(({ values }) => values.fundSource === fundSource)
  const counted = same.length || fundSource !== 'ALL' ? same : parts
  return sum(counted.map(({ values }) => values[figure]))
}
