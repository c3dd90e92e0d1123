/** What a key asks of the grid. */
export type Command =
  | { do: 'move'; row: number; column: number; jump: boolean; extend: boolean }
  | { do: 'page'; by: 1 | -1; extend: boolean }
  | { do: 'edge'; column: 'first' | 'last'; row?: 'first' | 'last'; extend: boolean }
  | { do: 'next'; by: 1 | -1 }
  | { do: 'commit'; row: number; next?: 1 | -1 }
  | { do: 'shift'; by: 1 | -1 }
  | {
      do:
        | 'edit'
        | 'newLine'
        | 'cancel'
        | 'leave'
        | 'empty'
        | 'all'
        | 'rows'
        | 'undo'
        | 'redo'
        | 'save'
        | 'add'
        | 'remove'
    }

/** Not editing; typing over a cell, where arrows end it as in Excel; or editing with a caret, where they move it. */
export type Mode = 'none' | 'over' | 'caret'

export interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const ARROWS: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Nothing: the key is the browser's, or the cell's own. */
export function commandOf(event: Key, mode: Mode, isLong = false): Command | undefined {
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl && event.key.toLowerCase() === 's') return { do: 'save' }
  return mode === 'none' ? moving(event, ctrl) : editing(event, mode, isLong)
}

function editing({ key, shiftKey, altKey }: Key, mode: Mode, isLong: boolean): Command | undefined {
  const by = shiftKey ? -1 : 1
  if (key === 'Enter') return isLong && altKey ? { do: 'newLine' } : { do: 'commit', row: by }
  if (key === 'Tab') return { do: 'commit', row: 0, next: by }
  if (key === 'Escape') return { do: 'cancel' }
  const arrow = ARROWS[key]
  if (arrow && mode === 'over')
    return { do: 'move', row: arrow[0], column: arrow[1], jump: false, extend: false }
  return undefined
}

function moving({ key, shiftKey: extend, altKey }: Key, ctrl: boolean): Command | undefined {
  const arrow = ARROWS[key]
  if (arrow && altKey) return arrow[0] ? { do: 'shift', by: arrow[0] as 1 | -1 } : undefined
  if (arrow) return { do: 'move', row: arrow[0], column: arrow[1], jump: ctrl, extend }
  switch (key) {
    case 'Home':
      return { do: 'edge', column: 'first', row: ctrl ? 'first' : undefined, extend }
    case 'End':
      return { do: 'edge', column: 'last', row: ctrl ? 'last' : undefined, extend }
    case 'PageUp':
      return { do: 'page', by: -1, extend }
    case 'PageDown':
      return { do: 'page', by: 1, extend }
    case 'Tab':
      return { do: 'next', by: extend ? -1 : 1 }
    case 'Enter':
      return { do: ctrl ? 'add' : 'edit' }
    case 'F2':
      return { do: 'edit' }
    case 'Escape':
      return { do: 'leave' }
    case 'Delete':
      return { do: ctrl ? 'remove' : 'empty' }
    case ' ':
      return extend ? { do: 'rows' } : undefined
  }
  if (!ctrl) return undefined
  const letter = key.toLowerCase()
  if (letter === 'a') return { do: 'all' }
  if (letter === 'z') return { do: extend ? 'redo' : 'undo' }
  return letter === 'y' ? { do: 'redo' } : undefined
}
