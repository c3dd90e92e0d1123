/**
 * Foreign HTML before the editor takes from it what a section can hold. Tables come as Word and Excel write them: cells
 * over several columns, paragraphs and tables inside cells; here each cell is one line of text.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(unstyled(html), 'text/html')
  for (const element of page.querySelectorAll(
    'script, style, template, noscript, iframe, object, img, svg, math, link, meta',
  ))
    element.remove()
  for (const table of page.querySelectorAll('table'))
    if (!table.parentElement?.closest('table')) plainTable(table)
  return page.body.innerHTML
}

/** Without styles, which the content security policy refuses and reports even where nothing is drawn. */
function unstyled(html: string): string {
  return html
    .replace(/<style[^]*?(<\/style\s*>|$)/gi, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
}

/** Text without form: its lines, and tables as they are copied from a sheet without its HTML. */
export function htmlOfText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const isTable = lines.length > 1 && lines.every((line) => line.includes('\t'))
  if (isTable) return `<table>${lines.map((line) => row(line.split('\t'))).join('')}</table>`
  return lines.map((line) => (line.trim() ? `<p>${escape(line)}</p>` : '')).join('')
}

const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`
const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`)

function plainTable(table: HTMLTableElement) {
  const grid: (HTMLTableCellElement | undefined)[][] = []
  const rows = [...table.rows]
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined || isTaken(grid, at, column)) column++
      for (let down = 0; down < span(cell.rowSpan, rows.length - at); down++)
        for (let right = 0; right < span(cell.colSpan, 100); right++)
          (grid[at + down] ??= [])[column + right] = down || right ? EMPTY : cell
    }
  })
  const width = Math.max(1, ...grid.map((cells) => cells.length))
  const body = table.ownerDocument.createElement('tbody')
  for (let at = 0; at < rows.length; at++) {
    const line = table.ownerDocument.createElement('tr')
    for (let column = 0; column < width; column++) line.append(plainCell(table, grid[at]?.[column], at === 0))
    body.append(line)
  }
  table.replaceChildren(body)
}

/** Stands in the grid where a cell from above or from the left reaches to. */
const EMPTY = document.createElement('td')
const isTaken = (grid: unknown[][], row: number, column: number) =>
  grid[row] !== undefined && column in grid[row]
const span = (value: number, most: number) => Math.min(Math.max(1, value || 1), most)

function plainCell(table: HTMLTableElement, cell: HTMLTableCellElement | undefined, isHead: boolean) {
  const plain = table.ownerDocument.createElement(isHead ? 'th' : 'td')
  if (!cell || cell === EMPTY) return plain
  for (const block of cell.querySelectorAll('p, div, li, br, tr, td, th')) block.before(' ')
  for (const block of cell.querySelectorAll(
    'p, div, ul, ol, li, br, table, tbody, thead, tr, td, th, blockquote, h1, h2, h3, h4, h5, h6, pre',
  ))
    block.replaceWith(...block.childNodes)
  plain.append(...cell.childNodes)
  const align = cell.getAttribute('align')
  if (align) plain.setAttribute('align', align)
  return plain
}
