import type { DocumentNode } from './document'
import { codeFence } from './escaping'
import { writeInline } from './inline'
import { readMarkdown, type Reading } from './reading'

/** The editor's document as Markdown that is read as the same document. Empty paragraphs have no form and go. */
export function writeMarkdown(document: DocumentNode): string {
  return blocks(document.content ?? [])
}

/** Markdown for the editor; not faithful when writing it again would change what it says. */
export function openMarkdown(source: string): Reading {
  const { document, faithful } = readMarkdown(source)
  if (!faithful) return { document, faithful }
  const again = readMarkdown(writeMarkdown(document))
  return { document, faithful: again.faithful && meaning(again.document) === meaning(document) }
}

function blocks(nodes: DocumentNode[]): string {
  const filled = nodes.filter((node) => !isEmpty(node))
  return filled.map((node, index) => block(node, isTwin(filled, index))).join('\n\n')
}

/** A list right behind another of its kind has other marks, or the two would be one. */
function isTwin(nodes: DocumentNode[], index: number): boolean {
  let twins = 0
  while (index - twins > 0 && isList(nodes[index]!) && nodes[index - twins - 1]!.type === nodes[index]!.type)
    twins++
  return twins % 2 === 1
}

function block(node: DocumentNode, twin: boolean): string {
  const content = node.content ?? []
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 1))} ${closingSigns(writeInline(content, { oneLine: true }))}`
    case 'blockquote':
      return blocks(content)
        .split('\n')
        .map((line) => (line ? `> ${line}` : '>'))
        .join('\n')
    case 'codeBlock':
      return code(node)
    case 'horizontalRule':
      return '___'
    case 'bulletList':
      return items(node, () => (twin ? '* ' : '- '))
    case 'orderedList':
      return items(node, (index) => `${Number(node.attrs?.start ?? 1) + index}${twin ? ')' : '.'} `)
    case 'table':
      return table(content)
    default:
      return writeInline(content)
  }
}

/** Number signs at the end of a heading would be taken for its closing. */
function closingSigns(heading: string): string {
  return heading.replace(/(^|\s)(#+)$/, '$1\\$2')
}

function code({ attrs, content = [] }: DocumentNode): string {
  const text = content.map((node) => node.text ?? '').join('')
  const fence = codeFence(text)
  return `${fence}${String(attrs?.language ?? '')}\n${text && `${text}\n`}${fence}`
}

function items({ attrs, content = [] }: DocumentNode, markOf: (index: number) => string): string {
  const written = content.map((one, index) => item(one, markOf(index), !!attrs?.loose))
  return written.join(attrs?.loose ? '\n\n' : '\n')
}

function item({ content = [] }: DocumentNode, mark: string, loose: boolean): string {
  const filled = content.filter((node) => !isEmpty(node))
  const inside = filled.map((node, index) => {
    const gap = index === 0 ? '' : !loose && mayFollow(node) ? '\n' : '\n\n'
    return gap + block(node, isTwin(filled, index))
  })
  const [first = '', ...rest] = inside.join('').split('\n')
  return [(mark + first).trimEnd(), ...rest.map((line) => line && ' '.repeat(mark.length) + line)].join('\n')
}

/** What may stand right below a line of text without being read as part of it. */
function mayFollow(node: DocumentNode): boolean {
  const begins =
    node.type === 'bulletList' || (node.type === 'orderedList' && Number(node.attrs?.start ?? 1) === 1)
  return begins && !!node.content?.[0] && !isEmpty(node.content[0])
}

function table(rows: DocumentNode[]): string {
  const cells = rows.map(({ content = [] }) => content.map(({ content = [] }) => cell(content)))
  const width = Math.max(...cells.map(({ length }) => length))
  const aligns = Array.from({ length: width }, (_, index) => rows[0]?.content?.[index]?.attrs?.align)
  const lines = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  const [head = [], ...body] = lines
  return [head, aligns.map(rule), ...body].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

const cell = (content: DocumentNode[]) =>
  content.map(({ content = [] }) => writeInline(content, { inTable: true })).join(' ')

function rule(align: unknown): string {
  return { left: ':---', center: ':---:', right: '---:' }[String(align)] ?? '---'
}

function isList({ type }: DocumentNode) {
  return type === 'bulletList' || type === 'orderedList'
}

/** Has no form in Markdown of its own. */
function isEmpty({ type, content = [] }: DocumentNode): boolean {
  if (type === 'paragraph' || type === 'heading') return content.every(isBlank)
  if (type === 'blockquote' || type === 'listItem') return content.every(isEmpty)
  return isList({ type }) && !content.length
}

function isBlank({ type, text = '' }: DocumentNode): boolean {
  return type === 'hardBreak' || (type === 'text' && !text.trim())
}

/** The document without what makes no difference to its reader. */
function meaning(node: DocumentNode): string {
  const { type, attrs = {}, content = [], text, marks = [] } = node
  if (type === 'paragraph' || type === 'heading') return JSON.stringify([type, attrs.level, runs(content)])
  const kept = content.filter((child) => !isEmpty(child) || /^table/.test(type)).map(meaning)
  const rest = { ...attrs, loose: undefined }
  return JSON.stringify([type, rest, text, marks, kept])
}

/** Text by its marks, whatever order they were opened in, without blanks at the edges. */
function runs(content: DocumentNode[]): string {
  const isEdge = (index: number) => !content[index] || content[index].type === 'hardBreak'
  const trim = (text: string | undefined, index: number) => {
    const begun = isEdge(index - 1) ? text?.trimStart() : text
    return isEdge(index + 1) ? begun?.trimEnd() : begun
  }
  const signs = content.map(({ type, text, attrs, marks = [] }, index) => [
    type,
    trim(text, index),
    attrs,
    marks.map((mark) => JSON.stringify(mark)).sort(),
  ])
  return JSON.stringify(signs)
}
