import { expect, it } from 'vitest'
import { boundsOf, spread, stepNames, stepOf } from './steps'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

it.each([
  ['scores', range(70, 100), 'SCORE', [75, 80, 85, 90, 95]],
  ['scores close together', [90.1, 90.2, 90.4, 90.6], 'SCORE', [90.2, 90.3, 90.4, 90.5, 90.6]],
  ['one score', [90, 90, 90], 'SCORE', []],
  ['no score', [], 'SCORE', []],
  ['amounts, of which one is large', [1, 2, 3, 4, 5, 100_000], 'EXECUTED', [2, 3, 4, 5]],
  ['amounts of many digits', [1234, 2345, 3456, 4567, 5678, 6789], 'EXECUTED', [2300, 3500, 4600, 5700]],
] as const)('parts %s at round bounds', (_, values, measure, bounds) =>
  expect(boundsOf([...values], measure)).toEqual(bounds),
)

it('parts amounts in any order, and rising', () => {
  const bounds = boundsOf([900, 5, 70, 12, 300, 44, 1], 'EXECUTED')
  expect(bounds).toEqual(bounds.toSorted((one, other) => one - other))
})

it.each([
  [74.99, 0],
  [75, 1],
  [79, 1],
  [80, 2],
  [200, 2],
])('%d stands on step %i', (value, step) => expect(stepOf(value, [75, 80])).toBe(step))

it('calls the steps by their bounds', () => {
  expect(stepNames([75, 80])).toEqual(['< 75', '75–80', '≥ 80'])
  expect(stepNames([1500])).toEqual(['< 1,500', '≥ 1,500'])
  expect(stepNames([])).toEqual([])
})

it.each([
  [6, [0, 1, 2, 3, 4, 5]],
  [3, [0, 3, 5]],
  [2, [0, 5]],
  [1, [3]],
])('spreads %i steps over the lightnesses', (count, steps) => expect(spread(count)).toEqual(steps))
