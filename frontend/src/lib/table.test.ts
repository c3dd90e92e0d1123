import { expect, it } from 'vitest'
import { filledColumns, groupedLines, type Column } from './table'

interface Row {
  id: number
  group: string[]
  note?: string | null
}
const column = (key: keyof Row): Column<Row> => ({
  key,
  label: key,
  value: (row) => row[key] as string,
})

it('leaves out a column that is empty in every row, but never the first nor a zero', () => {
  const columns = [column('note'), column('id'), { ...column('note'), key: 'second' }]
  const rows = [{ id: 0, group: [], note: null }]
  expect(filledColumns(columns, rows).map((c) => c.key)).toEqual(['note', 'id'])
})

it('puts a heading where a group begins, and inner headings again under a new outer one', () => {
  const rows: Row[] = [
    { id: 1, group: ['A', 'x'] },
    { id: 2, group: ['A', 'x'] },
    { id: 3, group: ['A', 'y'] },
    { id: 4, group: ['B', 'y'] },
  ]
  const lines = groupedLines(rows, (row) => row.group)
  expect(lines.map((line) => (line.kind === 'row' ? line.row.id : `${line.depth}${line.label}`))).toEqual([
    '0A',
    '1x',
    1,
    2,
    '1y',
    3,
    '0B',
    '1y',
    4,
  ])
})
