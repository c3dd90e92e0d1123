import { describe, expect, it } from 'vitest'
import { brief, compare, difference, mean, percent, shift, sum } from './arithmetic'

describe('sum', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['17588', '11188.5276', null, ''], '28776.5276'],
    [['999999999999.999999', '0.000001'], '1000000000000'],
    [['1.50', '-1.5'], '0'],
    [['-0.25', '-0.25'], '-0.5'],
    [['12', '约三万'], '12'],
  ])('adds %j to %s', (values, total) => expect(sum(values)).toBe(total))

  it('is missing where nothing is there, and no zero', () => {
    expect(sum([null, undefined, ''])).toBeNull()
    expect(sum(['0'])).toBe('0')
  })
})

it.each([
  ['10', '3', '333.33'],
  ['11188.5276', '17588', '63.61'],
  ['0', '5', '0.00'],
  ['2', '3', '66.67'],
  ['1', '80', '1.25'],
  ['0.125', '100', '0.13'],
])('%s of %s is %s percent', (part, whole, rate) => expect(percent(part, whole)).toBe(rate))

it.each([
  ['1', '0'],
  ['1', null],
  [null, '1'],
  ['1', '错'],
])('%s of %s has no rate', (part, whole) => expect(percent(part, whole)).toBeNull())

it.each([
  [['90', '95'], '92.50'],
  [['1', '1', '2'], '1.33'],
  [['100', null], '100.00'],
])('has %j come to %s on average', (values, average) => expect(mean(values)).toBe(average))

it('has no average of nothing', () => expect(mean([null])).toBeNull())

it.each([
  ['12.5', 4, '125000'],
  ['125000', -4, '12.5'],
  ['1', -4, '0.0001'],
  ['0.00005', 4, '0.5'],
  ['-3', -4, '-0.0003'],
  ['0', 4, '0'],
])('moves the point of %s by %i to %s', (value, places, moved) => expect(shift(value, places)).toBe(moved))

it.each([
  ['99.5', '100', -1],
  ['100.0', '100', 0],
  ['12345678901234567890', '12345678901234567889.999999', 1],
])('compares %s with %s exactly', (left, right, order) => expect(compare(left, right)).toBe(order))

it('subtracts exactly', () => expect(difference('0.3', '0.1')).toBe('0.2'))

it.each([
  ['91.523333', '91.52'],
  ['91.525', '91.53'],
  ['-1.005', '-1.01'],
  ['12.50', '12.5'],
  ['100', '100'],
  ['0.004', '0'],
  ['-0.004', '0'],
  [null, null],
  ['无', null],
])('%s in brief is %s', (value, short) => expect(brief(value)).toBe(short))
