import { afterEach, expect, it, vi } from 'vitest'
import { ask, whenShutOut } from '@/lib/door'
import { Keeping } from './keeping'
import { exactly } from './part'
import { shelfOf } from './shelf'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('sends once what was written while the session was over', async () => {
  vi.useFakeTimers()
  localStorage.clear()
  document.cookie = 'XSRF-TOKEN=a'
  let [signedIn, asked] = [false, 0]
  let open = () => {}
  const door = new Promise<void>((resolve) => (open = resolve))
  whenShutOut(() => door)
  vi.stubGlobal('fetch', async () => {
    asked++
    return new Response(null, { status: signedIn ? 200 : 401 })
  })
  const keeping = new Keeping('r1', shelfOf('a1', 'r1', 'w1'), {
    section: {
      most: 1,
      same: exactly,
      async send(_report, [part]) {
        await ask('/graphql', { method: 'POST' })
        const row = { id: part!.id, version: 2, fields: part!.mine }
        return { is: 'answered', outcomes: new Map([[part!.id, { is: 'saved', row }]]) }
      },
    },
  })
  keeping.change({ kind: 'section', id: 's1', label: '概况', version: 1, fields: {} }, { body: '二' })
  await vi.advanceTimersByTimeAsync(300_000)
  expect(asked).toBe(1)
  signedIn = true
  open()
  await vi.advanceTimersByTimeAsync(10)
  expect([asked, keeping.all]).toEqual([2, []])
  keeping.close()
})
