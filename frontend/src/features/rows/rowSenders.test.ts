import { expect, it } from 'vitest'
import { same } from './rowSenders'

it('takes figures for the same whatever zeros they are written with', () => {
  expect(same('executed', '1.50', '1.5')).toBe(true)
  expect(same('score', '100.0', '100')).toBe(true)
  expect(same('weight', '1', '1.1')).toBe(false)
})

it.each([
  ['code', '012', '12'],
  ['target', '100.0', '100'],
  ['actual', '1', '1.0'],
  ['name', '2020', '2020.0'],
])('takes no text for a figure: %s %s is not %s', (field, one, other) => {
  expect(same(field, one, other)).toBe(false)
  expect(same(field, one, one)).toBe(true)
})

it('does not take a figure with too many decimals for the one without them', () => {
  expect(same('executed', '1.0000004', '1')).toBe(false)
})
