import { expect, it } from 'vitest'
import type { GridColumn, SheetLine } from './column'
import { fillOf, mappingByNames, mappingByPlace, writingOf } from './paste'

const text = (written: string) => written.trim() || null
const column = (key: string, label: string, more: Partial<GridColumn> = {}): GridColumn => ({
  key,
  label,
  width: 100,
  kind: 'text',
  read: text,
  ...more,
})
const NAME = column('name', '项目名称', { names: ['项目'] })
const CODE = column('code', '项目编码')
const RATE = column('rate', '执行率', { read: undefined })
const SOURCE = column('source', '资金来源', {
  kind: 'choice',
  options: [{ value: 'ALL', label: '全部' }],
})
const columns = [NAME, CODE, RATE, SOURCE]
const lines: SheetLine[] = ['1', '2'].map((id) => ({ id, values: { name: `旧${id}` } }))

it('changes what is there and adds what goes beyond the last row', () => {
  const cells = [
    ['甲', '01'],
    ['乙', '02'],
    ['丙', '03'],
  ]
  expect(writingOf(cells, mappingByPlace(cells, columns, 0), lines, 1)).toEqual({
    changes: [{ id: '2', values: { name: '甲', code: '01' } }],
    added: [
      { name: '乙', code: '02' },
      { name: '丙', code: '03' },
    ],
  })
})

it('passes over what nobody writes, and what goes beyond the last column', () => {
  const cells = [['01', '99.9', '全部', '多余']]
  expect(writingOf(cells, mappingByPlace(cells, columns, 1), lines, 0).changes[0]!.values).toEqual({
    code: '01',
    source: 'ALL',
  })
})

it('adds no row of nothing', () => {
  const cells = [['甲'], [' '], ['']]
  expect(writingOf(cells, mappingByPlace(cells, columns, 0), [], 0).added).toEqual([{ name: '甲' }])
})

it('knows a header by its names, with units and notes, in any order', () => {
  const mapping = mappingByNames(
    [
      ['序号', '项目编码*', '项目 名称（全称）'],
      ['1', '01', '甲'],
    ],
    columns,
  )
  expect(mapping?.map((one) => one?.key)).toEqual([undefined, 'code', 'name'])
  expect(writingOf([['1', '01', '甲']], mapping!, [], 0).added).toEqual([{ code: '01', name: '甲' }])
})

it.each([
  [
    [
      ['甲', '01'],
      ['乙', '02'],
    ],
  ],
  [
    [
      ['项目名称', '项目'],
      ['甲', '乙'],
    ],
  ],
  [[['项目名称', '项目编码']]],
  [
    [
      ['项目名称', '甲'],
      ['乙', '丙'],
    ],
  ],
])('takes %j for no header', (cells) => expect(mappingByNames(cells, columns)).toBeUndefined())

it('takes the only column for named when its first cell is its name', () =>
  expect(mappingByNames([['项目编码'], ['01']], columns)).toEqual([CODE]))

it('fills what is marked with the one cell that was copied', () => {
  const marked = { from: { row: 0, column: 0 }, to: { row: 1, column: 2 } }
  expect(fillOf('甲', columns, lines, marked)).toEqual([
    { id: '1', values: { name: '甲', code: '甲' } },
    { id: '2', values: { name: '甲', code: '甲' } },
  ])
})

it('brings amounts under a header in another unit to the unit of the column', () => {
  const amount = column('executed', '全年执行数', { kind: 'figure', unit: '万元' })
  const cells = [
    ['项目名称', '全年执行数（元）'],
    ['甲', '1000000.50'],
  ]
  const read = (head: string, figure: string) => {
    const mapping = mappingByNames([['项目名称', head], cells[1]!], [NAME, amount])!
    return writingOf([['甲', figure]], mapping, [], 0).added[0]!.executed
  }
  expect(read('全年执行数（元）', '1000000.50')).toBe('100.00005')
  expect(read('全年执行数 (单位：亿元)', '1.5')).toBe('15000')
  expect(read('全年执行数千元', '12')).toBe('1.2')
  expect(read('全年执行数（万元）', '12')).toBe('12')
  expect(read('全年执行数', '12')).toBe('12')
  expect(mappingByNames(cells, [NAME, amount])![1]!.label).toBe('全年执行数（元 → 万元）')
})
