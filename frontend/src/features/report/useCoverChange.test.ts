import urql, { cacheExchange, Client, fetchExchange } from '@urql/vue'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { i18n } from '@/app/i18n'
import type { ReportData } from './report'
import { useCoverChange } from './useCoverChange'

const line = (key: string, value: string) => ({
  __typename: 'CoverLine',
  key,
  label: key,
  value,
  templateValue: '',
  options: [],
})
const reportOf = (version: number, unit: string, supervisor: string) => ({
  __typename: 'Report',
  id: '7',
  version,
  date: null,
  cover: [line('unit', unit), line('supervisor', supervisor)],
})
const CONFLICT = {
  __typename: 'ConflictError',
  code: 'CONFLICT',
  message: '报告已被修改。',
  path: [],
  by: '李主任',
}

interface Input {
  expectedVersion: number
  cover: { key: string; value: string }[]
}
/** The report as it is on the server; whoever sends an older version is refused. */
let stored: ReturnType<typeof reportOf>
let sent: Input[]
/** What somebody else does just before a change arrives. */
let meanwhile: () => void

function answer(_url: string, init: RequestInit) {
  const { input } = (JSON.parse(init.body as string) as { variables: { input: Input } }).variables
  meanwhile()
  sent.push(input)
  const isPast = input.expectedVersion !== stored.version
  if (!isPast) {
    const mine = Object.fromEntries(input.cover.map(({ key, value }) => [key, value]))
    const cover = stored.cover.map((one) => ({ ...one, value: mine[one.key] ?? one.value }))
    stored = { ...stored, version: stored.version + 1, cover }
  }
  const updateReport = { __typename: 'Payload', report: stored, errors: isPast ? [CONFLICT] : [] }
  return Promise.resolve(Response.json({ data: { updateReport } }))
}

/** The report as the page has it: read again when it is heard of others' changes. */
const report = shallowRef<ReportData>()
let form: ReturnType<typeof open>
function open() {
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: answer as typeof fetch,
    exchanges: [cacheExchange, fetchExchange],
  })
  const Form = defineComponent({ setup: () => useCoverChange(() => report.value!), render: () => h('i') })
  return mount(Form, { global: { plugins: [[urql, client], i18n] } }).vm
}
async function save() {
  const saved = form.save()
  await flushPromises()
  return saved
}
const values = () => stored.cover.map(({ value }) => value)

beforeEach(() => {
  sent = []
  meanwhile = () => {}
  stored = reportOf(3, '教育局', '')
  report.value = stored as unknown as ReportData
  form = open()
  form.draft.lines.supervisor = '县政府'
})

it('sends what was changed', async () => {
  expect(await save()).toBe(true)
  expect(sent).toEqual([{ id: '7', expectedVersion: 3, cover: [{ key: 'supervisor', value: '县政府' }] }])
})

it('keeps what somebody else wrote in another line', async () => {
  stored = reportOf(5, '水利局', '')
  expect(await save()).toBe(true)
  expect(values()).toEqual(['水利局', '县政府'])
})

it('asks where both wrote in the same line, also when the page has read theirs already', async () => {
  stored = reportOf(4, '教育局', '市政府')
  report.value = stored as unknown as ReportData
  expect(await save()).toBe(false)
  expect(values()).toEqual(['教育局', '市政府'])
  expect(form.theirs).toMatchObject({ places: ['supervisor'], by: '李主任' })
  expect(form.draft.lines.supervisor).toBe('县政府')

  expect(await save()).toBe(true)
  expect(values()).toEqual(['教育局', '县政府'])
})

it('says so when it gives up against many other changes', async () => {
  meanwhile = () => (stored = reportOf(stored.version + 1, '教育局', ''))
  expect(await save()).toBe(false)
  expect(sent).toHaveLength(5)
  expect(form.errors).toEqual({ '': '报告已被修改。' })
  expect(values()).toEqual(['教育局', ''])
})
