import type { Ref } from 'vue'

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys go from link to link of a table, over cells that have none. Enter opens, as on any link. */
export function useGridKeys(table: Readonly<Ref<HTMLTableElement | null>>) {
  function onKey(event: KeyboardEvent) {
    const step = STEPS[event.key]
    const link = (event.target as Element).closest<HTMLElement>('td :is(a, button)')
    if (!step || !link || !table.value) return
    const next = step[0] ? (sibling(link, step[0]) ?? across(link, step)) : across(link, step)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function across(link: HTMLElement, [rows, columns]: [number, number]): HTMLElement | undefined {
    const cell = link.closest('td')!
    let row = (cell.parentElement as HTMLTableRowElement).rowIndex + rows
    let column = cell.cellIndex + columns
    for (;;) {
      const target = table.value?.rows[row]?.cells[column]
      if (!target || target.tagName !== 'TD') return undefined
      const links = target.querySelectorAll<HTMLElement>('a, button')
      if (links.length) return links[rows < 0 ? links.length - 1 : 0]
      row += rows
      column += columns
    }
  }
  return { onKey }
}

/** Two reports of one year stand in one cell, one below the other. */
function sibling(link: HTMLElement, step: number): HTMLElement | undefined {
  const links = [...link.closest('td')!.querySelectorAll<HTMLElement>('a, button')]
  return links[links.indexOf(link) + step]
}
