import { expect, it } from 'vitest'
import { isOwnWork, noteOwnWork } from './ownWork'

const saved = (id: string, version: number, errors: unknown[] = []) =>
  noteOwnWork({ updateSection: { report: { id, version }, errors } })

it('knows a stretch of versions that was all made here', () => {
  for (const version of [4, 5, 6]) saved('r1', version)
  expect(isOwnWork('r1', 3, 6)).toBe(true)
  expect(isOwnWork('r1', 5, 6)).toBe(true)
})

it('knows that somebody else came between, whatever the name', () => {
  saved('r2', 4)
  saved('r2', 6)
  expect(isOwnWork('r2', 3, 6)).toBe(false)
  expect(isOwnWork('r2', 6, 7)).toBe(false)
})

it('takes no version from a refusal, nor from another report', () => {
  saved('r3', 4, [{ code: 'CONFLICT' }])
  expect(isOwnWork('r3', 3, 4)).toBe(false)
  expect(isOwnWork('r4', 3, 6)).toBe(false)
})

it('passes over what holds no report', () => {
  noteOwnWork(undefined)
  noteOwnWork({ signOut: null, other: { errors: [] } })
  expect(isOwnWork('r5', 0, 1)).toBe(false)
})
