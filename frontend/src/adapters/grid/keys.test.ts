import { expect, it } from 'vitest'
import { commandOf, type Key, type Mode } from './keys'

function key(written: string): Key {
  const parts = written.split(' ')
  return {
    key: parts.at(-1)!.replace('Space', ' '),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}

it.each([
  ['ArrowDown', { do: 'move', row: 1, column: 0, jump: false, extend: false }],
  ['Ctrl ArrowRight', { do: 'move', row: 0, column: 1, jump: true, extend: false }],
  ['Shift ArrowUp', { do: 'move', row: -1, column: 0, jump: false, extend: true }],
  ['Alt ArrowUp', { do: 'shift', by: -1 }],
  ['Home', { do: 'edge', column: 'first', row: undefined, extend: false }],
  ['Ctrl End', { do: 'edge', column: 'last', row: 'last', extend: false }],
  ['Tab', { do: 'next', by: 1 }],
  ['Shift Tab', { do: 'next', by: -1 }],
  ['Enter', { do: 'edit' }],
  ['F2', { do: 'edit' }],
  ['Ctrl Enter', { do: 'add' }],
  ['Delete', { do: 'empty' }],
  ['Ctrl Delete', { do: 'remove' }],
  ['Shift Space', { do: 'rows' }],
  ['Ctrl z', { do: 'undo' }],
  ['Ctrl y', { do: 'redo' }],
  ['Cmd Shift Z', { do: 'redo' }],
  ['Ctrl a', { do: 'all' }],
  ['Ctrl s', { do: 'save' }],
  ['Escape', { do: 'leave' }],
])('while moving, %s asks for %j', (written, command) =>
  expect(commandOf(key(written), 'none')).toEqual(command),
)

it.each(['a', '1', '中', 'Backspace', 'Ctrl c', 'Ctrl v', 'Space', 'F5', 'Ctrl f'])(
  'while moving, %s is left to the cell or the browser',
  (written) => expect(commandOf(key(written), 'none')).toBeUndefined(),
)

it.each<[string, Mode, object | undefined]>([
  ['Enter', 'over', { do: 'commit', row: 1 }],
  ['Shift Enter', 'caret', { do: 'commit', row: -1 }],
  ['Tab', 'caret', { do: 'commit', row: 0, next: 1 }],
  ['Escape', 'over', { do: 'cancel' }],
  ['ArrowLeft', 'over', { do: 'move', row: 0, column: -1, jump: false, extend: false }],
  ['ArrowLeft', 'caret', undefined],
  ['Ctrl z', 'caret', undefined],
  ['Delete', 'over', undefined],
  ['Home', 'caret', undefined],
  ['Ctrl s', 'caret', { do: 'save' }],
])('%s while editing (%s) asks for %j', (written, mode, command) =>
  expect(commandOf(key(written), mode)).toEqual(command),
)

it('breaks the line of a long text with Alt and Enter, and nothing else', () => {
  expect(commandOf(key('Alt Enter'), 'caret', true)).toEqual({ do: 'newLine' })
  expect(commandOf(key('Alt Enter'), 'caret', false)).toEqual({ do: 'commit', row: 1 })
})
