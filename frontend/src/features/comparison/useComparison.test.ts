import urql, { Client, fetchExchange } from '@urql/vue'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useComparison } from './useComparison'

enableAutoUnmount(afterEach)

/** The desk at an address, where so many outliers are found; and for how many it asked. */
async function desk(address: string, found: number) {
  const asked: number[] = []
  const fetch = (_url: string, init: RequestInit) => {
    const { operationName, variables } = JSON.parse(init.body as string) as {
      operationName: string
      variables: { first: number }
    }
    if (operationName === 'CompareOutliers') asked.push(variables.first)
    const outliers = Array.from({ length: Math.min(found, variables.first) }, (_, index) => ({ year: index }))
    const comparison = { departments: 1, rows: [], summaries: [] }
    return Promise.resolve(
      Response.json({
        data: operationName === 'CompareOutliers' ? { outliers } : { comparison, years: [] },
      }),
    )
  }
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetch as typeof globalThis.fetch,
    exchanges: [fetchExchange],
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  })
  await router.push(address)
  let comparison!: ReturnType<typeof useComparison>
  const component = defineComponent({
    setup() {
      comparison = useComparison()
      return () => h('div')
    },
  })
  mount(component, { global: { plugins: [router, [urql, client]] } })
  for (let turn = 0; turn < 20; turn++) await flushPromises()
  return { asked, outliers: comparison.outliers }
}

it.each([
  ['OUTLIERS', 99, 0],
  ['OUTLIERS', 100, 100],
  ['SCATTER', 2_000, 100],
])('says of %s and %i outliers that %i are shown', async (chart, found, said) => {
  const { asked, outliers } = await desk(`/?years=2022&chart=${chart}`, found)
  expect(asked).toEqual([100])
  expect(outliers.list.value).toHaveLength(Math.min(found, 100))
  expect(outliers.cutAt.value).toBe(said)
})

it('asks for no outliers where none are shown, and says nothing of them', async () => {
  const { asked, outliers } = await desk('/?years=2022&chart=RANKING', 2_000)
  expect(asked).toEqual([])
  expect(outliers.cutAt.value).toBe(0)
})
