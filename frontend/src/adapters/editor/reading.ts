import type { Token } from 'markdown-it'
import { alignOf, markdown } from '../markdown'
import { paragraphOf, sameMark, type DocumentMark, type DocumentNode } from './document'

/** Markdown as the editor holds it. Not faithful when something was written that the editor has no form for. */
export interface Reading {
  document: DocumentNode
  faithful: boolean
}

const BLOCKS: Record<string, (token: Token) => DocumentNode> = {
  paragraph: () => ({ type: 'paragraph' }),
  heading: ({ tag }) => ({ type: 'heading', attrs: { level: Number(tag.slice(1)) } }),
  blockquote: () => ({ type: 'blockquote' }),
  bullet_list: () => ({ type: 'bulletList', attrs: { loose: false } }),
  ordered_list: (token) => ({
    type: 'orderedList',
    attrs: { start: Number(token.attrGet('start') ?? 1), loose: false },
  }),
  list_item: () => ({ type: 'listItem' }),
  table: () => ({ type: 'table' }),
  tr: () => ({ type: 'tableRow' }),
  th: (token) => cell('tableHeader', token),
  td: (token) => cell('tableCell', token),
}
const PASSED_OVER = new Set(['thead', 'tbody'])
const MARKS: Record<string, (token: Token) => DocumentMark> = {
  strong: () => ({ type: 'bold' }),
  em: () => ({ type: 'italic' }),
  link: (token) => ({
    type: 'link',
    attrs: { href: token.attrGet('href') ?? '', title: token.attrGet('title') },
  }),
}

export function readMarkdown(source: string): Reading {
  const env: { references?: Record<string, never> } = {}
  const tokens = markdown.parse(source, env)
  const root: DocumentNode = { type: 'doc', content: [] }
  const open = [root]
  // A note that is referred to stands at another place than it is read at: the editor has no form for that.
  let faithful = Object.keys(env.references ?? {}).length === 0

  for (const token of tokens) {
    const top = open.at(-1)!
    const name = token.type.replace(/_(open|close)$/, '')
    const block = BLOCKS[name]
    if (token.type === 'inline') top.content = inline(token.children ?? [], () => (faithful = false))
    else if (token.nesting < 0 && block) close(open.pop()!)
    else if (token.nesting > 0 && block) {
      const node = block(token)
      if (name === 'paragraph' && !token.hidden) loosen(open)
      append(top, node)
      open.push(node)
    } else if (name === 'fence' || name === 'code_block') append(top, code(token))
    else if (name === 'hr') append(top, { type: 'horizontalRule' })
    else if (!PASSED_OVER.has(name)) faithful = false
  }
  if (!root.content!.length) root.content!.push({ type: 'paragraph' })
  return { document: root, faithful }
}

function append(parent: DocumentNode, node: DocumentNode) {
  ;(parent.content ??= []).push(node)
}

/** Blank lines between the items of a list: its paragraphs are set apart. */
function loosen(open: DocumentNode[]) {
  if (open.at(-1)!.type === 'listItem') open.at(-2)!.attrs!.loose = true
}

/** What the editor's schema wants of a node that was left empty. */
function close(node: DocumentNode) {
  if (/^table(Header|Cell)$/.test(node.type)) node.content = [paragraphOf(node.content ?? [])]
  else if (node.type === 'listItem' && node.content?.[0]?.type !== 'paragraph')
    node.content = [{ type: 'paragraph' }, ...(node.content ?? [])]
  else if (node.type === 'blockquote' && !node.content?.length) node.content = [{ type: 'paragraph' }]
  else if (node.content && !node.content.length) delete node.content
}

function cell(type: string, token: Token): DocumentNode {
  return { type, attrs: { align: alignOf(token.attrGet('style')) ?? null } }
}

function code({ content, info }: Token): DocumentNode {
  const text = content.replace(/\n$/, '')
  return {
    type: 'codeBlock',
    attrs: { language: info.trim() || null },
    ...(text && { content: [{ type: 'text', text }] }),
  }
}

function inline(tokens: Token[], unknown: () => void): DocumentNode[] {
  const nodes: DocumentNode[] = []
  const marks: DocumentMark[] = []
  const add = (node: DocumentNode) => nodes.push(marks.length ? { ...node, marks: [...marks] } : node)
  for (const token of tokens) {
    const mark = MARKS[token.type.replace(/_(open|close)$/, '')]
    if (mark && token.nesting > 0) marks.push(mark(token))
    else if (mark) marks.pop()
    else if (token.type === 'text' || token.type === 'text_special') text(nodes, token.content, marks)
    else if (token.type === 'softbreak') text(nodes, ' ', marks)
    else if (token.type === 'hardbreak') add({ type: 'hardBreak' })
    else if (token.type === 'code_inline') text(nodes, token.content, [...marks, { type: 'code' }])
    else if (token.type === 'reference') add({ type: 'figure', attrs: { reference: token.content } })
    else unknown()
  }
  return nodes
}

/** Text that carries the same marks is one node, as the editor keeps it. */
function text(nodes: DocumentNode[], words: string, marks: DocumentMark[]) {
  if (!words) return
  const distinct = marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index)
  const last = nodes.at(-1)
  const alike =
    last?.type === 'text' &&
    (last.marks ?? []).length === distinct.length &&
    distinct.every((mark, index) => sameMark(mark, last.marks![index]!))
  if (alike) last.text += words
  else nodes.push({ type: 'text', text: words, ...(distinct.length && { marks: distinct }) })
}
