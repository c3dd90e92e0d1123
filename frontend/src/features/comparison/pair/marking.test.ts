import { describe, expect, it } from 'vitest'
import { markedTexts, signsOf } from './marking'

const LONG = '本年度各项工作按计划推进，资金使用合规。'.repeat(20)

describe('two texts side by side', () => {
  it('each mark what the other does not have', () => {
    expect(markedTexts('执行率为95%，较好。', '执行率为87%，较好。', true)).toEqual({
      left: [
        { is: 'same', text: '执行率为' },
        { is: 'gone', text: '95%' },
        { is: 'same', text: '，较好。' },
      ],
      right: [
        { is: 'same', text: '执行率为' },
        { is: 'new', text: '87%' },
        { is: 'same', text: '，较好。' },
      ],
      unlike: false,
    })
  })

  it('leave out what both have at length, at the same places, unless all is wanted', () => {
    const [left, right] = [`${LONG}旧的事项。${LONG}`, `${LONG}新的事项。${LONG}`]
    const short = markedTexts(left, right, false)
    expect(short.left.filter((piece) => !piece)).toHaveLength(2)
    expect(short.right.map((piece) => piece?.is)).toEqual([undefined, 'same', 'new', 'same', undefined])
    const whole = markedTexts(left, right, true)
    expect(whole.left.map((piece) => piece?.text).join('')).toBe(left)
    expect(whole.right.map((piece) => piece?.text).join('')).toBe(right)
  })

  it('are not marked where next to nothing is common', () => {
    const marked = markedTexts('园区道路于六月开工。', '共组织培训十二场次，满意度较高', false)
    expect(marked.unlike).toBe(true)
    expect(marked.left).toEqual([{ is: 'same', text: '园区道路于六月开工。' }])
  })

  it('may be empty', () => expect(markedTexts('', '有', true)).toMatchObject({ left: [], unlike: true }))
})

it('does not count blanks', () => expect(signsOf(' 一\n二　𠮷 ')).toBe(3))
