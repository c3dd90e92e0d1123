import { expect, it } from 'vitest'
import { asWritten, markAt } from './reference'

it.each([
  ['{{executed}}万元', { reference: 'executed', length: 12 }],
  [
    '{{ budget.executed - lastYear.executed | 亿元 }}',
    { reference: 'budget.executed - lastYear.executed | 亿元', length: 46 },
  ],
  ['{{a \\| 万元}}', { reference: 'a | 万元', length: 11 }],
  ['{{project:"甲*乙*".score}}', { reference: 'project:"甲*乙*".score', length: 24 }],
  ['{{}}', { reference: '', length: 4 }],
  ['{{executed 后面的文字', { reference: '{{executed', length: 10 }],
  ['{{', { reference: '{{', length: 2 }],
  ['{{一 {{executed}}', { reference: '{{一', length: 3 }],
  ['{{{executed}}}', { reference: '{executed', length: 13 }],
])('reads %s', (text, mark) => expect(markAt(text, 0)).toEqual(mark))

it('is written as it was read', () => {
  for (const text of ['{{executed}}', '{{executed']) expect(asWritten(markAt(text, 0).reference)).toBe(text)
})
