import { describe, expect, it } from 'vitest'
import { amount, choice, code, count, points, text } from './checks'

describe.each([
  [
    'amount',
    amount,
    ['0', '999999999999.999999', '17588.5', null],
    {
      '-1': 'negative',
      '1000000000000': 'tooLarge',
      '1.2345678': 'places',
      约3万: 'figure',
      '12345678901234567890': 'tooLarge',
    },
  ],
  [
    'score out of 100',
    points('100'),
    ['0', '100', '99.5', null],
    { '100.01': 'above', '-0.1': 'negative', '9５': 'figure' },
  ],
  [
    'weight',
    points('100000', false),
    ['0.5', '100000', null],
    { '0': 'zero', '0.00': 'zero', '100000.1': 'above' },
  ],
  [
    'count',
    count,
    ['0', '10000000', null],
    { '1.5': 'count', '-1': 'count', '10000001': 'above', 三: 'count', '12345678901234567890': 'above' },
  ],
  ['text', text(3), ['一二三', '𠮷𠮷𠮷', '㐂👍', null], { 一二三四: 'tooLong', 'a\u0000': 'control' }],
  ['name', text(3, true), ['一'], { '': 'required' }],
  [
    'code',
    code,
    ['360722238888030005222', 'A-1', null],
    { '3.6E+17': 'code', 'a b': 'code', 编码: 'code', ['1'.repeat(33)]: 'code' },
  ],
  ['choice', choice(['A', 'B'], true), ['A'], { C: 'choice' }],
] as const)('a %s', (_name, check, right, wrong) => {
  it.each(right.map((value) => [value]))('may be %s', (value) => expect(check(value)).toBeUndefined())
  it.each(Object.entries(wrong))('may not be %j: %s', (value, key) => expect(check(value)?.key).toBe(key))
})

it('wants what is required', () => {
  expect(text(3, true)(null)?.key).toBe('required')
  expect(choice(['A'], true)(null)?.key).toBe('required')
  expect(choice(['A'])(null)).toBeUndefined()
})
