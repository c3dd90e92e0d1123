import { expect, it } from 'vitest'
import { cellOf, changeOf, movement, pageSize, shortNames, valueOf } from './compared'
import { ROWS } from './forTests'

it.each([
  [1, 500],
  [5, 500],
  [10, 500],
  [12, 472],
  [30, 194],
])('asks with %i years for %i departments at once', (years, size) => {
  expect(pageSize(years)).toBe(size)
  expect(size * (16 * years + 9)).toBeLessThanOrEqual(95_000)
})

it('finds the report of a year, and none where none was filed', () => {
  expect(cellOf(ROWS[0]!, 2024)?.reportId).toBe('001-2024')
  expect(cellOf(ROWS[1]!, 2023)).toBeUndefined()
  expect(cellOf(ROWS[0]!, 1999)).toBeUndefined()
})

it('takes the figure that is compared as it was written', () => {
  const newest = cellOf(ROWS[0]!, 2024)
  expect(['SCORE', 'EXECUTION_RATE', 'EXECUTED'].map((name) => valueOf(newest, name as 'SCORE'))).toEqual([
    '92.125',
    '97',
    '1300',
  ])
  expect(valueOf(cellOf(ROWS[2]!, 2024), 'SCORE')).toBeNull()
  expect(valueOf(undefined, 'SCORE')).toBeNull()
  expect(changeOf(newest, 'SCORE')).toBe('2.125')
  expect(changeOf(cellOf(ROWS[1]!, 2024), 'SCORE')).toBeNull()
})

it.each([
  [3, '▲3'],
  [-12, '▼12'],
  [0, '='],
  [null, ''],
  [undefined, ''],
])('a movement of %s is %s', (change, sign) => expect(movement(change)).toBe(sign))

it.each([
  [
    ['示例省清河财政局（虚构）', '示例省清河教育局（虚构）'],
    ['财政', '教育'],
  ],
  [
    ['甲县财政局', '乙县教育委员会'],
    ['甲县财政局', '乙县教育委员会'],
  ],
  [['甲县财政局'], ['甲县财政局']],
  [
    ['财政局', '财政局'],
    ['财政局', '财政局'],
  ],
  [
    ['甲局', '甲县局'],
    ['甲局', '甲县局'],
  ],
  [[], []],
])('%j are called %j beside one another', (names, short) => expect(shortNames(names)).toEqual(short))
