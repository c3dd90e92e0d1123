import { expect, it } from 'vitest'
import { readClipboard, readHtml, readText, writeHtml, writeText } from './cells'

it.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['甲\t1,234.50', [['甲', '1,234.50']]],
  ['"一行\n二行"\t2', [['一行\n二行', '2']]],
  ['"他说""好"""\tx', [['他说"好"', 'x']]],
  ['"1,234.50"\t乙', [['1,234.50', '乙']]],
  ['"甲"\t乙', [['"甲"', '乙']]],
  ['"没有结束\t乙', [['"没有结束', '乙']]],
  ['5" 管\t3', [['5" 管', '3']]],
  ['\t\tx', [['', '', 'x']]],
  ['a\t', [['a', '']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['', [['']]],
  ['㐂𠮷👍', [['㐂𠮷👍']]],
])('reads %j', (text, cells) => expect(readText(text)).toEqual(cells))

it('reads what it has written', () => {
  const cells = [
    ['甲\n乙', 'a\tb', '"q"', ''],
    ['1', '2', '3', '4'],
  ]
  expect(readText(writeText(cells))).toEqual(cells)
  expect(readHtml(writeHtml(cells))).toEqual([
    ['甲\n乙', 'a b', '"q"', ''],
    ['1', '2', '3', '4'],
  ])
})

it('reads a table of Word with spanning cells and paragraphs, and runs nothing of it', () => {
  const html = `<table><tr><td colspan=2>甲</td><td rowspan=2><p>一</p><p>二</p></td></tr>
    <tr><td>&nbsp;1 </td><td>2<script>globalThis.ran = true</script></td></tr></table>`
  expect(readHtml(html)).toEqual([
    ['甲', '', '一\n二'],
    ['1', '2', ''],
  ])
  expect('ran' in globalThis).toBe(false)
})

it('takes the text of Excel, the table of Word, and makes every row as wide as the widest', () => {
  const excel = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table>'
  expect(readClipboard('2\t3', excel)).toEqual([['2', '3']])
  expect(readClipboard('2\t3', '<table><tr><td>1</td></tr><tr><td>a</td><td>b</td></tr></table>')).toEqual([
    ['1', ''],
    ['a', 'b'],
  ])
  expect(readClipboard('2', '<b>2</b>')).toEqual([['2']])
})
