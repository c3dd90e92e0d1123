import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../markdown'
import { asWritten } from '../reference'
import type { DocumentNode } from './document'
import { readMarkdown } from './reading'
import { openMarkdown, writeMarkdown } from './writing'

/** What a reader sees: blanks count once, and lists look the same with and without blank lines. */
const seen = (source: string) =>
  renderMarkdown(source, 1)
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '$1')
    .replace(/<\/?p>/g, '')
const again = (source: string) => writeMarkdown(readMarkdown(source).document)

describe('Markdown that was read is written as what it was', () => {
  it.each([
    '一段文字。',
    '一\n\n二\n\n三',
    '**加粗**和*斜体*和`代码`',
    '**加粗*里面斜*体** ***都有***',
    '- 一\n- 二\n  - 二之一\n  - 二之二\n- 三',
    '1. 一\n2. 二\n   1. 二之一',
    '3. 从三开始\n4. 四',
    '- 一\n\n- 二\n\n  第二段',
    '- 一\n  3. 不从一开始',
    '- 一\n\n  3. 不从一开始',
    '- 甲\n- 乙\n\n* 丙\n* 丁',
    '- 列表\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
    '- 列表\n\n  | 甲 | 乙 |\n  | --- | --- |\n  | 1 | 2 |',
    '| 名称 | 金额 |\n|:--|--:|\n| 甲\\|乙 | 1,234.50 |\n| `a\\|b` | **5** |\n|  | |',
    '| 一列 |\n| --- |\n| 1 |',
    '> 引用\n>\n> - 一\n> - 二',
    '> 甲\n\n> 乙',
    '# 标题\n\n正文\n\n## 二 #号',
    '## 井号结尾 \\#',
    '```js\nlet a = `x`\n\n  b\n```',
    '    缩进的代码',
    '````\n```\n````',
    '上一行\\\n下一行',
    '上一行  \n下一行',
    '软换行\n接着',
    '---\n\n一',
    '[政府网](https://example.org/a(b)c "标题") 和 <https://example.org/>',
    '\\*不是斜体\\* \\_也不是\\_ \\# 井号 \\[方括号\\] \\<b\\>',
    '1\\. 不是列表\n\n\\- 也不是\n\n\\+ 也不是\n\n\\> 不是引用',
    'a_b_c 与 _d_ 与 中_文_字',
    '&amp;amp; &lt;b&gt; &nbsp;空格 &copy;',
    '<script>alert(1)</script>\n\n<div>\n*斜*\n</div>',
    '![图](x.png) 与 ! [链接](https://example.org)',
    '~~删除~~ 与 ~单~',
    'C:\\目录\\文件 与 \\\\server',
    '㐂𠮷😀👨‍👩‍👧‍👦 **𠮷**野家',
    '　　全角空格开头',
    '一\n===\n\n二\n---',
    '\\=== \n\n\\---',
    '金额 {{executed}} 万元，比上年{{executed - lastYear.executed | 增减 | 亿元}}。',
    '**{{score}}**分，*{{executed*2}}*',
    '| 项目 | 数 |\n| --- | --- |\n| 甲 | {{project:"a*b*".executed \\| 万元}} |',
    '{{没有闭合 *斜体*',
    '- {{executed}}\n- {{}}',
    '-\n- 第二项\n-',
    '* * *\n\n- ***',
    '**粗**、**粗二**。**粗三**（注）',
    '- - 一\n  - 二',
    '1) 甲\n2) 乙\n\n1. 丙',
    '- 代码\n  ```\n  x\n\n  y\n  ```',
    'a\n***\nb',
    '`` a`b `` 与 ` `` `',
    '',
  ])('%j', (source) => {
    const { faithful } = openMarkdown(source)
    expect(faithful).toBe(true)
    expect(seen(again(source))).toBe(seen(source))
    expect(again(again(source))).toBe(again(source))
  })
})

describe('what the editor has no form for', () => {
  it.each(['[注]: https://example.org\n\n一', '见[注]。\n\n[注]: https://example.org'])(
    'is not opened in it: %j',
    (source) => expect(openMarkdown(source).faithful).toBe(false),
  )
})

const text = (words: string, ...types: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(types.length && { marks: types.map((type) => ({ type })) }),
})
const figure = (reference: string, ...types: string[]): DocumentNode => ({
  type: 'figure',
  attrs: { reference },
  ...(types.length && { marks: types.map((type) => ({ type })) }),
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content })

describe('emphasis beside Chinese signs', () => {
  it.each([
    [[text('资金，', 'bold'), text('项目')], '**资金**，项目'],
    [[text('共'), text('（一）', 'bold'), text('项')], '共（**一**）项'],
    [[text(' 空格 ', 'bold'), text('后')], '**空格** 后'],
    [[text('“引”', 'bold')], '**“引”**'],
    [[text('，', 'bold'), text('后')], '，后'],
    [[figure('executed', 'bold'), text('万元')], '{{executed}}万元'],
    [[figure('executed', 'bold'), text('，')], '**{{executed}}**，'],
    [[text('粗', 'bold'), text('斜', 'italic'), text('二', 'bold', 'italic')], undefined],
  ])('%#', (content, written) => {
    const source = writeMarkdown(doc(paragraph(...content)))
    if (written) expect(source).toBe(written)
    const plain = readMarkdown(source).document.content?.[0]?.content ?? []
    const words = (nodes: DocumentNode[]) => nodes.map((node) => node.text ?? node.attrs?.reference).join('')
    expect(words(plain)).toBe(words(content).trim())
  })
})

describe('any text typed into a paragraph', () => {
  const PIECES = [
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '#',
    '-',
    '+',
    '=',
    '|',
    '~',
    '!',
    '\\',
    '.',
    '1',
    ' ',
  ]
  const WORDS = ['字', 'ab', '，', '。', '&lt;', '<b>', '😀', '𠮷', '---', '1.', '- ', '\u3000', '{', '}']
  const MARKS = [[], [], ['bold'], ['italic'], ['bold', 'italic'], ['code']]
  let seed = 20241121
  const random = (most: number) => (seed = (seed * 48271) % 2147483647) % most
  const pick = <T>(from: T[]): T => from[random(from.length)]!
  const words = () => Array.from({ length: 1 + random(6) }, () => pick(random(2) ? PIECES : WORDS)).join('')

  it('comes back as the same text, whatever it is', () => {
    for (let round = 0; round < 3000; round++) {
      const content = Array.from({ length: 1 + random(5) }, () => text(words(), ...pick(MARKS)))
      const shapes: DocumentNode[] = [
        paragraph(...content),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(...content)] }] },
        { type: 'heading', attrs: { level: 2 }, content },
        { type: 'blockquote', content: [paragraph(...content)] },
      ]
      const cells = { type: 'tableHeader', content: [paragraph(...content)] }
      shapes.push({ type: 'table', content: [{ type: 'tableRow', content: [cells] }] })
      const shape = pick(shapes)
      const source = writeMarkdown(doc(shape, paragraph(text('后'))))
      const letters = (node: DocumentNode): string =>
        (node.text ?? (node.type === 'figure' ? asWritten(String(node.attrs!.reference)) : '')) +
        (node.content ?? []).map(letters).join('')
      const before = letters(doc(shape, paragraph(text('后')))).replace(/\s/g, '')
      expect(letters(readMarkdown(source).document).replace(/\s/g, ''), source).toBe(before)
      const [first] = readMarkdown(source).document.content!
      if (content.some((node) => node.text!.trim())) expect(first!.type, source).toBe(shape.type)
    }
  })

  it('keeps hundred thousand characters within a moment', () => {
    const long = doc(
      ...Array.from({ length: 500 }, () =>
        paragraph(text('字*'.repeat(50)), text('粗', 'bold'), text('，项目'.repeat(33))),
      ),
    )
    const begun = performance.now()
    const source = writeMarkdown(long)
    expect(writeMarkdown(openMarkdown(source).document)).toBe(source)
    expect(source.length).toBeGreaterThan(100_000)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
