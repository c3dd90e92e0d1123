import MarkdownIt from 'markdown-it'
import { readReferences } from './reference'

/**
 * CommonMark with tables, as sections are written. Raw HTML is shown as the text it is, and pictures are left out:
 * nothing that was typed is ever run or fetched. Tables scroll inside themselves.
 */
export const markdown = new MarkdownIt({ html: false, linkify: false }).disable(['image', 'strikethrough'])
readReferences(markdown)

/** A live figure with its value now; without a text it is broken, and the source says why. */
export interface Figure {
  reference: string
  text?: string | null
  source: string
}

const tableOpen = '<div class="scroll" tabindex="0"><table>'
markdown.renderer.rules.table_open = () => tableOpen
markdown.renderer.rules.table_close = () => '</table></div>'
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]!.attrSet('rel', 'noopener noreferrer')
  return self.renderToken(tokens, index, options)
}
markdown.renderer.rules.reference = (tokens, index, _options, env) => {
  const figures = (env?.figures ?? []) as Figure[]
  const { content } = tokens[index]!
  const figure = figures.find(({ reference }) => reference === content)
  const of = (name: string, text: string) => `<span class="${name}">${escape(text)}</span>`
  const source = figure ? of('figure-source', figure.source) : ''
  const text = escape(figure?.text ?? `{{${content.replace(/^\{\{/, '')}}}`)
  const state = figure ? (figure.text == null ? ' broken' : '') : ' unread'
  return `<span class="figure${state}" title="${escape(figure?.source ?? '')}">${text}${source}</span>`
}
const escape = (text: string) => markdown.utils.escapeHtml(text)

/** `level` is that of the heading above the text: headings inside it stand below that one. */
export function renderMarkdown(source: string, level: number, figures: Figure[] = []): string {
  const tokens = markdown.parse(source, {})
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, level + Number(token.tag.slice(1)))}`
    // The aligned columns of a table come as style attributes, which the content security policy refuses.
    const align = alignOf(token.attrGet('style'))
    if (align) token.attrs = [['class', align]]
  }
  return markdown.renderer.render(tokens, markdown.options, { figures })
}

/** How a cell is aligned, of the style attribute that the parser gives it. */
export function alignOf(style: string | number | null): string | undefined {
  return /text-align:(\w+)/.exec(String(style))?.[1]
}
