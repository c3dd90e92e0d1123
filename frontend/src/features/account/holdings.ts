import type { Choice } from '@/components/PickOne.vue'
import type { HoldingInput, HoldingLineFragment, PersonFragment, Role } from '@/gql/graphql'

export const ROLES: Role[] = ['CLERK', 'HEAD', 'REVIEWER', 'ANALYST', 'ADMINISTRATOR']

/** A role as it stands in the form; `null` for the place is the whole country, `undefined` not chosen yet. */
export interface DraftHolding {
  key: number
  role: Role
  department?: Choice
  region: Choice | null
}

export type PlaceKind = 'department' | 'region' | undefined

/** What a role is held for. */
export function placeOf(role: Role): PlaceKind {
  if (role === 'CLERK' || role === 'HEAD') return 'department'
  return role === 'REVIEWER' || role === 'ANALYST' ? 'region' : undefined
}

let keys = 0
export function newHolding(): DraftHolding {
  return { key: keys++, role: 'CLERK', region: null }
}

export function draftOf(holdings: HoldingLineFragment[]): DraftHolding[] {
  return holdings.map(({ role, department, region }) => ({
    key: keys++,
    role,
    department: department ?? undefined,
    region,
  }))
}

export function inputOf(drafts: DraftHolding[]): HoldingInput[] {
  return drafts.map(({ role, department, region }) => {
    const place = placeOf(role)
    if (place === 'department') return { role, departmentCode: department?.code ?? '' }
    return place === 'region' && region ? { role, regionCode: region.code } : { role }
  })
}

/** Two lists of roles that come to the same, in whatever order. */
export function sameHoldings(one: DraftHolding[], other: DraftHolding[]): boolean {
  const text = (drafts: DraftHolding[]) =>
    JSON.stringify(
      inputOf(drafts)
        .map((input) => JSON.stringify(input))
        .sort(),
    )
  return text(one) === text(other)
}

export interface Draft {
  login: string
  name: string
  holdings: DraftHolding[]
}

export function draftOfPerson(person: PersonFragment | undefined): Draft {
  if (!person) return { login: '', name: '', holdings: [newHolding()] }
  return { login: person.login, name: person.name, holdings: draftOf(person.holdings) }
}

/**
 * What was typed, carried over to what somebody else has kept meanwhile: what was not touched becomes theirs, what was
 * touched stays. `clashes` names what both have changed.
 */
export function carryOver(
  typed: Draft,
  from: Draft,
  now: Draft,
): { draft: Draft; clashes: ('name' | 'holdings')[] } {
  const ownName = typed.name !== from.name
  const ownHoldings = !sameHoldings(typed.holdings, from.holdings)
  const clashes: ('name' | 'holdings')[] = []
  if (ownName && now.name !== from.name && now.name !== typed.name) clashes.push('name')
  if (
    ownHoldings &&
    !sameHoldings(now.holdings, from.holdings) &&
    !sameHoldings(now.holdings, typed.holdings)
  )
    clashes.push('holdings')
  const draft = {
    login: now.login,
    name: ownName ? typed.name : now.name,
    holdings: ownHoldings ? typed.holdings : now.holdings,
  }
  return { draft, clashes }
}
