import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { AuditEvent, AuditFilter } from '@/gql/graphql'
import { oneOf, textOf } from '@/lib/address'

export const EVENTS: AuditEvent[] = [
  'SIGNED_IN',
  'SIGN_IN_REFUSED',
  'SIGN_IN_LIMITED',
  'SIGNED_OUT',
  'SESSION_ENDED',
  'REFUSED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'ACCESS_TOKEN_CREATED',
  'ACCESS_TOKEN_REVOKED',
  'ACCOUNT_CREATED',
  'ACCOUNT_UPDATED',
  'ACCOUNT_DISABLED',
  'ACCOUNT_ENABLED',
]

/** Which entries are shown, as it stands in the address. */
export interface TrailAddress {
  event?: AuditEvent
  login?: string
}

export function readAddress(query: LocationQuery): TrailAddress {
  return { event: oneOf(EVENTS, query.event), login: textOf(query.login) }
}

export function writeAddress({ event, login }: TrailAddress): LocationQueryRaw {
  return { event, login: login || undefined }
}

export function filterOf({ event, login }: TrailAddress): AuditFilter {
  return { ...(event && { events: [event] }), ...(login && { login: login.toLowerCase() }) }
}
