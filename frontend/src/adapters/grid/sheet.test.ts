import { beforeEach, expect, it } from 'vitest'
import type { SheetLine } from './column'
import { Sheet, type Book } from './sheet'

let lines: SheetLine[]
let sheet: Sheet
const book: Book = {
  lines: () => lines,
  change: (changes) => {
    for (const { id, values } of changes)
      lines = lines.map((line) => (line.id === id ? { id, values: { ...line.values, ...values } } : line))
  },
  add: (added, order) => (lines = order.map((id) => [...lines, ...added].find((line) => line.id === id)!)),
  remove: (ids) => (lines = lines.filter(({ id }) => !ids.includes(id))),
  move: (_ids, order) => (lines = order.map((id) => lines.find((line) => line.id === id)!)),
}
const line = (id: string, name = id): SheetLine => ({ id, values: { name } })
const seen = () => lines.map(({ id, values }) => (values.name === id ? id : `${id}:${values.name}`)).join(' ')

beforeEach(() => {
  lines = ['a', 'b', 'c', 'd'].map((id) => line(id))
  sheet = new Sheet(book)
})

function undoneAndRedone(before: string, after: string) {
  expect(seen()).toBe(after)
  sheet.undo()
  expect(seen()).toBe(before)
  sheet.redo()
  expect(seen()).toBe(after)
}

it('takes back an edit and does it again', () => {
  sheet.write([{ id: 'b', values: { name: '乙' } }])
  undoneAndRedone('a b c d', 'a b:乙 c d')
})

it('takes back a paste that changes and adds as one deed', () => {
  sheet.write([{ id: 'd', values: { name: '丁' } }], [line('e'), line('f')])
  undoneAndRedone('a b c d', 'a b c d:丁 e f')
})

it('puts removed lines back at their places, with all they held', () => {
  sheet.write([{ id: 'a', values: { name: '甲' } }])
  sheet.remove(['a', 'c', 'd'])
  undoneAndRedone('a:甲 b c d', 'b')
})

it('moves lines that stand together, not over the edge', () => {
  sheet.move(['b', 'c'], -1)
  undoneAndRedone('a b c d', 'b c a d')
  expect(sheet.move(['b', 'c'], -1)).toBe(false)
  sheet.move(['a'], 1)
  undoneAndRedone('b c a d', 'b c d a')
})

it('adds in between', () => {
  sheet.write([], [line('x'), line('y')], 1)
  undoneAndRedone('a b c d', 'a x y b c d')
})

it('counts no deed that changes nothing, and forgets what was undone after a new one', () => {
  expect(sheet.write([{ id: 'a', values: { name: 'a' } }])).toBe(false)
  expect(sheet.canUndo).toBe(false)
  sheet.write([{ id: 'a', values: { name: '1' } }])
  sheet.undo()
  sheet.write([{ id: 'a', values: { name: '2' } }])
  expect(sheet.canRedo).toBe(false)
})

it('leaves alone what others have written since, and says how many cells that were', () => {
  sheet.write([
    { id: 'a', values: { name: '50' } },
    { id: 'b', values: { name: '50' } },
  ])
  book.change([{ id: 'a', values: { name: '60' } }])
  sheet.undo()
  expect(seen()).toBe('a:60 b c d')
  expect(sheet.passed).toBe(1)
  sheet.redo()
  expect(seen()).toBe('a:60 b:50 c d')
  expect(sheet.passed).toBe(1)
  sheet.write([{ id: 'c', values: { name: '丙' } }])
  expect(sheet.passed).toBe(0)
})

it('takes what is said while a cell is written for one deed', () => {
  sheet.begin('b', 'name')
  for (const so of ['乙', '乙方', '乙方案']) sheet.say(so)
  sheet.end()
  undoneAndRedone('a b c d', 'a b:乙方案 c d')
})

it('counts it as no deed when a cell is given up again', () => {
  sheet.begin('b', 'name')
  sheet.say('乙')
  sheet.say('b')
  sheet.end()
  expect(seen()).toBe('a b c d')
  expect(sheet.canUndo).toBe(false)
})

it('leaves a cell that was opened and not written in as others make it', () => {
  sheet.begin('b', 'name')
  book.change([{ id: 'b', values: { name: '同事' } }])
  sheet.say('b')
  sheet.end()
  expect(seen()).toBe('a b:同事 c d')
  expect(sheet.canUndo).toBe(false)
})

it('passes over what others have removed', () => {
  sheet.write([{ id: 'a', values: { name: '1' } }])
  sheet.move(['c'], 1)
  lines = [line('b'), line('d'), line('c'), line('e')]
  sheet.undo()
  expect(seen()).toBe('b c d e')
  sheet.undo()
  expect(seen()).toBe('b c d e')
})
