import { diffArrays } from 'diff'

/** A piece of a text that was kept, taken out or put in. */
export interface Piece {
  is: 'same' | 'gone' | 'new'
  text: string
}

/** More differences than this are no longer readable: the paragraph is shown as replaced. */
const MOST_EDITS = 2000
/** Signs changed around a single kept one that make it a chance. */
const MUCH = 4

/** A figure, a word of letters or a live figure is read as one; everything else sign by sign, as Chinese is. */
const TOKEN = /\{\{[^{}]*\}\}|[\p{Script=Latin}\p{N}]+(?:[.,:/-][\p{Script=Latin}\p{N}]+)*%?|[^]/gu

/** Longer than this nobody waits for one text; what is not worked out by then is shown as replaced. */
const PATIENCE_MS = 300

/** What makes the one text the other, in reading order: by paragraphs first, then inside those that changed. */
export function textDiff(before: string, after: string): Piece[] {
  const pieces: Piece[] = []
  const until = performance.now() + PATIENCE_MS
  const changes = pieced(paragraphs(before), paragraphs(after), until) ?? replaced(before, after)
  for (let at = 0; at < changes.length; at++) {
    const [gone, fresh] = [changes[at]!, changes[at + 1]]
    if (gone.is === 'gone' && fresh?.is === 'new') {
      pieces.push(...inside(gone.text, fresh.text, until))
      at++
    } else pieces.push(gone)
  }
  return joined(pieces)
}

/**
 * The same with long stretches that were kept cut down to what stands beside a change: `null` where something was left
 * out.
 */
export function folded(pieces: Piece[], beside = 40): (Piece | null)[] {
  return pieces.flatMap((piece, index) => {
    const signs = [...piece.text]
    const [first, last] = [index === 0, index === pieces.length - 1]
    const kept = (first ? 0 : beside) + (last ? 0 : beside)
    if (piece.is !== 'same' || signs.length <= kept + beside / 2) return [piece]
    const head = first ? '' : signs.slice(0, beside).join('')
    const tail = last ? '' : signs.slice(-beside).join('')
    const shown = [head, null, tail].map((text) => (text === null ? null : { is: 'same' as const, text }))
    return shown.filter((part) => part === null || part.text)
  })
}

function inside(before: string, after: string, until: number): Piece[] {
  const pieces = pieced(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], until)
  return readable(pieces ?? replaced(before, after))
}

function paragraphs(text: string): string[] {
  return text.split(/(?<=\n)/)
}

/** In each place what is gone comes before what is new; nothing when the two have too little in common. */
function pieced(before: string[], after: string[], until: number): Piece[] | undefined {
  const timeout = until - performance.now()
  if (timeout <= 0) return undefined
  const options = { maxEditLength: MOST_EDITS, timeout }
  return diffArrays(before, after, options)?.map(({ added, removed, value }) => ({
    is: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

function replaced(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { is: 'gone', text: before },
    { is: 'new', text: after },
  ]
  return pieces.filter(({ text }) => text)
}

/** A single sign that two rewritten phrases happen to share tells nothing: it goes with them. */
function readable(pieces: Piece[]): Piece[] {
  const size = (index: number) => (pieces[index] ? [...pieces[index].text].length : 0)
  const between = (index: number) => index > 0 && index < pieces.length - 1
  const lone = (index: number) =>
    pieces[index]!.is === 'same' &&
    size(index) === 1 &&
    between(index) &&
    size(index - 1) + size(index + 1) > MUCH
  const result: Piece[] = []
  let gone = ''
  let fresh = ''
  const close = () => {
    result.push(...replaced(gone, fresh))
    gone = fresh = ''
  }
  pieces.forEach((piece, index) => {
    const shared = lone(index)
    if (piece.is === 'same' && !shared) {
      close()
      result.push(piece)
    }
    if (piece.is === 'gone' || shared) gone += piece.text
    if (piece.is === 'new' || shared) fresh += piece.text
  })
  close()
  return result
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const { is, text } of pieces) {
    const last = result.at(-1)
    if (last?.is === is) last.text += text
    else result.push({ is, text })
  }
  return result
}
