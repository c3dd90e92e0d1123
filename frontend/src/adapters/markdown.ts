import MarkdownIt from 'markdown-it'

/**
 * CommonMark with tables, as sections are written. Raw HTML is shown as the text it is, and pictures are left out:
 * nothing that was typed is ever run or fetched. Tables scroll inside themselves.
 */
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image')

const tableOpen = '<div class="scroll" tabindex="0"><table>'
markdown.renderer.rules.table_open = () => tableOpen
markdown.renderer.rules.table_close = () => '</table></div>'
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]!.attrSet('rel', 'noopener noreferrer')
  return self.renderToken(tokens, index, options)
}

/** `level` is that of the heading above the text: headings inside it stand below that one. */
export function renderMarkdown(source: string, level: number): string {
  const tokens = markdown.parse(source, {})
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, level + Number(token.tag.slice(1)))}`
    // The aligned columns of a table come as style attributes, which the content security policy refuses.
    const align = /text-align:(\w+)/.exec(String(token.attrGet('style')))?.[1]
    if (align) token.attrs = [['class', align]]
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}
