import type MarkdownIt from 'markdown-it'

type Reader = InstanceType<typeof MarkdownIt>

/** A live figure at its place in a text: `{{executed}}`. Read as the server does, so that both see the same ones. */
export interface Mark {
  /** What is between the braces; where they are not closed, with the opening ones. */
  reference: string
  length: number
}

const ESCAPED = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g
const LONGEST = 300
/** What goes on where the braces were left open: the text behind them is not swallowed. */
const OF_A_NAME = /^[\p{L}\p{N}.:_]*/u

/** `start` is where two opening braces stand. */
export function markAt(text: string, start: number): Mark {
  let inner = start
  while (text[inner] === '{') inner++
  const end = pairFrom(text, inner)
  if (text.startsWith('}}', end))
    return { reference: meant(text.slice(start + 2, end)), length: end + 2 - start }
  const name = OF_A_NAME.exec(text.slice(inner, inner + LONGEST))![0]
  return { reference: text.slice(start, inner) + name, length: inner - start + name.length }
}

/** As it stands in a text. */
export function asWritten(reference: string): string {
  return reference.startsWith('{{') ? reference : `{{${reference}}}`
}

function pairFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if (text.startsWith('}}', at) || text.startsWith('{{', at)) return at
  return text.length
}

/** As it was meant: without the backslashes before signs that Markdown would have taken for its own. */
function meant(inner: string): string {
  return inner.replace(ESCAPED, '$1').replaceAll('\n', ' ').trim()
}

/** Live figures as tokens of their own, taken out before anything in them is read as emphasis or a link. */
export function readReferences(markdown: Reader) {
  markdown.inline.ruler.before('escape', 'reference', (state, silent) => {
    if (!state.src.startsWith('{{', state.pos)) return false
    const { reference, length } = markAt(state.src, state.pos)
    if (!silent) state.push('reference', '', 0).content = reference
    state.pos += length
    return true
  })
}
