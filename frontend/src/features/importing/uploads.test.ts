import { expect, it } from 'vitest'
import type { Problem } from '@/lib/problem'
import { makeUploads, MOST_BYTES, type SendFile } from './uploads'

const file = (name: string, size = 3) => {
  const made = new File(['字'.repeat(1)], name)
  Object.defineProperty(made, 'size', { value: size })
  return made
}
const turn = () => new Promise((resolve) => setTimeout(resolve))

/** A server that answers when it is told to. */
function server() {
  const asked: {
    name: string
    told: (percent: number) => void
    answer: (said: { id: string } | Problem) => void
    fail: () => void
    signal: AbortSignal
  }[] = []
  const send: SendFile = (sent, told, signal) =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new TypeError('gone'))
      signal.addEventListener('abort', fail)
      asked.push({ name: sent.name, told, answer: resolve, fail, signal })
    })
  return { asked, kept: makeUploads(send) }
}
const states = (kept: ReturnType<typeof makeUploads>) => kept.uploads.map(({ state }) => state)

it('sends two at once, the others after them, and tells how far each is', async () => {
  const { asked, kept } = server()
  kept.add(['a.txt', 'b.txt', 'c.txt'].map((name) => file(name)))
  expect(states(kept)).toEqual(['sending', 'sending', 'waiting'])
  asked[0]!.told(40)
  expect(kept.uploads[0]!.percent).toBe(40)
  asked[0]!.told(100)
  expect(states(kept)).toEqual(['reading', 'sending', 'waiting'])
  asked[0]!.answer({ id: 'one' })
  await turn()
  expect(states(kept)).toEqual(['done', 'sending', 'sending'])
  expect(kept.uploads[0]!.importId).toBe('one')
  expect(asked.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt'])
})

it('keeps the sentence of the server at its row and goes on with the others', async () => {
  const { asked, kept } = server()
  kept.add(['a.txt', 'b.txt', 'c.txt'].map((name) => file(name)))
  asked[0]!.answer({ kind: 'server', message: '这不是 Word 文件。' })
  asked[1]!.fail()
  await turn()
  expect(states(kept)).toEqual(['failed', 'failed', 'sending'])
  expect(kept.uploads[0]!.problem?.message).toBe('这不是 Word 文件。')
  expect(kept.uploads[1]!.problem?.kind).toBe('offline')
})

it('sends again what failed, and forgets why it did', async () => {
  const { asked, kept } = server()
  kept.add([file('a.txt')])
  asked[0]!.fail()
  await turn()
  kept.retry(kept.uploads[0]!)
  expect(states(kept)).toEqual(['sending'])
  expect(kept.uploads[0]!.problem).toBeUndefined()
  asked[1]!.answer({ id: 'one' })
  await turn()
  expect(states(kept)).toEqual(['done'])
  expect(kept.busy.value).toBe(false)
})

it('stops what is taken from the list, and lets the next one go', async () => {
  const { asked, kept } = server()
  kept.add(['a.txt', 'b.txt', 'c.txt'].map((name) => file(name)))
  kept.remove(kept.uploads[0]!)
  await turn()
  expect(asked[0]!.signal.aborted).toBe(true)
  expect(states(kept)).toEqual(['sending', 'sending'])
  expect(asked[2]!.name).toBe('c.txt')
})

it('does not send what is too large or empty', () => {
  const { asked, kept } = server()
  kept.add([file('a.txt', MOST_BYTES + 1), file('b.txt', 0), file('c.txt', MOST_BYTES)])
  expect(states(kept)).toEqual(['failed', 'failed', 'sending'])
  expect(kept.uploads.map(({ problem }) => problem?.code)).toEqual(['TOO_LARGE', 'EMPTY', undefined])
  expect(asked).toHaveLength(1)
})
