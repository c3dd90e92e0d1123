import { expect, it } from 'vitest'
import { following, jump, rangeOf, within, type Place } from './places'

const size = { rows: 5, columns: 3 }
const at = (row: number, column = 0): Place => ({ row, column })
const down = at(1)

it('makes a rectangle from any two corners', () =>
  expect(rangeOf(at(3, 0), at(1, 2))).toEqual({ from: at(1, 0), to: at(3, 2) }))

it('stays inside', () => {
  expect(within(at(-1, 7), size)).toEqual(at(0, 2))
  expect(within(at(9, -2), size)).toEqual(at(4, 0))
})

it.each([
  [[0, 1, 2], 0, 2],
  [[0, 1, 2, 4], 2, 4],
  [[0, 3, 4], 0, 3],
  [[], 0, 4],
  [[0], 0, 4],
  [[0, 4], 4, 4],
])('with %j filled jumps down from row %i to row %i', (filled: number[], from, to) =>
  expect(jump(at(from), down, size, ({ row }) => filled.includes(row))).toEqual(at(to)),
)

it('goes on with Tab in the next row and leaves at the ends', () => {
  expect(following(at(0, 2), 1, size)).toEqual(at(1, 0))
  expect(following(at(1, 0), -1, size)).toEqual(at(0, 2))
  expect(following(at(4, 2), 1, size)).toBeUndefined()
  expect(following(at(0, 0), -1, size)).toBeUndefined()
})
