import { expect, it, vi } from 'vitest'
import { computed, effectScope, nextTick, ref, shallowRef } from 'vue'
import { Keeping } from './keeping'
import { exactly, type Part } from './part'
import type { Answer, Outcome } from './sender'
import { shelfOf } from './shelf'
import { useOpenedAgain } from './useOpenedAgain'

it('sends once more what a closed report refused, and leaves what has to be mended', async () => {
  vi.useFakeTimers()
  localStorage.clear()
  let open = false
  const sent: string[] = []
  const send = async (_report: string, [part]: Part[]): Promise<Answer> => {
    await Promise.resolve()
    sent.push(part!.id)
    const field = part!.id === 's2' ? 'body' : null
    const outcome: Outcome =
      open && !field
        ? { is: 'saved', row: { id: part!.id, version: 2, fields: part!.mine } }
        : { is: 'refused', errors: [{ field, message: '现在不能修改' }] }
    return { is: 'answered', outcomes: new Map([[part!.id, outcome]]) }
  }
  const parts = shallowRef<Part[]>([])
  const keeping: Keeping = new Keeping(
    'r1',
    shelfOf('a1', 'r1', 'w1'),
    { section: { most: 1, same: exactly, send } },
    () => (parts.value = keeping.all),
  )
  const mayEdit = ref(true)
  const scope = effectScope()
  const all = computed(() => parts.value)
  scope.run(() =>
    useOpenedAgain(
      {
        all,
        change: (read, fields) => keeping.change(read, fields),
        remove: (read) => keeping.remove(read),
        flush: () => keeping.flush(),
      },
      mayEdit,
    ),
  )
  for (const id of ['s1', 's2'])
    keeping.change({ kind: 'section', id, label: id, version: 1, fields: { body: '' } }, { body: '最后一段' })
  mayEdit.value = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(parts.value.map(({ state }) => state.is)).toEqual(['refused', 'refused'])
  open = true
  mayEdit.value = true
  await nextTick()
  await vi.advanceTimersByTimeAsync(100)
  expect(parts.value.map(({ id }) => id)).toEqual(['s2'])
  expect(sent).toEqual(['s1', 's2', 's1'])
  scope.stop()
  keeping.close()
  vi.useRealTimers()
})
