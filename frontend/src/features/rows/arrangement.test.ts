import { expect, it } from 'vitest'
import { arranged, following, merged } from './arrangement'

const ids = (written: string) => written.split(' ').filter(Boolean)

it.each([
  ['a b c', { c: 1 }, 'c a b'],
  ['a b c', { a: 3 }, 'b c a'],
  ['a b', { x: 1, y: 2 }, 'x y a b'],
  ['a b', { y: 4, x: 3 }, 'a b x y'],
  ['a b', { x: 99 }, 'a b x'],
  ['a b c', {}, 'a b c'],
])('arranges %s with %j as %s', (now, places, order) =>
  expect(arranged(ids(now), new Map(Object.entries(places)))).toEqual(ids(order)),
)

it.each([
  ['a b c', 'c b a', 'c b a'],
  ['a x b c', 'c a b', 'c a x b'],
  ['x a b', 'b a', 'x b a'],
  ['a', 'b a', 'a'],
  ['a x y', 'a', 'a x y'],
])('brings %s into the order %s: %s', (now, wanted, order) =>
  expect(following(ids(now), ids(wanted))).toEqual(ids(order)),
)

it.each([
  ['a 1 b 2 c', '2 1', 'a 2 b 1 c'],
  ['a 1 b 2 c', '1 x 2', 'a 1 x b 2 c'],
  ['a 1 b 2 c', 'x 1 2', 'a x 1 b 2 c'],
  ['a b', 'x y', 'a b x y'],
  ['a 1', '1 x y', 'a 1 x y'],
  ['', 'x', 'x'],
])('has in %s the part %s: %s', (all, part, order) => expect(merged(ids(all), ids(part))).toEqual(ids(order)))
