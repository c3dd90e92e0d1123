import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Outcome } from '@/composables/useAction'
import type { RefusalFragment } from '@/gql/graphql'
import { useKept } from './useKept'

interface View {
  id: string
  version: number
  name: string
}
interface Payload {
  list: View[]
  errors: RefusalFragment[]
}
const view = (name: string, version = 1): View => ({ id: name, version, name })
const done = (...list: View[]): Outcome<Payload> => ({ kind: 'done', payload: { list, errors: [] } })
const refused = (message: string, ...list: View[]): Outcome<Payload> => {
  const errors = [{ code: 'CONFLICT' as const, message, path: [] }]
  return { kind: 'refused', errors, payload: { list, errors } }
}

function kept(...outcomes: Outcome<Payload>[]) {
  const read = shallowRef<View[]>()
  const sent: object[] = []
  const answer = async (input: object) => {
    sent.push(input)
    return outcomes.shift()!
  }
  let result!: ReturnType<typeof useKept<View, { name: string }, Payload>>
  mount(
    {
      setup() {
        result = useKept<View, { name: string }, Payload>(read, {
          save: answer,
          remove: answer,
          listOf: ({ list }) => list,
          again: ({ name }) => ({ name }),
        })
        return () => null
      },
    },
    {
      global: {
        plugins: [
          createI18n({
            legacy: false,
            messages: { 'en-US': { problem: { offline: { title: 'cut off' } } } },
          }),
        ],
      },
    },
  )
  return { ...result, read, sent }
}

describe('what is kept under names', () => {
  it('is what was read, until a change answers all of it', async () => {
    const { all, read, save, done: said } = kept(done(view('甲'), view('乙')))
    expect(all.value).toBeUndefined()
    read.value = [view('甲')]
    await nextTick()
    expect(all.value).toEqual([view('甲')])
    expect(await save({ name: '乙' })).toBe(true)
    expect(all.value).toEqual([view('甲'), view('乙')])
    expect(said.value).toBe('乙')
  })

  it('is shown as it is now when a change is refused, with the reason', async () => {
    const { all, refused: why, removed, remove } = kept(refused('已被改过。', view('丙', 2)))
    await remove(view('甲'))
    expect(why.value).toBe('已被改过。')
    expect(all.value).toEqual([view('丙', 2)])
    expect(removed.value).toBeUndefined()
  })

  it('can be removed by its version and brought back', async () => {
    const { all, remove, removed, bringBack, sent } = kept(done(), done(view('甲')))
    await remove(view('甲', 3))
    expect(sent).toEqual([{ id: '甲', expectedVersion: 3 }])
    expect(removed.value?.name).toBe('甲')
    await bringBack()
    expect(sent[1]).toEqual({ name: '甲' })
    expect(all.value).toEqual([view('甲')])
    expect(removed.value).toBeUndefined()
  })

  it('can be brought back again where that failed', async () => {
    const {
      remove,
      removed,
      bringBack,
      refused: why,
    } = kept(done(), { kind: 'failed', problem: { kind: 'offline' } }, done(view('甲')))
    await remove(view('甲'))
    await bringBack()
    expect(why.value).toBe('cut off')
    expect(removed.value?.name).toBe('甲')
    await bringBack()
    expect(removed.value).toBeUndefined()
  })
})
