import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Problem } from '@/lib/problem'
import { useFrame } from './useFrame'

const PATH = '/reports/7/print.html'
const document = (text: string, type: DOMParserSupportedType) => {
  const parsed = new DOMParser().parseFromString(text, type)
  return Object.defineProperty(parsed, 'contentType', { value: type })
}
const report = document('<main><h1>绩效自评报告</h1></main>', 'text/html')
const refusal = document('<pre>{"status":503}</pre>', 'application/xml')

let asked: string[]
let answer: () => Promise<Response>
let problems: Problem[]
let frame: ReturnType<typeof useFrame>
beforeEach(() => {
  asked = []
  problems = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return answer()
  })
  frame = useFrame(PATH, (problem) => problems.push(problem))
})
afterEach(() => vi.unstubAllGlobals())

it('shows what was printed without asking for it once more', async () => {
  await frame.came(report)
  expect(frame.shown.value).toBe(true)
  expect(asked).toEqual([])
})

it('says why nothing was printed', async () => {
  answer = () => Promise.resolve(Response.json({ detail: '等待打印的报告太多。' }, { status: 503 }))
  await frame.came(refusal)
  expect(frame.shown.value).toBe(false)
  expect(problems).toEqual([{ kind: 'busy', message: '等待打印的报告太多。', code: 'HTTP 503' }])
})

it('says so when nobody answers', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  await frame.came(null)
  expect(problems).toEqual([{ kind: 'offline' }])
})

it('prints anew when the server has recovered meanwhile, and does not go on for ever', async () => {
  answer = () => Promise.resolve(new Response('<main></main>'))
  await frame.came(refusal)
  expect(frame.turn.value).toBe(1)
  expect(problems).toEqual([])
  await frame.came(null)
  expect(asked).toHaveLength(1)
  expect(problems).toEqual([{ kind: 'server' }])
})
