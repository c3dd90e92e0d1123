import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/app/i18n'
import ConflictField from './ConflictField.vue'

const field = (props: { mine?: string | null; theirs?: string | null }, deciding = true) =>
  mount(ConflictField, {
    props: { label: '批复金额', base: '5', prose: false, deciding, ...props },
    global: { plugins: [i18n] },
  })

it('shows a figure that was emptied here as a side of its own, chosen at first', () => {
  const shown = field({ mine: null, theirs: '777' })
  const ways = shown.findAll<HTMLInputElement>('input[type=radio]')
  expect(ways.map(({ element }) => [element.value, element.checked])).toEqual([
    ['mine', true],
    ['theirs', false],
  ])
  expect(shown.findAll('section > p').map((side) => side.text())).toEqual(['–', '777'])
})

it('shows a figure that they emptied, and takes it when it is chosen', async () => {
  const shown = field({ mine: '6', theirs: null })
  expect(shown.emitted('choose')).toEqual([['6']])
  await shown.get('input[value=theirs]').setValue(true)
  expect(shown.emitted('choose')?.at(-1)).toEqual([null])
})

it('leaves out the side on which it was removed', () =>
  expect(field({ mine: undefined, theirs: '777' }, false).findAll('section')).toHaveLength(1))
