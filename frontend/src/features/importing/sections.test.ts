import { expect, it } from 'vitest'
import type { ImportRow } from './parts'
import { addedBelow, joinedUp, mappedTo, removed, unmatched, withLevel, type Template } from './sections'

const row = (id: string, level = 1, more: ImportRow['values'] = {}): ImportRow => ({
  id,
  values: {
    number: '',
    heading: id,
    body: '',
    level: String(level),
    templateKey: null,
    block: null,
    ...more,
  },
  evidence: [],
  blocks: [],
})
const levels = (rows: ImportRow[]) => rows.map(({ id, values }) => id + values.level)

it('what one section becomes, no other becomes', () => {
  const rows = [row('a', 1, { templateKey: 'goals' }), row('b')]
  expect(mappedTo(rows, 'b', 'goals').map(({ values }) => values.templateKey)).toEqual([null, 'goals'])
  expect(mappedTo(rows, 'a', null).map(({ values }) => values.templateKey)).toEqual([null, null])
})

it('what was no heading becomes text of the section before, and nothing of it is lost', () => {
  const rows = [
    { ...row('a', 1, { body: '上文' }), blocks: [1] },
    {
      ...row('b', 2, { number: '（一）', heading: '防汛', body: '下文', block: 'INDICATORS' }),
      blocks: [2, 3],
    },
    row('c', 3),
  ]
  const joined = joinedUp(rows, 'b')
  expect(joined[0]!.values).toMatchObject({ body: '上文\n\n（一）防汛\n\n下文', block: 'INDICATORS' })
  expect(joined[0]!.blocks).toEqual([1, 2, 3])
  expect(levels(joined)).toEqual(['a1', 'c2'])
  expect(joinedUp(rows, 'a')).toEqual(rows)
})

it('no section stands more than one level below the one before', () => {
  const rows = [row('a'), row('b', 2), row('c', 3)]
  expect(levels(removed(rows, 'b'))).toEqual(['a1', 'c2'])
  expect(levels(withLevel(rows, 'b', 1))).toEqual(['a1', 'b1', 'c2'])
  expect(levels(withLevel(rows, 'a', 4))).toEqual(['a1', 'b2', 'c3'])
})

it('a new section stands below the one it was begun at, or at the beginning', () => {
  const rows = [row('a'), row('b')]
  expect(addedBelow(rows, 'a', row('x')).map(({ id }) => id)).toEqual(['a', 'x', 'b'])
  expect(addedBelow([], undefined, row('x')).map(({ id }) => id)).toEqual(['x'])
})

it('says which sections of the template nothing becomes', () => {
  const template = { outline: [{ key: 'one' }, { key: 'two' }] } as Template
  expect(unmatched(template, [row('a', 1, { templateKey: 'two' })]).map(({ key }) => key)).toEqual(['one'])
  expect(unmatched(undefined, [])).toEqual([])
})
