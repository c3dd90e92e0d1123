import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { usePrinted } from './usePrinted'

/** What the server is asked for, to be answered when the test says so. */
interface Question {
  url: string
  signal: AbortSignal
  answer(body: string, init?: ResponseInit): Promise<void>
}
let questions: Question[]
let scope: EffectScope
let path: ReturnType<typeof ref<string>>
let page: ReturnType<typeof usePrinted>

beforeEach(() => {
  questions = []
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')))
      const answer = async (body: string, init?: ResponseInit) => {
        resolve(new Response(body, init))
        await new Promise((done) => setTimeout(done))
      }
      questions.push({ url, signal, answer })
    })
  })
  scope = effectScope()
  path = ref('/reports/7/print.pdf')
  page = scope.run(() =>
    usePrinted(
      () => path.value!,
      () => path.value!.includes('.pdf'),
    ),
  )!
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const named = (name: string) => ({ headers: { 'Content-Disposition': `inline; filename="${name}"` } })

it('prints at once what the page can show, under the name that the server gives it', async () => {
  expect(page.loading.value).toBe(true)
  await questions[0]!.answer('%PDF-', named('report.pdf'))
  expect(page.loading.value).toBe(false)
  expect(page.printed.value?.name).toBe('report.pdf')
  expect(await page.printed.value!.file.text()).toBe('%PDF-')
})

it('tells a refusal, and prints when asked again', async () => {
  await questions[0]!.answer('{"detail":"等待打印的报告太多，请过几秒再试。"}', { status: 503 })
  expect(page.problem.value).toMatchObject({ kind: 'busy', message: '等待打印的报告太多，请过几秒再试。' })
  expect(page.printed.value).toBeUndefined()
  void page.load()
  await questions[1]!.answer('%PDF-')
  expect(page.problem.value).toBeUndefined()
  expect(page.printed.value).toBeDefined()
})

it('shows what was asked for last, however late the answer before it', async () => {
  path.value = '/reports/7/print.pdf?profile=office'
  await nextTick()
  expect(questions[0]!.signal.aborted).toBe(true)
  await questions[1]!.answer('office')
  await questions[0]!.answer('strict')
  expect(await page.printed.value!.file.text()).toBe('office')
  expect(page.problem.value).toBeUndefined()
})

it('waits to be asked for what no browser shows', async () => {
  path.value = '/reports/7/print.docx'
  await nextTick()
  expect(questions).toHaveLength(1)
  expect(page.loading.value).toBe(false)
  void page.load()
  await questions[1]!.answer('PK')
  expect(page.printed.value).toBeDefined()
})

it('waits for what is being printed instead of printing it once more', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const saved = Promise.all([page.save(), page.save()])
  await questions[0]!.answer('%PDF-')
  await saved
  expect(questions).toHaveLength(1)
  expect(click).toHaveBeenCalledOnce()
})

it('prints again for who wants a file that was refused before', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await questions[0]!.answer('{}', { status: 503 })
  const saved = page.save()
  await questions[1]!.answer('%PDF-')
  await saved
  expect(click).toHaveBeenCalledOnce()
})

it('asks for nothing more when its page is left', () => {
  scope.stop()
  expect(questions[0]!.signal.aborted).toBe(true)
})
