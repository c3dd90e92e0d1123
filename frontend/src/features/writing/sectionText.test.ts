import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n } from '@/app/i18n'
import SectionText from './SectionText.vue'

vi.mock('./useKeeping', () => ({ useKeeping: () => ({ onCollect: () => {} }) }))
vi.mock('./useFigures', () => ({
  useFigures: () => ({ figures: { want: () => {}, onChange: () => () => {} } }),
}))

/** What the editor cannot hold is written as its source. */
const START = '[注]: https://example.org\n\n一'
const opened = () =>
  mount(SectionText, { props: { text: START, label: '正文' }, global: { plugins: [i18n] } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('hands over what is typed without a pause', async () => {
  const shown = opened()
  for (let at = 1; at <= 10; at++) {
    await shown.get('textarea').setValue(START + 'x'.repeat(at))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(shown.emitted('change')!.length).toBeGreaterThan(3)
})

it('says over which words it was typed when others have come meanwhile', async () => {
  const shown = opened()
  await shown.get('textarea').setValue(`${START}我`)
  await shown.setProps({ text: '他的' })
  await vi.advanceTimersByTimeAsync(300)
  expect(shown.emitted('change')).toEqual([[`${START}我`, START]])
})

it('shows what has come meanwhile when nothing was changed after all', async () => {
  const shown = opened()
  await shown.get('textarea').setValue(`${START}我`)
  await shown.get('textarea').setValue(START)
  await shown.setProps({ text: '他的' })
  await vi.advanceTimersByTimeAsync(300)
  expect(shown.emitted('change')).toBeUndefined()
  expect(shown.get('textarea').element.value).toBe('他的')
})
