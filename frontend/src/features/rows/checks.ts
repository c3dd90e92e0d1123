import { compare, isDecimal } from '@/lib/arithmetic'

/** What is wrong with a value: the name of a sentence, and what it fills in. The limits are those of the schema. */
export interface Wrong {
  key: string
  fill?: Record<string, string | number>
}
export type Check = (value: string | null) => Wrong | undefined

const MOST_AMOUNT = '1000000000000'
const PLACES = 6

/** 万元. */
export const amount: Check = (value) =>
  figure(value) ?? (value && compare(value, MOST_AMOUNT) >= 0 ? { key: 'tooLarge' } : undefined)

export const points =
  (most: string, isZeroAllowed = true): Check =>
  (value) => {
    const wrong = figure(value)
    if (wrong || value === null) return wrong
    if (compare(value, most) > 0) return { key: 'above', fill: { most } }
    return !isZeroAllowed && compare(value, '0') === 0 ? { key: 'zero' } : undefined
  }

export const count: Check = (value) => {
  if (value === null) return undefined
  if (!/^\d+$/.test(value)) return { key: 'count' }
  return compare(value, '10000000') > 0 ? { key: 'above', fill: { most: '10,000,000' } } : undefined
}

export const text =
  (most: number, isRequired = false): Check =>
  (value) => {
    if (!value) return isRequired ? { key: 'required' } : undefined
    const length = [...value].length
    if (length > most) return { key: 'tooLong', fill: { most, length } }
    return CONTROL.test(value) ? { key: 'control' } : undefined
  }

export const code: Check = (value) =>
  value !== null && !/^[A-Za-z0-9-]{1,32}$/.test(value) ? { key: 'code' } : undefined

export const choice =
  (values: readonly string[], isRequired = false): Check =>
  (value) => {
    if (value === null) return isRequired ? { key: 'required' } : undefined
    return values.includes(value) ? undefined : { key: 'choice', fill: { value } }
  }

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/

function figure(value: string | null): Wrong | undefined {
  if (value === null) return undefined
  if (!isDecimal(value)) return { key: 'figure', fill: { value } }
  if (value.startsWith('-')) return { key: 'negative' }
  return (value.split('.')[1] ?? '').length > PLACES ? { key: 'places', fill: { most: PLACES } } : undefined
}
