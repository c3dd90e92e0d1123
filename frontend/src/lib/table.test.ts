import { expect, it } from 'vitest'
import { filledColumns, groupedLines, type Column } from './table'

interface Row {
  id: number
  note?: string | null
}
const column = (key: keyof Row): Column<Row> => ({
  key,
  label: key,
  value: (row) => row[key] as string,
})

it('leaves out a column that is empty in every row, but never the first nor a zero', () => {
  const columns = [column('note'), column('id'), { ...column('note'), key: 'second' }]
  const rows = [{ id: 0, note: null }]
  expect(filledColumns(columns, rows).map((c) => c.key)).toEqual(['note', 'id'])
})

it('puts a heading where a group begins, and inner headings again under a new outer one', () => {
  expect(shown(['A x 1', 'A x 2', 'A y 3', 'B y 4'])).toEqual([
    '0A',
    '1x',
    '1',
    '2',
    '1y',
    '3',
    '0B',
    '1y',
    '4',
  ])
})

it('takes a row that bears the name of a group for its heading', () =>
  expect(shown(['A', 'A x', 'A x 1', 'A x 2', 'A y 3'])).toEqual(['A', 'x', '1', '2', '1y', '3']))

/** Rows by their paths, as lines: a heading with its depth, a row by its own name. */
function shown(paths: string[]) {
  const lines = groupedLines(paths, (path) => path.split(' '))
  return lines.map((line) => (line.kind === 'row' ? name(line.row) : `${line.depth}${line.label}`))
}
const name = (path: string) => path.split(' ').at(-1)
