import { expect, it } from 'vitest'
import { formerPlace, remembering } from './formerPlaces'

const outline = (...places: [string, number][]) => places.map(([id, level]) => ({ id, level }))
const before = outline(['a', 1], ['a1', 2], ['a2', 2], ['a21', 3], ['b', 1])

it('remembers what has gone where it stood, across many readings', () => {
  const once = remembering(before, outline(['a', 1], ['a1', 2], ['b', 1]))
  const twice = remembering(once, outline(['a', 1], ['n', 2], ['b', 1]))
  expect(once.map(({ id }) => id)).toEqual(['a', 'a1', 'a2', 'a21', 'b'])
  expect(twice.map(({ id }) => id)).toEqual(['a', 'a1', 'a2', 'a21', 'n', 'b'])
})

it('takes what is there as it is now', () => {
  const now = outline(['b', 1], ['a', 2])
  expect(remembering(outline(['a', 1], ['b', 1]), now)).toEqual(now)
})

it.each([
  ['a2', { after: 'a1', level: 2 }],
  ['a21', { after: 'a1', level: 3 }],
  ['unknown', { after: 'b', level: 1 }],
])('puts %s back behind the nearest one before it that is still there', (id, place) => {
  const now = outline(['a', 1], ['a1', 2], ['b', 1])
  expect(formerPlace(remembering(before, now), now, id)).toEqual(place)
})

it('puts the first one back first', () => {
  const now = outline(['b', 1])
  const all = remembering(before, now)
  expect(formerPlace(all, now, 'a')).toEqual({ after: null, level: 1 })
  expect(formerPlace(all, now, 'a2')).toEqual({ after: null, level: 1 })
})
