import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/app/i18n'
import type { Column } from '@/lib/table'
import DataTable from './DataTable.vue'

interface Line {
  id: string
  name: string
  budget: string | null
  note: string | null
}
const columns: Column<Line>[] = [
  { key: 'name', label: '项目', value: (line) => line.name },
  { key: 'budget', label: '年初预算数', unit: '万元', numeric: true, value: (line) => line.budget },
  { key: 'note', label: '说明', value: (line) => line.note },
]
const lines: Line[] = [
  { id: '1', name: '甲', budget: '17588.50', note: null },
  { id: '2', name: '乙', budget: null, note: null },
  { id: '3', name: '丙', budget: '0', note: null },
]
const table = (rows: Line[]) =>
  mount(DataTable<Line>, { props: { caption: '项目资金', columns, rows }, global: { plugins: [i18n] } })

it('shows digit groups, an en dash for what is missing, and zero as 0', () => {
  const figures = table(lines).findAll('td.numeric')
  expect(figures.map((cell) => cell.text())).toEqual(['17,588.50', '–', '0'])
})

it('names the unit once, in the header, and leaves out the column that nobody filled', () => {
  const shown = table(lines)
  expect(shown.findAll('th[scope=col]').map((head) => head.text())).toEqual(['项目', '年初预算数 万元'])
  expect(shown.text().match(/万元/g)).toHaveLength(1)
})

it('says how many rows there are, none included', () => {
  expect(table(lines).get('figcaption').text()).toContain('共 3 行')
  expect(table([]).get('figcaption').text()).toContain('共 0 行')
})
