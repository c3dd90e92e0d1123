import type { FundOrigin } from '@/gql/graphql'
import type { Fields, Value } from '@/features/writing/part'

/** Funds of a project, a field for each amount: two people who write different ones are not in each other's way. */
export const ORIGINS: FundOrigin[] = ['FISCAL_APPROPRIATION', 'CARRY_OVER', 'OTHER']
export const FUND_AMOUNTS = ['initialBudget', 'adjustedBudget', 'executed'] as const
export type FundAmount = (typeof FUND_AMOUNTS)[number]

type Fund = { origin: FundOrigin } & Partial<Record<FundAmount, string | null>>

/** The field of an amount; the history names it so too. */
export const fundField = (origin: FundOrigin, amount: FundAmount) => `funds.${origin}.${amount}`
export const FUND_FIELDS = ORIGINS.flatMap((origin) =>
  FUND_AMOUNTS.map((amount) => fundField(origin, amount)),
)
const isOfFunds = (field: string) => field.startsWith('funds.')

/** The amounts that were read, by their fields. */
export function fundFieldsOf(funds: readonly Fund[]): Record<string, string | null> {
  const amounts = funds.flatMap((fund) =>
    FUND_AMOUNTS.map((amount) => [fundField(fund.origin, amount), fund[amount] ?? null] as const),
  )
  return Object.fromEntries(amounts)
}

/** What is sent of a changed project: the server takes its funds as a whole, whichever of them was changed. */
export function withFunds(base: Fields, mine: Fields): Record<string, Value | Fund[]> {
  if (!Object.keys(mine).some(isOfFunds)) return mine
  const all = { ...base, ...mine }
  const others = Object.entries(mine).filter(([field]) => !isOfFunds(field))
  const funds = ORIGINS.map((origin) => {
    const amounts = FUND_AMOUNTS.map((amount) => [amount, all[fundField(origin, amount)] ?? null] as const)
    return { origin, ...Object.fromEntries(amounts) } as Fund
  })
  return { ...Object.fromEntries(others), funds }
}

/** Where a refusal of an amount belongs, such as `upsert.3.funds.1.executed`: to the field of that amount. */
export function atFundField<Refusal extends { path: readonly string[] }>(refusal: Refusal): Refusal {
  const [list, row, field, index, amount] = refusal.path
  const origin = ORIGINS[Number(index)]
  if (field !== 'funds' || !origin || !amount) return refusal
  return { ...refusal, path: [list, row, fundField(origin, amount as FundAmount)] }
}
