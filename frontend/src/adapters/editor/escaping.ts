/**
 * Text as Markdown that is read as the same text: no sign of it is taken for emphasis, a link, HTML, a list or a table.
 * As few backslashes as that needs: whoever compares two versions reads them.
 */
const SPECIAL = /[\\`*[]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|_/g
const WORD = /[\p{L}\p{N}]/u

export interface Surroundings {
  inTable: boolean
  inLink: boolean
  beforeLink: boolean
}

export function escapeText(text: string, { inTable, inLink, beforeLink }: Surroundings): string {
  // Between two letters an underscore is one; elsewhere it may begin or end emphasis.
  const plain = text.replace(SPECIAL, (sign, at: number) => {
    const within = sign === '_' && WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '')
    return within ? sign : `\\${sign}`
  })
  const cell = inTable ? plain.replaceAll('|', '\\|') : plain
  const label = inLink ? cell.replaceAll(']', '\\]') : cell
  return beforeLink ? label.replace(/!$/, '\\!') : label
}

const LINE_STARTS: [RegExp, string][] = [
  [/^(?=#{1,6}(\s|$)|>|[-+](\s|$)|~~~|[=-]+\s*$|[|:-][|:\-\s]*$)/, '\\'],
  [/^(\d{1,9})(?=[.)](\s|$))/, '$1\\'],
]

/** What would begin a heading, list, quotation, code or table at the beginning of a line. */
export function escapeLineStart(line: string): string {
  return LINE_STARTS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line)
}

export function codeSpan(text: string, inTable: boolean): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  const content = inTable ? text.replaceAll('|', '\\|') : text
  return fence + pad + content + pad + fence
}

export function codeFence(text: string): string {
  return '`'.repeat(Math.max(3, longestRun(text) + 1))
}

export function linkTarget(href: string, title: unknown): string {
  const address = /^[^\s<>()\\]+$/.test(href)
    ? href
    : `<${href.replace(/[<>\\]/g, '\\$&').replace(/\s/g, '%20')}>`
  return title ? `${address} "${String(title).replace(/["\\]/g, '\\$&')}"` : address
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
}
