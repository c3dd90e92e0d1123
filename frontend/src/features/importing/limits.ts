import * as checks from '@/features/rows/checks'
import type { Wrong } from '@/features/rows/checks'
import { CATEGORIES } from '@/features/budget/parts'
import { KINDS } from '@/features/report/report'
import type { FundSource } from '@/gql/graphql'
import { FIELDS, type ImportRow, type Part } from './parts'

export const SOURCES: FundSource[] = [
  'ALL',
  'GENERAL_PUBLIC',
  'GOVERNMENT_FUND',
  'STATE_CAPITAL',
  'SOCIAL_INSURANCE',
  'SPECIAL_ACCOUNT',
  'UNIT_FUNDS',
]

const name = checks.text(200)
const named = checks.text(200, true)
const amounts = Object.fromEntries(
  ['approved', 'initialBudget', 'adjustedBudget', 'fundsInPlace', 'executed'].map((key) => [
    key,
    checks.amount,
  ]),
)
const rates = { executionRate: checks.amount, fundsInPlaceRate: checks.amount }
const score = checks.points('100000')

const year: checks.Check = (value) =>
  value === null || /^(19|20)\d{2}$/.test(value) ? undefined : { key: 'year', fill: { value } }
const day: checks.Check = (value) =>
  value === null || /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : { key: 'day', fill: { value } }

/** What a value may be; the limits are those of the schema. */
export const LIMITS: Record<Part, Record<string, checks.Check>> = {
  head: { departmentName: name, year, kind: checks.choice(KINDS), title: name, date: day },
  figures: { ...amounts, executionRate: checks.amount, score, grade: checks.text(20) },
  sections: { heading: named, body: checks.text(100_000) },
  staffLines: { unit: name, label: named, authorised: checks.count, actual: checks.count },
  budgetLines: {
    fundSource: checks.choice(SOURCES, true),
    category: checks.choice(CATEGORIES, true),
    label: named,
    ...amounts,
    executionRate: checks.amount,
  },
  projects: {
    code: checks.code,
    name: named,
    ...amounts,
    ...rates,
    score,
    grade: checks.text(20),
    target: checks.text(2000),
    actual: checks.text(2000),
  },
  indicators: {
    level1: named,
    level2: name,
    level3: name,
    target: checks.text(500),
    actual: checks.text(500),
    unit: checks.text(50),
    weight: checks.points('100000'),
    score,
    deviationReason: checks.text(2000),
  },
}

/** What is wrong with a row, by field; undefined where nothing is. */
export function wrongOf(part: Part, { values }: ImportRow): Record<string, Wrong> | undefined {
  const found = FIELDS[part].flatMap((field) => {
    const wrong = LIMITS[part][field]?.(values[field] ?? null)
    return wrong ? [[field, wrong] as const] : []
  })
  return found.length ? Object.fromEntries(found) : undefined
}
