import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick, shallowReactive, shallowRef } from 'vue'
import { i18n } from '@/app/i18n'
import type { SheetLine } from '@/adapters/grid/column'
import { Sheet } from '@/adapters/grid/sheet'
import RowForms from './RowForms.vue'
import type { RowColumn } from './rowTable'

const COLUMNS: RowColumn[] = [
  { key: 'name', label: '项目名称', width: 100, kind: 'text', read: (written) => written.trim() || null },
  { key: 'approved', label: '批复金额', width: 100, kind: 'figure', read: (written) => written || null },
]

function forms() {
  const lines = shallowRef<SheetLine[]>([{ id: 'a', values: { name: '甲', approved: '154.32' } }])
  const sheet = shallowReactive(
    new Sheet({
      lines: () => lines.value,
      change: (changes) =>
        (lines.value = lines.value.map((line) => ({
          ...line,
          values: { ...line.values, ...changes.find(({ id }) => id === line.id)?.values },
        }))),
      add: () => {},
      remove: () => {},
      move: () => {},
    }),
  ) as Sheet
  const page = mount(RowForms, {
    props: {
      sheet,
      lines: lines.value,
      columns: COLUMNS,
      foot: [],
      fresh: () => ({ id: 'x', values: {} }),
      nameOf: ({ name }) => name ?? '',
    },
    global: { plugins: [i18n] },
  })
  const redrawn = async () => {
    await page.setProps({ lines: [...lines.value] })
    await nextTick()
  }
  const type = async (text: string) => {
    page.get<HTMLInputElement>('input.figure').element.value = text
    await page.get('input.figure').trigger('input')
  }
  return { page, lines, sheet, redrawn, type, figure: () => page.get<HTMLInputElement>('input.figure') }
}

it('leaves alone what is being typed when the form is drawn anew, and keeps the whole of it', async () => {
  const { page, lines, redrawn, type, figure } = forms()
  await type('987654.32')
  // The answer to a save of another field.
  lines.value = [{ id: 'a', values: { ...lines.value[0]!.values, name: '乙' }, mark: 'unsaved' }]
  await redrawn()
  expect(figure().element.value).toBe('987654.32')
  await figure().trigger('change')
  await redrawn()
  expect(lines.value[0]!.values).toEqual({ name: '乙', approved: '987654.32' })
  expect(page.get<HTMLInputElement>('input.text').element.value).toBe('乙')
})

it('keeps what is being typed when it is asked for it, as one deed', async () => {
  const { page, lines, sheet, type } = forms()
  await type('9')
  ;(page.vm as unknown as { keep: () => void }).keep()
  expect(lines.value[0]!.values.approved).toBe('9')
  await type('98')
  page.unmount()
  expect(lines.value[0]!.values.approved).toBe('98')
  sheet.undo()
  expect(lines.value[0]!.values.approved).toBe('154.32')
  expect(sheet.canUndo).toBe(false)
})
