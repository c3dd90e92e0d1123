import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useJobFile } from './useJobFile'

const URL = '/print-jobs/7/print.zip'
let asked: string[]
let handedOut: string[]
let answer: () => Promise<Response>

beforeEach(() => {
  asked = []
  handedOut = []
  vi.stubGlobal('fetch', (url: string, { method }: RequestInit) => {
    asked.push(`${method} ${url}`)
    return answer()
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    handedOut.push(new globalThis.URL(this.href).pathname)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
const answering = (status: number) => (answer = () => Promise.resolve(new Response(null, { status })))

it('asks first, without fetching the file, and then leaves it to the browser', async () => {
  answering(200)
  const { refusal, fetchFile } = useJobFile()
  await fetchFile(URL)
  expect(asked).toEqual([`HEAD ${URL}`])
  expect(handedOut).toEqual([URL])
  expect(refusal.value).toBeUndefined()
})

it.each([
  [403, 'forbidden'],
  [404, 'missing'],
  [503, 'busy'],
  [500, 'server'],
])('fetches nothing and says why at %i', async (status, kind) => {
  answering(status)
  const { refusal, asking, fetchFile } = useJobFile()
  await fetchFile(URL)
  expect(handedOut).toEqual([])
  expect(refusal.value).toBe(kind)
  expect(asking.value).toBe(false)
})

it('says so when nobody answers, and fetches when somebody does again', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  const { refusal, fetchFile } = useJobFile()
  await fetchFile(URL)
  expect(refusal.value).toBe('offline')
  answering(200)
  await fetchFile(URL)
  expect(refusal.value).toBeUndefined()
  expect(handedOut).toEqual([URL])
})

it('asks once however often it is pressed', async () => {
  answering(200)
  const { fetchFile } = useJobFile()
  await Promise.all([fetchFile(URL), fetchFile(URL)])
  expect(asked).toHaveLength(1)
})
