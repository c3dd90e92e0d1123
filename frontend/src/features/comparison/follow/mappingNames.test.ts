import { expect, it } from 'vitest'
import { namesOf, wrongOf } from './mappingNames'

it.each([
  ['', []],
  ['  \n\n', []],
  ['道路里程\r\n 新建  道路 \n道路里程', ['道路里程', '新建 道路']],
  ['从\tExcel\t来', ['从', 'Excel', '来']],
])('%j holds %j', (text, names) => expect(namesOf(text)).toEqual(names))

it.each([
  [0, 1, 'none'],
  [1, 200, undefined],
  [1, 201, 'long'],
  [100, 1, undefined],
  [101, 1, 'many'],
])('%i names of %i signs: %s', (count, length, wrong) =>
  expect(wrongOf(Array.from({ length: count }, () => '𠮷'.repeat(length)))).toBe(wrong),
)
