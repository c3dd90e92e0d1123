import type { Token } from 'markdown-it'
import { markdown, type Figure } from './markdown'

/**
 * A section's text as it is read aloud: paragraphs by line, list items with their marks, cells of a table between bars,
 * live figures as they are printed. A figure that is broken stands as it was written.
 */
export function plainText(source: string, figures: readonly Figure[] = []): string {
  const texts = new Map(figures.map(({ reference, text }) => [reference, text]))
  const lines: string[] = []
  const lists: { next?: number }[] = []
  let mark = ''
  let cells: string[] | undefined
  for (const token of markdown.parse(source, {})) {
    if (token.type === 'bullet_list_open') lists.push({})
    else if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) })
    else if (token.type.endsWith('_list_close')) lists.pop()
    else if (token.type === 'list_item_open') mark = markOf(lists)
    else if (token.type === 'tr_open') cells = []
    else if (token.type === 'tr_close') {
      lines.push(cells!.join(' | '))
      cells = undefined
    } else if (token.type === 'inline') {
      const text = inlineText(token, texts)
      if (cells) cells.push(text)
      else lines.push(mark + text)
      mark = ''
    } else if (token.content && !token.children) lines.push(token.content.trimEnd())
  }
  return lines.join('\n')
}

function markOf(lists: { next?: number }[]): string {
  const list = lists.at(-1)!
  const depth = '　'.repeat(lists.length - 1)
  return list.next === undefined ? `${depth}· ` : `${depth}${list.next++}. `
}

function inlineText({ children }: Token, texts: Map<string, string | null | undefined>): string {
  return (children ?? [])
    .map(({ type, content }) => {
      if (type === 'softbreak') return ' '
      if (type === 'hardbreak') return '\n'
      if (type === 'reference') return texts.get(content) ?? `{{${content.replace(/^\{\{/, '')}}}`
      return content
    })
    .join('')
}
