import { describe, expect, it } from 'vitest'
import type { Chart } from './charts/model'
import { heightOf, moved, windowOf } from './stage'

const rows = (count: number) =>
  ({ rows: count, columns: 5, rowHeight: 28, frame: { head: 32, foot: 44 } }) as Chart
const whole = { rows: 3, columns: 5, frame: { head: 40, foot: 32 } } as Chart

describe('a chart of rows', () => {
  it('is as high as its rows while they fit', () => expect(heightOf(rows(4), 900)).toBe(76 + 4 * 28))
  it('ends with a whole row where they do not', () => expect(heightOf(rows(2_000), 900)).toBe(76 + 16 * 28))
  it('is never lower than three hundred on a small screen', () =>
    expect(heightOf(rows(2_000), 400)).toBe(76 + 9 * 28))

  it('shows the rows that are scrolled to, to the last', () => {
    const height = 76 + 16 * 28
    expect(windowOf(rows(2_000), height, 0)).toEqual({ from: 0, count: 16, beyond: 1_984 * 28 })
    expect(windowOf(rows(2_000), height, 28 * 100).from).toBe(100)
    expect(windowOf(rows(2_000), height, 1e9).from).toBe(1_984)
    expect(windowOf(rows(2_000), height, -50).from).toBe(0)
  })
  it('does not scroll when all of it is there', () =>
    expect(windowOf(rows(4), 76 + 4 * 28, 0)).toEqual({ from: 0, count: 4, beyond: 0 }))
})

it('draws other charts whole', () => {
  expect(heightOf(whole, 900)).toBe(540)
  expect(windowOf(whole, 540, 300)).toEqual({ from: 0, count: 3, beyond: 0 })
})

describe('keys', () => {
  const seen = { from: 10, count: 16 }
  const go = (key: string, at?: { row: number; column: number }) => moved(rows(2_000), at, key, seen)
  it('find the first mark in view first', () => expect(go('ArrowDown')).toEqual({ row: 10, column: 0 }))
  it.each([
    ['ArrowDown', { row: 21, column: 2 }],
    ['ArrowUp', { row: 19, column: 2 }],
    ['ArrowLeft', { row: 20, column: 1 }],
    ['ArrowRight', { row: 20, column: 3 }],
    ['PageDown', { row: 36, column: 2 }],
    ['PageUp', { row: 4, column: 2 }],
    ['Home', { row: 20, column: 0 }],
    ['End', { row: 20, column: 4 }],
  ])('%s goes on', (key, place) => expect(go(key, { row: 20, column: 2 })).toEqual(place))
  it('stop at the ends', () => {
    expect(go('ArrowUp', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
    expect(go('ArrowRight', { row: 0, column: 4 })).toEqual({ row: 0, column: 4 })
    expect(go('PageDown', { row: 1_999, column: 0 })).toEqual({ row: 1_999, column: 0 })
  })
  it('do nothing else, nor anything in an empty chart', () => {
    expect(go('a')).toBeUndefined()
    expect(moved(rows(0), undefined, 'ArrowDown', seen)).toBeUndefined()
  })
})
