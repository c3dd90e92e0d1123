import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/app/i18n'
import ConflictField from './ConflictField.vue'
import ConflictFields from './ConflictFields.vue'
import type { Part, Row } from './part'

const part: Part = {
  kind: 'project',
  id: '1',
  label: '道路',
  base: { version: 2, fields: { name: '道路', executed: '930', score: '60' } },
  mine: { executed: '931', score: '80' },
  state: { is: 'waiting' },
}
const dialog = (theirs: Row | null, more: Partial<Part> = {}) =>
  mount(ConflictFields, { props: { part: { ...part, ...more }, theirs }, global: { plugins: [i18n] } })
const asked = (shown: ReturnType<typeof dialog>) =>
  shown.findAllComponents(ConflictField).map((field) => field.props('theirs'))

it('asks about what both changed, and leaves mine what they left as it was', () => {
  const shown = dialog({ id: '1', version: 3, fields: { name: '道路', executed: '930', score: '70' } })
  expect(asked(shown)).toEqual(['70'])
  expect(shown.emitted('choose')!.at(-1)).toEqual([{ executed: '931', score: '80' }])
})

it('asks nothing about what both changed alike', () =>
  expect(
    asked(dialog({ id: '1', version: 3, fields: { name: '道路', executed: '931', score: '80' } })),
  ).toEqual([]))

it('shows all that is mine of a row that they removed', () =>
  expect(asked(dialog(null))).toEqual([undefined, undefined]))

it('shows what they changed in a row that I removed', () =>
  expect(
    asked(
      dialog(
        { id: '1', version: 3, fields: { name: '道路', executed: '930', score: '70' } },
        { removed: true },
      ),
    ),
  ).toEqual(['70']))
