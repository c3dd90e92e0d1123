/** Cells as they travel over the clipboard: tab-separated text with quoted cells, as Excel and WPS write it, or a table. */
export type Cells = string[][]

export function readText(text: string): Cells {
  const source = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u0000/g, '')
    .replace(/\n$/, '')
  const rows: Cells = [[]]
  let at = 0
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? (quoted(source, at) ?? bare(source, at)) : bare(source, at)
    rows.at(-1)!.push(cell)
    if (source[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

/** A cell in quotes holds tabs, line breaks and doubled quotes; what does not end as one is text that begins with a quote. */
function quoted(source: string, start: number): { cell: string; end: number } | undefined {
  const body = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  body.lastIndex = start
  const found = body.exec(source)
  // Only what needs it is quoted; anything else is text that somebody has put in quotes.
  if (!found || !/[\t\n",]/.test(found[1]!)) return undefined
  return { cell: found[1]!.replaceAll('""', '"'), end: body.lastIndex }
}

function bare(source: string, start: number): { cell: string; end: number } {
  const stop = /[\t\n]/g
  stop.lastIndex = start
  const end = stop.exec(source)?.index ?? source.length
  return { cell: source.slice(start, end), end }
}

export function writeText(cells: Cells): string {
  const cellText = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return cells.map((row) => row.map(cellText).join('\t')).join('\r\n')
}

/**
 * The first table of copied HTML, as Word and web pages give it. The document that it is read in is a dead one: nothing
 * in it runs and nothing is fetched. A cell over several rows or columns counts once, at its beginning.
 */
export function readHtml(html: string): Cells | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return undefined
  const grid: string[][] = []
  for (const [index, row] of [...table.querySelectorAll('tr')].entries()) {
    grid[index] ??= []
    let column = 0
    for (const cell of row.querySelectorAll<HTMLTableCellElement>('td, th')) {
      while (grid[index]![column] !== undefined) column++
      const [high, wide] = [span(cell, 'rowspan'), span(cell, 'colspan')]
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++)
          (grid[index + down] ??= [])[column + right] = down || right ? '' : textOf(cell)
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''))
}

const WIDEST = 1000
const span = (cell: Element, name: string) =>
  Math.min(WIDEST, Math.max(1, Number(cell.getAttribute(name)) || 1))

function textOf(cell: Element): string {
  for (const gone of cell.querySelectorAll('script, style')) gone.remove()
  for (const end of cell.querySelectorAll('br, p:not(:last-child), div:not(:last-child)')) end.append('\n')
  const lines = (cell.textContent ?? '').replace(/[\u00a0\t ]+/g, ' ').split('\n')
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

export function writeHtml(cells: Cells): string {
  const escaped = (text: string) =>
    text
      .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!)
      .replaceAll('\n', '<br>')
  const row = (cellsOfRow: string[]) =>
    `<tr>${cellsOfRow.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  return `<table>${cells.map(row).join('')}</table>`
}

/** Excel's own text is exact about line breaks in cells; the text that Word gives is not, its table is. */
export function readClipboard(text: string, html: string): Cells {
  const isFromExcel = /urn:schemas-microsoft-com:office:(excel|spreadsheet)|content=["']?Excel/i.test(html)
  const table = html && !isFromExcel ? readHtml(html) : undefined
  const cells = table?.length ? table : readText(text)
  const width = Math.max(...cells.map((row) => row.length))
  return cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}
