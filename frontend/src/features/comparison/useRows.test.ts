import urql, { Client, fetchExchange } from '@urql/vue'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useRows } from './useRows'

interface Asked {
  name?: string
  first: number
  after?: string
}
let asked: Asked[]
/** How many departments there are. */
let departments: number
/** Which page, counted from 0, is answered by an error. */
let broken: number | undefined
/** Pages that are not answered before they are let go. */
let held: (() => void)[] | undefined
const name = ref<string | undefined>('甲')

function answer(_url: string, init: RequestInit): Promise<Response> {
  const { variables } = JSON.parse(init.body as string) as {
    variables: { filter: { name?: string }; first: number; after?: string }
  }
  const { first, after, filter } = variables
  const page = asked.push({ name: filter.name, first, after }) - 1
  const from = after === undefined ? 0 : Number(after) + 1
  const rows = Array.from({ length: Math.min(first, departments - from) }, (_, index) => ({
    cursor: String(from + index),
    department: { id: `${filter.name}-${from + index}` },
    cells: [],
  }))
  const said =
    page === broken
      ? { errors: [{ message: '服务器太忙。', extensions: { code: 'INTERNAL_ERROR' } }] }
      : { data: { comparison: { rows } } }
  if (!held) return Promise.resolve(Response.json(said))
  return new Promise((resolve) => held!.push(() => resolve(Response.json(said))))
}

function open() {
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: answer as typeof fetch,
    exchanges: [fetchExchange],
  })
  let rows!: ReturnType<typeof useRows>
  const wanted = () =>
    name.value
      ? { filter: { kind: 'DEPARTMENT_WHOLE' as const, name: name.value }, years: [2023, 2024] }
      : undefined
  const component = defineComponent({
    setup() {
      rows = useRows(wanted)
      return () => h('div')
    },
  })
  mount(component, { global: { plugins: [[urql, client]] } })
  return rows
}
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await flushPromises()
}

enableAutoUnmount(afterEach)
beforeEach(() => {
  asked = []
  departments = 3
  broken = held = undefined
  name.value = '甲'
})

it('reads what is there in one page', async () => {
  const { shown, busy, filling, hasMore } = open()
  expect(busy.value).toBe(true)
  await settled()
  expect(asked).toEqual([{ name: '甲', first: 100 }])
  expect(shown.value!.rows).toHaveLength(3)
  expect(shown.value!.years).toEqual([2023, 2024])
  expect([busy.value, filling.value, hasMore.value]).toEqual([false, false, false])
})

it('goes on by cursor, a short page first, and stops at what can be drawn', async () => {
  departments = 2_400
  const { shown, hasMore, more } = open()
  await settled()
  expect(asked.map(({ first, after }) => [first, after])).toEqual([
    [100, undefined],
    [500, '99'],
    [500, '599'],
    [500, '1099'],
    [400, '1599'],
  ])
  expect(new Set(shown.value!.rows.map(({ department }) => department.id)).size).toBe(2_000)
  expect(hasMore.value).toBe(true)

  await more()
  expect(shown.value!.rows).toHaveLength(2_400)
  expect(hasMore.value).toBe(false)
})

it('asks for nothing before it is known what', async () => {
  name.value = undefined
  const { shown, busy } = open()
  await settled()
  expect([asked.length, shown.value, busy.value]).toEqual([0, undefined, false])
})

it('keeps what was read when a page fails, says so, and reads again from the first', async () => {
  departments = 700
  broken = 1
  const { shown, problem, load } = open()
  await settled()
  expect(shown.value!.rows).toHaveLength(100)
  expect(problem.value).toMatchObject({ kind: 'server', message: '服务器太忙。' })

  broken = undefined
  await load()
  expect(problem.value).toBeUndefined()
  expect(shown.value!.rows).toHaveLength(700)
})

it('drops answers to what is no longer asked', async () => {
  held = []
  const { shown, busy } = open()
  await settled()
  name.value = '乙'
  await settled()
  const [first, second] = held
  second!()
  await settled()
  first!()
  await settled()
  expect(shown.value!.rows.map(({ department }) => department.id)).toEqual(['乙-0', '乙-1', '乙-2'])
  expect(busy.value).toBe(false)
})

it('shows the rows of before until the first new ones are there', async () => {
  const { shown, busy } = open()
  await settled()
  held = []
  name.value = '乙'
  await settled()
  expect([shown.value!.rows[0]!.department.id, busy.value]).toEqual(['甲-0', true])
  held[0]!()
  await settled()
  expect([shown.value!.rows[0]!.department.id, busy.value]).toEqual(['乙-0', false])
})
