import { describe, expect, it } from 'vitest'
import { joined, matched, plain } from './matching'

interface Row {
  code?: string
  name: string
}
const rows = (...names: string[]): Row[] =>
  names.map((name) => {
    const [first, code] = name.split('#')
    return { name: first!, code }
  })
const KEYS = [({ code }: Row) => code, ({ name }: Row) => name]
const read = (left: Row[], right: Row[]) =>
  matched(left, right, KEYS).map(({ left, right, ...rest }) => [
    left?.name,
    right?.name,
    'by' in rest ? rest.by : undefined,
  ])

describe('rows side by side', () => {
  it('are matched by the first key before the next one', () => {
    expect(read(rows('甲#1', '乙'), rows('乙', '丙#1'))).toEqual([
      ['甲', '丙', 0],
      ['乙', '乙', 1],
    ])
  })

  it('do not lose a partner to a row that an earlier key has claimed', () => {
    expect(read(rows('甲', '乙#1'), rows('甲#1'))).toEqual([
      ['甲', undefined, undefined],
      ['乙', '甲', 0],
    ])
  })

  it('keep what one side alone has, in reading order', () => {
    expect(read(rows('一', '二', '四'), rows('零', '一', '三', '四', '五'))).toEqual([
      [undefined, '零', undefined],
      ['一', '一', 1],
      [undefined, '三', undefined],
      ['二', undefined, undefined],
      ['四', '四', 1],
      [undefined, '五', undefined],
    ])
  })

  it('say every row once, also where the order differs', () => {
    const found = read(rows('一', '二', '三'), rows('三', '丁', '一', '戊'))
    expect(found).toEqual([
      ['一', '一', 1],
      [undefined, '戊', undefined],
      ['二', undefined, undefined],
      ['三', '三', 1],
      [undefined, '丁', undefined],
    ])
  })

  it('are paired in their order where a name stands twice', () => {
    expect(read(rows('合计', '合计', '合计'), rows('合计', '合计'))).toEqual([
      ['合计', '合计', 1],
      ['合计', '合计', 1],
      ['合计', undefined, undefined],
    ])
  })

  it('that no key can tell are matched with nothing', () => {
    expect(matched([{ name: '' }], [{ name: '' }], [({ name }) => name])).toEqual([
      { right: { name: '' } },
      { left: { name: '' } },
    ])
  })

  it.each([
    [[], [], 0],
    [rows('一'), [], 1],
    [[], rows('一', '二'), 2],
  ])('of %j and %j are %i', (left, right, count) => expect(matched(left, right, KEYS)).toHaveLength(count))

  it('are found among thousands at once', () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ name: `项目${n}` }))
    const found = matched(many, many.toReversed(), [({ name }) => name])
    expect(found.every(({ left, right }) => left?.name === right?.name)).toBe(true)
    expect(found).toHaveLength(5000)
  })
})

describe('a name', () => {
  it.each([
    ['征地 拆迁（一期）', '征地拆迁(一期)'],
    ['ＡＢＣ－１', 'abc-1'],
    ['数量指标：', '数量指标'],
  ])('%s counts as %s', (one, other) => expect(plain(one)).toBe(plain(other)))

  it('of punctuation alone is no empty one', () => expect(plain('——')).not.toBe(''))
  it('that is missing is empty', () =>
    expect([plain(null), plain(undefined), plain('')]).toEqual(['', '', '']))
  it('does not run into the next one', () => expect(joined('产出', '数量')).not.toBe(joined('产出数', '量')))
})
