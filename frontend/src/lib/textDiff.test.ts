import { describe, expect, it } from 'vitest'
import { folded, textDiff, type Piece } from './textDiff'

/** Written out as [-gone-]{+new+}. */
const shown = (pieces: (Piece | null)[]) =>
  pieces
    .map((piece) =>
      piece === null
        ? '…'
        : { same: piece.text, gone: `[-${piece.text}-]`, new: `{+${piece.text}+}` }[piece.is],
    )
    .join('')
const diff = (before: string, after: string) => shown(textDiff(before, after))
const sides = (pieces: Piece[]) => [
  pieces
    .filter(({ is }) => is !== 'new')
    .map(({ text }) => text)
    .join(''),
  pieces
    .filter(({ is }) => is !== 'gone')
    .map(({ text }) => text)
    .join(''),
]

describe('the difference of two texts', () => {
  it.each([
    ['', '', ''],
    ['预算', '预算', '预算'],
    ['', '新写的', '{+新写的+}'],
    ['删掉的', '', '[-删掉的-]'],
    ['执行率较高。', '执行率较低。', '执行率较[-高-]{+低+}。'],
    ['共33个项目', '共31个项目', '共[-33-]{+31+}个项目'],
    ['完成 1,234.56 万元', '完成 1,234.50 万元', '完成 [-1,234.56-]{+1,234.50+} 万元'],
    ['执行{{executed}}万元', '执行{{adjustedBudget}}万元', '执行[-{{executed}}-]{+{{adjustedBudget}}+}万元'],
    ['姓㐂', '姓𠮷', '姓[-㐂-]{+𠮷+}'],
    ['一段。\n\n二段。', '一段。\n\n新段。\n\n二段。', '一段。\n\n{+新段。\n\n+}二段。'],
  ])('%j to %j', (before, after, expected) => expect(diff(before, after)).toBe(expected))

  it('does not tear rewritten phrases apart for one sign they share', () =>
    expect(diff('部门履职的情况良好', '本部完成各项任务')).toMatch(/^\[-[^\]]+-\]\{\+[^}]+\+\}$/))

  it('leaves out nothing of either side, whatever they hold', () => {
    const signs = ['项', '目', '𠮷', '👨‍👩‍👧', '1', '.', '5', '\n', '{{a.b}}', ' ', '%', '|']
    let seed = 7
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const text = () => Array.from({ length: next(60) }, () => signs[next(signs.length)]).join('')
    for (let round = 0; round < 300; round++) {
      const [before, after] = [text(), text()]
      expect(sides(textDiff(before, after))).toEqual([before, after])
    }
  })

  it('answers for a hundred thousand signs with nothing in common', () => {
    const [before, after] = ['甲乙'.repeat(50_000), '丙丁'.repeat(50_000)]
    expect(sides(textDiff(before, after))).toEqual([before, after])
  })
})

it('gives up on all of a text together, however many paragraphs were rewritten', () => {
  let seed = 7
  const sign = () => String.fromCharCode(0x4e00 + ((seed = (seed * 48271) % 2147483647) % 400))
  const rewritten = () => Array.from({ length: 900 }, sign).join('')
  const text = () => Array.from({ length: 60 }, (_, n) => `第${n}段。\n${rewritten()}`).join('\n')
  const [before, after] = [text(), text()]
  const begun = performance.now()
  expect(sides(textDiff(before, after))).toEqual([before, after])
  expect(performance.now() - begun).toBeLessThan(2000)
})

describe('folding', () => {
  const long = '一二三四五六七八九十'.repeat(20)

  it('keeps what stands beside a change', () =>
    expect(shown(folded(textDiff(`${long}旧${long}`, `${long}新${long}`), 4))).toBe(
      '…七八九十[-旧-]{+新+}一二三四…',
    ))

  it('leaves short stretches whole', () =>
    expect(shown(folded(textDiff('甲乙丙旧', '甲乙丙新'), 4))).toBe('甲乙丙[-旧-]{+新+}'))
})
