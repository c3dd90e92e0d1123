import { describe, expect, it } from 'vitest'
import { excerptOf, foundByBlock, parted, rowOfKey, spotOf } from './found'
import { importRead } from './forTests'
import { draftOf } from './parts'

describe('an excerpt in its text', () => {
  it.each([
    ['全年支出1100万元。', '1100万元', ['全年支出', '1100万元', '。']],
    ['全年支出1100万元。', '', ['全年支出1100万元。', '', '']],
    ['全年支出1100万元。', undefined, ['全年支出1100万元。', '', '']],
    ['全年支出1100万元。', '1200万元', ['全年支出1100万元。', '', '']],
    ['全年支\n出 1100万元。', '支出1100', ['全年', '支\n出 1100', '万元。']],
    ['甲', '   ', ['甲', '', '']],
  ])('%j with %j', (text, excerpt, parts) => expect(parted(text, excerpt)).toEqual(parts))

  it('loses no sign, wherever it stands', () => {
    const text = ' 一 二\t三 四 '
    for (const excerpt of ['一二', '二三', '四', '一二三四', '五'])
      expect(parted(text, excerpt).join('')).toBe(text)
  })
})

describe('the two sides', () => {
  const draft = draftOf(importRead())

  it('know what every block became: values, and sections as a whole', () => {
    const found = foundByBlock(draft)
    expect(found.get(2)!.map(({ part, id, field, value }) => [part, id, field, value])).toEqual([
      ['figures', 'figures', 'executed', '1100'],
      ['sections', 'a', '', null],
    ])
    expect(found.get(7)).toBeUndefined()
  })

  it('know where a value came from, or at least its row', () => {
    expect(spotOf(draft.figures[0], 'executed')).toMatchObject({ block: 2, excerpt: '支出1100万元' })
    expect(spotOf(draft.sections[1], 'heading')).toEqual({ block: 3 })
    expect(spotOf(draft.staffLines[0], 'label')).toBeUndefined()
    expect(excerptOf(draft.figures[0], 'score')).toBeUndefined()
  })

  it('find the row that a doubt is about', () => {
    expect(rowOfKey(draft, 's1')?.part).toBe('staffLines')
    expect(rowOfKey(draft, 'nobody')).toBeUndefined()
  })
})
