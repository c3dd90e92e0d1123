import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useFile } from './useFile'

const ADDRESS = '/comparison.csv?years=2024'
let asked: string[]
let handedOut: string[]
let answers: (() => Promise<Response>)[]

beforeEach(() => {
  asked = []
  handedOut = []
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${url}`)
    return answers.shift()!()
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { pathname, search } = new URL(this.href)
    handedOut.push(pathname + search)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
const answering = (status: number, body?: object) => () =>
  Promise.resolve(body ? Response.json(body, { status }) : new Response(null, { status }))

it('asks first, without fetching the file, and then leaves it to the browser', async () => {
  answers = [answering(200)]
  const { refusal, fetchFile } = useFile()
  await fetchFile(ADDRESS)
  expect(asked).toEqual([`HEAD ${ADDRESS}`])
  expect(handedOut).toEqual([ADDRESS])
  expect(refusal.value).toBeUndefined()
})

it('asks a second time for the words of a refusal, and fetches nothing', async () => {
  answers = [answering(400), answering(400, { detail: '年度要在 1990 到 2100 之间。' })]
  const { refusal, asking, fetchFile } = useFile()
  await fetchFile(ADDRESS)
  expect(asked).toEqual([`HEAD ${ADDRESS}`, `GET ${ADDRESS}`])
  expect(refusal.value).toEqual({
    kind: 'missing',
    message: '年度要在 1990 到 2100 之间。',
    code: 'HTTP 400',
  })
  expect(handedOut).toEqual([])
  expect(asking.value).toBe(false)
})

it('says that nobody answers, and forgets it with the next try', async () => {
  answers = [() => Promise.reject(new TypeError('Failed to fetch')), answering(200)]
  const { refusal, fetchFile } = useFile()
  await fetchFile(ADDRESS)
  expect(refusal.value).toEqual({ kind: 'offline' })
  await fetchFile(ADDRESS)
  expect(refusal.value).toBeUndefined()
  expect(handedOut).toEqual([ADDRESS])
})

it('asks once however often it is pressed', async () => {
  answers = [answering(200)]
  const { fetchFile } = useFile()
  await Promise.all([fetchFile(ADDRESS), fetchFile(ADDRESS)])
  expect(asked).toHaveLength(1)
})
