import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { textOf } from '@/lib/address'
import type { Side } from './pair'

/** Which two reports are compared, and whether what is equal is shown; a link shows the same to another person. */
export interface PairAddress {
  left?: string
  right?: string
  onlyDifferences: boolean
}

export function readAddress(query: LocationQuery): PairAddress {
  return {
    left: textOf(query.left),
    right: textOf(query.right),
    onlyDifferences: textOf(query.only) === 'differences',
  }
}

export function writeAddress({ left, right, onlyDifferences }: PairAddress): LocationQueryRaw {
  return { left, right, only: onlyDifferences ? 'differences' : undefined }
}

export const swapped = (address: PairAddress): PairAddress => ({
  ...address,
  left: address.right,
  right: address.left,
})

export const withSide = (address: PairAddress, side: Side, id: string): PairAddress => ({
  ...address,
  [side]: id,
})

/** A report beside its last year's: the earlier one stands at the left. */
export function besideLastYear(address: PairAddress, id: string, lastYear: string): PairAddress {
  return { ...address, left: lastYear, right: id }
}
