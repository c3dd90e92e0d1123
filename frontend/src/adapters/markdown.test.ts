import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './markdown'

describe('renderMarkdown', () => {
  it('renders paragraphs, emphasis, lists and tables', () => {
    const html = renderMarkdown('一 **二**\n\n- 三\n\n| 甲 | 乙 |\n|---|---:|\n| 1 | 2 |', 2)
    expect(html).toContain('<p>一 <strong>二</strong></p>')
    expect(html).toContain('<li>三</li>')
    expect(html).toContain('<table>')
    expect(html).toContain('<td>1</td>')
    expect(html).toContain('<td class="right">2</td>')
  })

  it('shows raw HTML as text and runs none of it', () => {
    const html = renderMarkdown('<script>alert(1)</script> <img src=x onerror=alert(1)>', 1)
    expect(html).not.toMatch(/<(script|img)/)
    expect(html).toContain('&lt;script&gt;')
  })

  it.each(['[x](javascript:alert(1))', '[x](data:text/html,x)', '![x](https://example.org/x.png)'])(
    'neither follows nor fetches %s',
    (source) => expect(renderMarkdown(source, 1)).not.toMatch(/(href|src)="(javascript|data)|<img/),
  )

  it('puts headings of the text below the heading above it', () => {
    expect(renderMarkdown('# 甲', 2)).toContain('<h3>甲</h3>')
    expect(renderMarkdown('### 甲', 5)).toContain('<h6>甲</h6>')
  })
})
