import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, defineComponent, ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { discardUnsent, unsentSoon } from './leaving'
import type { Part, PartKind } from './part'
import { useLeaveGuard } from './useLeaveGuard'

const part = (id: string): Part => ({
  kind: 'section',
  id,
  label: id,
  base: { version: 1, fields: { body: '一' } },
  mine: { body: '二' },
  state: { is: 'waiting' },
})
const parts = ref<Part[]>([])
let sent: () => void = () => {}
let guard: ReturnType<typeof useLeaveGuard>

/** A page with unsent words, whose server is reached when `sent` is called. */
const Report = defineComponent({
  setup() {
    guard = useLeaveGuard({
      all: computed(() => parts.value),
      settled: () => new Promise<void>((resolve) => (sent = resolve)),
      sendNow: () => {},
      discard(_kind: PartKind, id: string) {
        parts.value = parts.value.filter((one) => one.id !== id)
      },
    })
    return () => null
  },
})
async function opened() {
  const routes = [{ path: '/reports/:id', component: Report }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/reports/one')
  const page = mount(RouterView, { global: { plugins: [router] } })
  return { router, page }
}

beforeEach(() => {
  vi.useFakeTimers()
  parts.value = [part('s1'), part('s2')]
})
afterEach(() => vi.useRealTimers())

it('asks before another report takes the place of one with unsent words', async () => {
  const { router, page } = await opened()
  const going = router.push('/reports/two')
  await vi.advanceTimersByTimeAsync(1600)
  expect(guard.asking.value).toBe(true)
  guard.decide(false)
  await going
  expect(router.currentRoute.value.path).toBe('/reports/one')
  page.unmount()
})

it('asks nothing for another place of the same report', async () => {
  const { router, page } = await opened()
  await router.push('/reports/one#s-2')
  expect(router.currentRoute.value.hash).toBe('#s-2')
  page.unmount()
})

it('waits for what is on its way, and then says how much is left', async () => {
  const { page } = await opened()
  const unsent = unsentSoon()
  parts.value = [part('s1')]
  sent()
  expect(await unsent).toBe(1)
  page.unmount()
  expect(await unsentSoon()).toBe(0)
})

it('gives up all that is left when that is wanted', async () => {
  const { page } = await opened()
  discardUnsent()
  expect(parts.value).toEqual([])
  page.unmount()
})
