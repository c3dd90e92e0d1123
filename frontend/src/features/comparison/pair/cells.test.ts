import { describe, expect, it } from 'vitest'
import { figureCell, measuredCell, wordCell } from './cells'

describe('figures of both reports', () => {
  it.each([
    ['270965.0585', '271000', '+34.9415', true],
    ['0.3', '0.1', '-0.2', true],
    ['95', '95.00', '0', false],
    ['-5', '5', '+10', true],
    ['999999999999.999999', '1000000000000', '+0.000001', true],
    ['0', '0', '0', false],
  ])('%s and %s differ by %s', (left, right, change, differs) =>
    expect(figureCell(left, right)).toEqual({ left, right, change, differs }),
  )

  it.each([
    [null, '5', true],
    ['0', null, true],
    [null, null, false],
    [undefined, '', false],
  ])('that are missing on a side have no difference: %j and %j', (left, right, differs) =>
    expect(figureCell(left, right)).toMatchObject({ change: null, differs }),
  )

  it('may be whole numbers, as people are counted', () =>
    expect(figureCell(72, 69)).toEqual({ left: '72', right: '69', change: '-3', differs: true }))
})

describe('words of both reports', () => {
  it.each([
    ['优', '优', false],
    ['优', ' 优 ', false],
    ['优', '良', true],
    ['优', null, true],
    ['', null, false],
  ])('%j and %j', (left, right, differs) =>
    expect(wordCell(left, right)).toMatchObject({ change: null, differs }),
  )
})

describe('values with a figure behind them', () => {
  const of = (text: string | null, value: string | null = null, unit: string | null = null) => ({
    text,
    value,
    unit,
  })

  it('differ by their figures where the unit is the same', () =>
    expect(measuredCell(of('≥95', '95', '%'), of('≥98.5', '98.5', '%'))).toEqual({
      left: '≥95 %',
      right: '≥98.5 %',
      change: '+3.5',
      differs: true,
    }))

  it('do not name a unit twice', () =>
    expect(measuredCell(of('≥95%', '95', '%'), undefined).left).toBe('≥95%'))

  it.each([
    ['another unit', of('3', '3', '公里'), of('3000', '3000', '米')],
    ['words', of('较好'), of('好')],
    ['one side alone', undefined, of('3', '3', '条')],
  ])('have no difference in figures: %s', (_, left, right) =>
    expect(measuredCell(left, right)).toMatchObject({ change: null, differs: true }),
  )

  it('differ where only the sign does', () =>
    expect(measuredCell(of('≥95', '95'), of('＝95', '95'))).toMatchObject({ change: '0', differs: true }))
})
