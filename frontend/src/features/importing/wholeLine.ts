import type { Draft } from './parts'

const AMOUNTS = ['initialBudget', 'adjustedBudget', 'executed']

/**
 * The budget lines after an amount of the whole report was corrected. A report counts its whole from its lines: where one
 * line tells the same amount, or none beside others, it is corrected with it, lest the correction be lost in the report.
 * Nothing where there is no such line, or it says otherwise: then a person has to look at it.
 */
export function withWholeLine(
  { figures, budgetLines }: Draft,
  values: Record<string, string | null>,
): Partial<Draft> {
  const whole = budgetLines.filter(
    ({ values: { fundSource, category } }) => fundSource === 'ALL' && category === 'EXPENDITURE',
  )
  const line = whole[0]
  if (!line || whole.length > 1) return {}
  const before = figures[0]!.values
  const along = Object.entries(values).filter(([field]) => {
    const told = line.values[field] ?? null
    return AMOUNTS.includes(field) && (told === null || told === (before[field] ?? null))
  })
  if (!along.length) return {}
  const corrected = { ...line, values: { ...line.values, ...Object.fromEntries(along) } }
  return { budgetLines: budgetLines.map((one) => (one === line ? corrected : one)) }
}
