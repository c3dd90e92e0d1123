import type { DocumentMark } from './document'

/** A stretch of a line: text, or something written in signs of its own (a live figure). */
export interface Stretch {
  text: string
  /** Written as it is; nothing in it is a letter to its neighbours. */
  raw?: true
  break?: true
  marks: DocumentMark[]
}

const BLANK = /^\s/u
const SIGN = /^[\p{P}\p{S}]/u
export const has = ({ marks }: Stretch, type: string) => marks.some((mark) => mark.type === type)
const without = (stretch: Stretch, type: string): Stretch => ({
  ...stretch,
  marks: stretch.marks.filter((mark) => mark.type !== type),
})

/**
 * CommonMark knows the end of emphasis by its neighbours: `**一，**二` is none. Blanks and signs at the edges are taken
 * out of it, where they look the same, so that the words between keep it.
 */
export function settleEmphasis(stretches: Stretch[], type: string): Stretch[] {
  const result: Stretch[] = []
  for (let at = 0; at < stretches.length;) {
    let end = at
    while (end < stretches.length && has(stretches[end]!, type)) end++
    if (end === at) result.push(stretches[at++]!)
    else {
      const before = lastSign(stretches[at - 1])
      const after = firstSign(stretches[end])
      result.push(...settled(stretches.slice(at, end), type, before, after))
      at = end
    }
  }
  return result.filter(({ text, break: broken }) => text || broken)
}

function settled(run: Stretch[], type: string, before: string, after: string): Stretch[] {
  const head: Stretch[] = []
  const tail: Stretch[] = []
  const inner = [...run]
  let outside = before
  while (inner.length && !mayTouch(firstSign(inner[0]), outside)) {
    const sign = cutFirst(inner)
    head.push(without(sign, type))
    outside = lastSign(sign)
  }
  outside = after
  while (inner.length && !mayTouch(lastSign(inner.at(-1)), outside)) {
    const sign = cutLast(inner)
    tail.unshift(without(sign, type))
    outside = firstSign(sign)
  }
  return [...head, ...inner, ...tail]
}

/** Whether emphasis may begin or end between the sign inside and the one outside (CommonMark 6.2). */
function mayTouch(inside: string, outside: string): boolean {
  if (!inside || BLANK.test(inside)) return false
  return !SIGN.test(inside) || !outside || BLANK.test(outside) || SIGN.test(outside)
}

function firstSign(stretch: Stretch | undefined): string {
  if (!stretch || stretch.break) return ''
  if (stretch.raw || has(stretch, 'code') || has(stretch, 'link')) return '['
  return String.fromCodePoint(stretch.text.codePointAt(0) ?? 32)
}

function lastSign(stretch: Stretch | undefined): string {
  if (!stretch || stretch.break) return ''
  if (stretch.raw || has(stretch, 'code') || has(stretch, 'link')) return ']'
  return /.$/su.exec(stretch.text)?.[0] ?? ' '
}

function cutFirst(stretches: Stretch[]): Stretch {
  const [first] = stretches
  const sign = firstSign(first)
  if (isWhole(first!) || first!.text.length <= sign.length) return stretches.shift()!
  stretches[0] = { ...first!, text: first!.text.slice(sign.length) }
  return { ...first!, text: sign }
}

function cutLast(stretches: Stretch[]): Stretch {
  const last = stretches.at(-1)!
  const sign = lastSign(last)
  if (isWhole(last) || last.text.length <= sign.length) return stretches.pop()!
  stretches[stretches.length - 1] = { ...last, text: last.text.slice(0, -sign.length) }
  return { ...last, text: sign }
}

/** Cannot be cut: it is one thing, or written between signs of its own. */
function isWhole(stretch: Stretch) {
  return !!stretch.raw || !!stretch.break || has(stretch, 'code') || has(stretch, 'link')
}
