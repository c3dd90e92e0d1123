import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { BoardQueryVariables, DepartmentOrderField, OrderDirection } from '@/gql/graphql'

/** What the board shows, as it stands in the address: a link to it shows the same to another person. */
export interface BoardAddress {
  region?: string
  name?: string
  order: DepartmentOrderField
  direction: OrderDirection
  /** The newest year shown; the newest of all when left out. */
  until?: number
}

export const ORDERS: DepartmentOrderField[] = ['CODE', 'NAME', 'LATEST_SCORE', 'LATEST_EXECUTION_RATE']

export function readAddress(query: LocationQuery): BoardAddress {
  const order = ORDERS.find((field) => field === text(query.order)) ?? 'CODE'
  const until = Number(text(query.until))
  return {
    region: text(query.region),
    name: text(query.name),
    order,
    direction: text(query.direction) === 'DESC' ? 'DESC' : 'ASC',
    until: Number.isInteger(until) && until > 0 ? until : undefined,
  }
}

/** Whatever is as usual is left out of the address. */
export function writeAddress({ region, name, order, direction, until }: BoardAddress): LocationQueryRaw {
  return {
    region: region || undefined,
    name: name || undefined,
    order: order === 'CODE' ? undefined : order,
    direction: direction === 'ASC' ? undefined : direction,
    until,
  }
}

export function boardVariables(address: BoardAddress, years: number[]): BoardQueryVariables {
  return {
    filter: {
      ...(address.region && { regionCode: address.region }),
      ...(address.name && { name: address.name }),
    },
    orderBy: { field: address.order, direction: address.direction },
    first: 50,
    years,
  }
}

/** At most `count` of the years (newest first), from the asked-for newest one on. */
export function shownYears<T extends { year: number }>(
  years: T[],
  until: number | undefined,
  count: number,
): T[] {
  const from = until ? years.findIndex(({ year }) => year <= until) : 0
  return years.slice(from < 0 ? Math.max(0, years.length - count) : from).slice(0, count)
}

function text(value: LocationQuery[string] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value) || undefined
}
