import { expect, it } from 'vitest'
import { plainText } from './plainText'

it.each([
  ['', ''],
  ['一段。\n\n又一段。', '一段。\n又一段。'],
  ['**总体** _较好_，见[附件](https://example.com)。', '总体 较好，见附件。'],
  ['## 小标题\n\n文字', '小标题\n文字'],
  ['1. 道路\n2. 管网\n   - 雨水\n   - 污水\n3. 绿化', '1. 道路\n2. 管网\n　· 雨水\n　· 污水\n3. 绿化'],
  ['3. 从三起', '3. 从三起'],
  ['| 项目 | 得分 |\n|---|---:|\n| 道路 | 95 |', '项目 | 得分\n道路 | 95'],
  ['```\n原样\n```', '原样'],
  ['上行\n下行', '上行 下行'],
  ['上行  \n下行', '上行\n下行'],
  ['<b>不是标签</b>', '<b>不是标签</b>'],
])('%j reads as %j', (source, text) => expect(plainText(source)).toBe(text))

it('says live figures as printed, and broken ones as written', () => {
  const figures = [
    { reference: 'executed | 亿元', text: '1.12 亿元', source: '' },
    { reference: 'project:1.executed', text: null, source: '没有这个项目' },
  ]
  expect(plainText('执行 {{executed | 亿元}}，其中 {{project:1.executed}}，得分 {{score}}。', figures)).toBe(
    '执行 1.12 亿元，其中 {{project:1.executed}}，得分 {{score}}。',
  )
})
