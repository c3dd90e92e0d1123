import urql, { cacheExchange, Client, fetchExchange } from '@urql/vue'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePrintJobs } from './usePrintJobs'

/** How many reports of the one job are printed, as the server's list says it. */
let listed: number | undefined
let stream: ReadableStreamDefaultController<Uint8Array>

const job = (done: number) => ({
  __typename: 'PrintJob',
  id: '1',
  title: '信丰县 2023 年度',
  format: 'PDF',
  layout: 'ONE_DOCUMENT',
  total: 200,
  done,
  state: 'RUNNING',
  url: null,
  bytes: null,
  createdAt: '2024-05-31T14:03:00+08:00',
  finishedAt: null,
  problem: null,
})

function answer(_url: string, init: RequestInit) {
  if (new Headers(init.headers).get('accept') === 'text/event-stream')
    return Promise.resolve(
      new Response(new ReadableStream({ start: (controller) => void (stream = controller) })),
    )
  return listed === undefined
    ? Promise.reject(new TypeError('Failed to fetch'))
    : Promise.resolve(Response.json({ data: { printJobs: [job(listed)] } }))
}

async function hear(done: number) {
  const said = JSON.stringify({ data: { printProgress: job(done) } })
  stream.enqueue(new TextEncoder().encode(`event:next\ndata:${said}\n\n`))
  await flushPromises()
}

let page: ReturnType<typeof open>
function open() {
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: answer as typeof fetch,
    exchanges: [cacheExchange, fetchExchange],
  })
  const Page = defineComponent({ setup: usePrintJobs, render: () => h('i') })
  return mount(Page, { global: { plugins: [[urql, client]] } })
}

beforeEach(async () => {
  document.cookie = 'XSRF-TOKEN=a'
  vi.stubGlobal('fetch', answer)
  listed = 3
  page = open()
  await flushPromises()
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})
const shown = () => page.vm.jobs[0]!.done

it('shows what is heard of a job', async () => {
  expect(shown()).toBe(3)
  await hear(120)
  expect(shown()).toBe(120)
})

it('shows what the list says when another server has begun the job anew', async () => {
  await hear(120)
  listed = 1
  stream.close()
  await flushPromises()
  expect(shown()).toBe(1)
})

it('shows what was heard last while nobody answers', async () => {
  await hear(120)
  listed = undefined
  stream.close()
  await flushPromises()
  expect(shown()).toBe(120)
  expect(page.vm.stale).toBe(true)
})
