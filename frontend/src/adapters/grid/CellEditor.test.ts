import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import CellEditor from './CellEditor.vue'
import type { GridColumn } from './column'

const COLUMN: GridColumn = {
  key: 'name',
  label: '名称',
  width: 100,
  kind: 'text',
  read: (written) => written,
}

async function opened() {
  const cell = mount(CellEditor, {
    props: { column: COLUMN, value: '道路', mode: 'none', label: '名称', invalid: false, focused: false },
  })
  await cell.setProps({ mode: 'caret' })
  await nextTick()
  return { cell, field: cell.get('input').element }
}

it('leaves alone what is typed with a caret when somebody changes the cell', async () => {
  const { cell, field } = await opened()
  expect(field.value).toBe('道路')
  field.value = '道路养护'
  await cell.setProps({ value: '桥梁' })
  await nextTick()
  expect(field.value).toBe('道路养护')
})

it('shows what others made of a cell that nobody writes in', async () => {
  const { cell, field } = await opened()
  await cell.setProps({ mode: 'none' })
  await cell.setProps({ value: '桥梁' })
  await nextTick()
  expect(field.value).toBe('桥梁')
})
