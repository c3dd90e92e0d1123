import { describe, expect, it } from 'vitest'
import { barLength, forEye, MISSING, showDecimal, showDifference } from './decimal'

describe('showDecimal', () => {
  it.each([
    ['0', '0'],
    ['7', '7'],
    ['999', '999'],
    ['1000', '1,000'],
    ['270965.0585', '270,965.0585'],
    ['1128.60', '1,128.60'],
    ['100.000000', '100.000000'],
    ['0.00', '0.00'],
    ['-12.50', '-12.50'],
    ['-1234567.8', '-1,234,567.8'],
    ['900', '900'],
    ['-900', '-900'],
    ['12345678901234567890.123456', '12,345,678,901,234,567,890.123456'],
  ])('shows %s as %s', (written, shown) => expect(showDecimal(written)).toBe(shown))

  it.each([null, undefined, ''])('shows a missing figure (%s) as an en dash', (value) =>
    expect(showDecimal(value)).toBe(MISSING),
  )

  it('leaves alone what is no decimal', () => expect(showDecimal('1e3')).toBe('1e3'))
})

describe('barLength', () => {
  it.each([
    [null, 0],
    ['-3', 0],
    ['0', 0],
    ['27.94', 27],
    ['100', 100],
    ['225.63', 100],
    ['123456', 100],
  ])('fills a bar for %s by %i', (rate, length) => expect(barLength(rate)).toBe(length))
})

it.each([
  ['91.5', 91.5],
  ['-0.25', -0.25],
  ['0', 0],
  ['约三万', null],
  ['', null],
  [null, null],
])('%s stands at %s on a chart', (value, place) => expect(forEye(value)).toBe(place))

it.each([
  ['1234.5', '+1,234.5'],
  ['-2', '-2'],
  ['0', '0'],
  ['0.00', '0.00'],
  [null, '–'],
])('the difference %s is shown as %s', (value, shown) => expect(showDifference(value)).toBe(shown))
