import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ask, whenShutOut } from './door'

/** What the server was asked, and what it answers to each in turn. */
let asked: { url: string; token: string | null }[]
let answers: number[]

beforeEach(() => {
  asked = []
  document.cookie = 'XSRF-TOKEN=a'
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    asked.push({ url, token: new Headers(init.headers).get('X-XSRF-TOKEN') })
    if (url === '/login/options.json') document.cookie = 'XSRF-TOKEN=b'
    return new Response(null, { status: url === '/login/options.json' ? 200 : answers.shift() })
  })
})
afterEach(() => vi.unstubAllGlobals())

const post = { method: 'POST' }

it('sends the token with what may change something, and none with what only reads', async () => {
  answers = [200, 200]
  await ask('/graphql', post)
  await ask('/reports/1/print.pdf')
  expect(asked).toEqual([
    { url: '/graphql', token: 'a' },
    { url: '/reports/1/print.pdf', token: null },
  ])
})

it('fetches a stale token anew and repeats the request once', async () => {
  answers = [403, 403]
  expect((await ask('/graphql', post)).status).toBe(403)
  expect(asked).toEqual([
    { url: '/graphql', token: 'a' },
    { url: '/login/options.json', token: null },
    { url: '/graphql', token: 'b' },
  ])
})

it('waits at 401 until somebody has signed in, and sends the request again', async () => {
  answers = [401, 200]
  let open: (() => void) | undefined
  whenShutOut(() => new Promise((resolve) => (open = resolve)))
  const answer = ask('/graphql', post)
  await vi.waitFor(() => expect(open).toBeDefined())
  expect(asked).toHaveLength(1)
  open?.()
  expect((await answer).status).toBe(200)
  expect(asked).toHaveLength(2)
})
