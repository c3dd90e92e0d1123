import { expect, it } from 'vitest'
import type { GridColumn } from '@/adapters/grid/column'
import { errorsByColumn, startOf } from './rowStart'

const row = (version: number, executed: string, name = '甲') => ({
  id: 'a',
  version,
  fields: { executed, name },
})

it('starts from the row as it is, also where others changed other fields of it meanwhile', () => {
  expect(startOf(row(4, '5'), undefined, ['executed'])?.version).toBe(4)
  expect(startOf(row(4, '5.0', '乙'), row(3, '5'), ['executed'])?.version).toBe(4)
})

it('starts from the row that was seen when somebody changed the very field since', () => {
  expect(startOf(row(4, '7'), row(3, '5'), ['executed'])).toEqual(row(3, '5'))
})

it('starts from the row that was seen when somebody removed it', () => {
  expect(startOf(undefined, row(3, '5'), ['executed'])?.version).toBe(3)
})

it('says of the row what is wrong where nobody writes', () => {
  const column = (key: string, read?: GridColumn['read']): GridColumn => ({
    key,
    label: key,
    width: 1,
    kind: 'text',
    read,
  })
  const errors = [
    { field: 'projectId', message: '项目已删除。' },
    { field: 'name', message: '太长。' },
    { field: 'rate', message: '不对。' },
  ]
  expect(errorsByColumn(errors, [column('name', (text) => text), column('rate')])).toEqual({
    '': '项目已删除。 不对。',
    name: '太长。',
  })
})
