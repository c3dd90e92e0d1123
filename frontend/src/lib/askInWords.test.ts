import { Client, fetchExchange } from '@urql/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askInWords } from './askInWords'
import { problemOf } from './problem'

let answer: () => Response
beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=a'
  vi.stubGlobal('fetch', async () => answer())
})
afterEach(() => vi.unstubAllGlobals())

const client = new Client({
  url: 'http://localhost/graphql',
  preferGetMethod: false,
  fetch: askInWords,
  exchanges: [fetchExchange],
})
const problem = async () => {
  const { error } = await client.query('{ viewer { id } }', {}).toPromise()
  return error && problemOf(error)
}

it('hands on what the server says to a request that it does not read', async () => {
  answer = () =>
    new Response(JSON.stringify({ status: 413, detail: '内容太大，服务器没有接收。' }), {
      status: 413,
      headers: { 'Content-Type': 'application/problem+json' },
    })
  expect(await problem()).toEqual({ kind: 'server', code: 'HTTP 413', message: '内容太大，服务器没有接收。' })
})

it('leaves an answer without words as it is', async () => {
  answer = () => new Response('<h1>Too large</h1>', { status: 413, headers: { 'Content-Type': 'text/html' } })
  expect(await problem()).toEqual({ kind: 'server', code: 'HTTP 413' })
})
