import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { AccountFilter, Role } from '@/gql/graphql'
import { oneOf, textOf } from '@/lib/address'
import { ROLES } from './holdings'

export const STATES = ['in', 'out'] as const

/** Which people are shown, as it stands in the address. */
export interface PeopleAddress {
  text?: string
  role?: Role
  state?: (typeof STATES)[number]
}

export function readAddress(query: LocationQuery): PeopleAddress {
  return { text: textOf(query.text), role: oneOf(ROLES, query.role), state: oneOf(STATES, query.state) }
}

export function writeAddress({ text, role, state }: PeopleAddress): LocationQueryRaw {
  return { text: text || undefined, role, state }
}

export function filterOf({ text, role, state }: PeopleAddress): AccountFilter {
  return { ...(text && { text }), ...(role && { role }), ...(state && { disabled: state === 'out' }) }
}
