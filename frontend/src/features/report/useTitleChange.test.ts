import urql, { cacheExchange, Client, fetchExchange } from '@urql/vue'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { i18n } from '@/app/i18n'
import type { ReportData } from './report'
import { useTitleChange } from './useTitleChange'

const CONFLICT = {
  __typename: 'ConflictError',
  code: 'CONFLICT',
  message: '报告已被修改。',
  path: [],
  by: '李主任',
}

it('asks where both changed the title, also when the page has read theirs already', async () => {
  let stored = { __typename: 'Report', id: '7', version: 3, title: '自评报告' }
  function answer(_url: string, init: RequestInit) {
    const { input } = (JSON.parse(init.body as string) as { variables: { input: Record<string, unknown> } })
      .variables
    const isPast = input.expectedVersion !== stored.version
    if (!isPast) stored = { ...stored, version: stored.version + 1, title: input.title as string }
    const updateReport = { __typename: 'Payload', report: stored, errors: isPast ? [CONFLICT] : [] }
    return Promise.resolve(Response.json({ data: { updateReport } }))
  }
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: answer as typeof fetch,
    exchanges: [cacheExchange, fetchExchange],
  })
  const report = shallowRef(stored as unknown as ReportData)
  const Form = defineComponent({ setup: () => useTitleChange(() => report.value), render: () => h('i') })
  const form = mount(Form, { global: { plugins: [[urql, client], i18n] } }).vm
  async function save() {
    const saved = form.save('我的标题')
    await flushPromises()
    return saved
  }

  form.begin()
  stored = { ...stored, version: 4, title: '对方的标题' }
  report.value = stored as unknown as ReportData
  expect(await save()).toBe(false)
  expect(stored.title).toBe('对方的标题')
  expect(form.theirs).toEqual({ title: '对方的标题', by: '李主任' })

  expect(await save()).toBe(true)
  expect(stored.title).toBe('我的标题')
})
