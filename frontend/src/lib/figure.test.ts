import { expect, it } from 'vitest'
import { readAmount, readPlain } from './figure'

it.each([
  ['1,234.50', '1234.5'],
  ['17588', '17588'],
  ['￥1,234,567.80', '1234567.8'],
  ['¥ 12', '12'],
  ['１２．５', '12.5'],
  ['１，２３４．５', '1234.5'],
  ['12.5万元', '12.5'],
  ['12.5 万元', '12.5'],
  ['1.2亿元', '12000'],
  ['12,500元', '1.25'],
  ['(12.5)', '-12.5'],
  ['（12.5）', '-12.5'],
  ['-3', '-3'],
  ['−3', '-3'],
  ['￥-3', '-3'],
  ['+7', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['007', '7'],
  ['0.00', '0'],
  ['-0', '0'],
  ["'88", '88'],
  ['12345678901234567890.123', '12345678901234567890.123'],
])('reads %s as %s', (written, value) => expect(readAmount(written)).toEqual({ kind: 'figure', value }))

it.each(['', '  ', '-', '–', '——', '/', '无'])('reads %j as nothing', (written) =>
  expect(readAmount(written)).toEqual({ kind: 'empty' }),
)

it.each([
  '约3万',
  '12,34',
  '1.2.3',
  '1e5',
  '3.6E+17',
  '50%',
  '12 13x',
  '--3',
  '=SUM(A1)',
  '(-3)',
  '万元',
  '𠮷',
])('guesses nothing from %s', (written) => expect(readAmount(written)).toEqual({ kind: 'unreadable' }))

it('reads a score with its unit and no amount of money', () => {
  expect(readPlain('９５分')).toEqual({ kind: 'figure', value: '95' })
  expect(readPlain('95万元')).toEqual({ kind: 'unreadable' })
  expect(readPlain('12人', '人')).toEqual({ kind: 'figure', value: '12' })
})
