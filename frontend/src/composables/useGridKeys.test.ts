import { beforeEach, expect, it } from 'vitest'
import { ref } from 'vue'
import { useGridKeys } from './useGridKeys'

beforeEach(() => {
  document.body.innerHTML = `<table>
    <tr><th>甲</th><td><a href="#" id="a">1</a></td><td>未填报</td><td><a href="#" id="b">2</a><a href="#" id="c">3</a></td></tr>
    <tr><th>乙</th><td>未填报</td><td>未填报</td><td><a href="#" id="d">4</a></td></tr>
  </table>`
  const { onKey } = useGridKeys(ref(document.querySelector('table')))
  document.querySelector('table')!.addEventListener('keydown', onKey)
})

function press(from: string, key: string) {
  const link = document.getElementById(from)!
  link.focus()
  link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  return document.activeElement?.id
}

it.each([
  ['a', 'ArrowRight', 'b'], // over an empty cell
  ['b', 'ArrowDown', 'c'], // two reports of one year
  ['c', 'ArrowDown', 'd'],
  ['d', 'ArrowUp', 'c'],
  ['b', 'ArrowLeft', 'a'],
  ['a', 'ArrowLeft', 'a'], // never into the names
  ['d', 'ArrowDown', 'd'],
])('from %s, %s leads to %s', (from, key, to) => expect(press(from, key)).toBe(to))
