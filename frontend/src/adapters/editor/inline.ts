import { asWritten } from '../reference'
import { sameMark, type DocumentMark, type DocumentNode } from './document'
import { has, settleEmphasis, type Stretch } from './emphasis'
import { codeSpan, escapeLineStart, escapeText, linkTarget } from './escaping'
import { readMarkdown } from './reading'

const SIGNS: Record<string, string> = { bold: '**', italic: '*' }
const EMPHASIS = ['bold', 'italic']

/** The inside of a paragraph, heading or cell as Markdown. What emphasis cannot be written is left out; words never are. */
export function writeInline(
  content: DocumentNode[],
  place: { inTable?: boolean; oneLine?: boolean } = {},
): string {
  const { inTable = false, oneLine = inTable } = place
  const all = trimmed(content.flatMap((node) => stretchOf(node, oneLine)))
  const attempts = [[], ['italic'], EMPHASIS, [...EMPHASIS, 'link', 'code']]
  let written = ''
  for (const dropped of attempts) {
    const kept = all.map((one) => ({
      ...one,
      marks: one.marks.filter(({ type }) => !dropped.includes(type)),
    }))
    const settled = EMPHASIS.reduce(settleEmphasis, kept)
    written = emit(settled, inTable)
    const plain = inTable ? written.replaceAll('\\|', '|') : written
    if (!settled.some(({ marks }) => marks.length) || readsAs(plain, settled)) break
  }
  return written
}

function stretchOf(node: DocumentNode, oneLine: boolean): Stretch[] {
  const marks = node.marks ?? []
  if (node.type === 'figure')
    return [{ text: asWritten(String(node.attrs?.reference ?? '')), raw: true, marks }]
  if (node.type === 'hardBreak')
    return oneLine ? [{ text: ' ', marks: [] }] : [{ text: '', break: true, marks: [] }]
  return node.text ? [{ text: node.text.replace(/[\r\n]+/g, ' '), marks }] : []
}

/** Blanks at the edges of lines mean nothing in Markdown, and breaks at the edges of a paragraph neither. */
function trimmed(stretches: Stretch[]): Stretch[] {
  const left = [...stretches]
  const isEdge = (one: Stretch | undefined) =>
    one && (one.break || (!one.raw && !has(one, 'code') && !one.text.trim()))
  while (isEdge(left[0])) left.shift()
  while (isEdge(left.at(-1))) left.pop()
  return left.map((one, index) => {
    if (one.raw || one.break || has(one, 'code')) return one
    const atStart = index === 0 || left[index - 1]!.break
    const atEnd = index === left.length - 1 || left[index + 1]!.break
    const text = atStart ? one.text.trimStart() : one.text
    return { ...one, text: atEnd ? text.trimEnd() : text }
  })
}

function emit(stretches: Stretch[], inTable: boolean): string {
  let written = ''
  let open: DocumentMark[] = []
  stretches.forEach((stretch, index) => {
    const wanted = stretch.marks.filter(({ type }) => type !== 'code')
    const kept = prefix(open, wanted)
    for (const mark of open.slice(kept).reverse()) written += closing(mark)
    const added = wanted.filter((mark) => !open.slice(0, kept).some((one) => sameMark(one, mark)))
    added.sort((one, other) => reach(stretches, index, other) - reach(stretches, index, one))
    for (const mark of added) written += opening(mark)
    open = [...open.slice(0, kept), ...added]
    written += words(stretch, stretches[index + 1], inTable)
  })
  for (const mark of open.reverse()) written += closing(mark)
  return inTable ? written : written.split('\\\n').map(escapeLineStart).join('\\\n')
}

function words(stretch: Stretch, next: Stretch | undefined, inTable: boolean): string {
  if (stretch.break) return '\\\n'
  if (stretch.raw) return inTable ? stretch.text.replaceAll('|', '\\|') : stretch.text
  if (has(stretch, 'code')) return codeSpan(stretch.text, inTable)
  const inLink = has(stretch, 'link')
  return escapeText(stretch.text, { inTable, inLink, beforeLink: !inLink && !!next && has(next, 'link') })
}

/** How many of the open marks go on. */
function prefix(open: DocumentMark[], wanted: DocumentMark[]): number {
  const ending = open.findIndex((mark) => !wanted.some((one) => sameMark(one, mark)))
  return ending < 0 ? open.length : ending
}

/** What goes on longest is opened first, so that it encloses the others. */
function reach(stretches: Stretch[], from: number, mark: DocumentMark): number {
  let end = from
  while (end < stretches.length && stretches[end]!.marks.some((one) => sameMark(one, mark))) end++
  return end
}

const opening = ({ type }: DocumentMark) => SIGNS[type] ?? '['
const closing = ({ type, attrs }: DocumentMark) =>
  SIGNS[type] ?? `](${linkTarget(String(attrs?.href ?? ''), attrs?.title)})`

function readsAs(written: string, stretches: Stretch[]): boolean {
  const [paragraph, ...more] = readMarkdown(written).document.content ?? []
  const read = (paragraph?.content ?? []).flatMap((node) => stretchOf(node, false))
  return !more.length && fingerprint(read) === fingerprint(stretches)
}

function fingerprint(stretches: Stretch[]): string {
  const joined: { marks: string; text: string }[] = []
  for (const { marks, text, ...rest } of stretches) {
    const key = marks.map(({ type, attrs }) => `${type}${attrs?.href ?? ''}`).sort()
    const kind = JSON.stringify([key, rest])
    const last = joined.at(-1)
    if (last?.marks === kind && !rest.raw && !rest.break) last.text += text
    else joined.push({ marks: kind, text })
  }
  return JSON.stringify(joined)
}
