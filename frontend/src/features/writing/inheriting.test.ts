import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Keeping } from './keeping'
import { exactly, type Fields, type Part, type Row } from './part'
import type { Answer, Sender } from './sender'
import { shelfOf } from './shelf'

/** One section on a server that keeps versions. */
let there: Row
let open: Keeping[]
let reachable: boolean
const sender: Sender = {
  most: 1,
  same: exactly,
  async send(_report, [part]): Promise<Answer> {
    await Promise.resolve()
    if (!reachable) return { is: 'unreachable' }
    const { id, base, mine } = part!
    if (base.version !== there.version)
      return {
        is: 'answered',
        outcomes: new Map([[id, { is: 'conflict', theirs: there, at: null, by: '张三' }]]),
      }
    write(mine)
    return { is: 'answered', outcomes: new Map([[id, { is: 'saved', row: there }]]) }
  },
}
const write = (fields: Fields) =>
  (there = { ...there, version: there.version + 1, fields: { ...there.fields, ...fields } })
const windowOf = (name: string) => {
  const keeping = new Keeping('r1', shelfOf('a1', 'r1', name), { section: sender })
  open.push(keeping)
  return keeping
}
const read = () => ({ kind: 'section' as const, label: '概况', ...there })
const keptBodies = () =>
  Object.values(localStorage)
    .map((text) => (JSON.parse(String(text)) as Part).mine.body)
    .sort()
const run = (keeping: Keeping) => Promise.all([keeping.settled(), vi.advanceTimersByTimeAsync(50)])

/** A window writes without a connection and dies. */
async function left(name: string, body: string) {
  const keeping = windowOf(name)
  keeping.change(read(), { body })
  await vi.advanceTimersByTimeAsync(900)
  keeping.close()
}
async function started(name: string) {
  const keeping = windowOf(name)
  const starting = keeping.start()
  await vi.advanceTimersByTimeAsync(300)
  await starting
  return keeping
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  open = []
  reachable = false
  there = { id: 's1', version: 1, fields: { heading: '概况', body: '一' } }
})
afterEach(() => {
  for (const keeping of open) keeping.close()
  vi.useRealTimers()
})

it('keeps the words of two windows that died with the same section, and shows them as a conflict', async () => {
  await left('w1', '第一个窗口的话')
  await left('w2', '第二个窗口的话')
  const keeping = await started('w3')
  expect(keptBodies()).toEqual(['第一个窗口的话', '第二个窗口的话'])
  reachable = true
  keeping.sendNow()
  await run(keeping)
  expect(there.fields.body).toBe('第一个窗口的话')
  expect(keeping.all).toMatchObject([
    { mine: { body: '第二个窗口的话' }, state: { is: 'conflict', theirs: { version: 2 } } },
  ])
  expect(keptBodies()).toEqual(['第二个窗口的话'])
})

it('takes both where they wrote the same', async () => {
  await left('w1', '同样的话')
  await left('w2', '同样的话')
  reachable = true
  const keeping = await started('w3')
  await run(keeping)
  expect(there).toMatchObject({ version: 2, fields: { body: '同样的话' } })
  expect([keeping.all, localStorage.length]).toEqual([[], 0])
})

it('keeps what was left also where somebody types before it is taken up', async () => {
  await left('w1', '离开时的话')
  const keeping = windowOf('w2')
  const starting = keeping.start()
  keeping.change(read(), { body: '现在写的话' })
  await vi.advanceTimersByTimeAsync(300)
  await starting
  reachable = true
  keeping.sendNow()
  await run(keeping)
  expect(there.fields.body).toBe('现在写的话')
  expect(keeping.part('section', 's1')).toMatchObject({
    mine: { body: '离开时的话' },
    state: { is: 'conflict' },
  })
})

it('lays aside what comes up while something else is being typed', async () => {
  await left('w1', '离开时的话')
  const keeping = await started('w2')
  keeping.change({ ...read(), shown: { body: '一' } }, { body: '一，接着写' })
  expect(keeping.part('section', 's1')?.mine).toEqual({ body: '一，接着写' })
  expect(keptBodies()).toEqual(['一，接着写', '离开时的话'])
  reachable = true
  keeping.sendNow()
  await run(keeping)
  expect(there.fields.body).toBe('一，接着写')
  expect(keeping.part('section', 's1')).toMatchObject({
    mine: { body: '离开时的话' },
    state: { is: 'conflict' },
  })
})

it('takes nothing of a colleague whose words came while something was being typed', async () => {
  reachable = true
  const keeping = windowOf('w1')
  write({ body: '他的' })
  keeping.change({ ...read(), shown: { body: '一' } }, { body: '一，接着写' })
  await run(keeping)
  expect(there.fields.body).toBe('他的')
  expect(keeping.part('section', 's1')).toMatchObject({
    base: { fields: { body: '一' } },
    mine: { body: '一，接着写' },
    state: { is: 'conflict', theirs: { version: 2, fields: { body: '他的' } } },
  })
})

it('takes the blanks that the server took away for no change of anybody', async () => {
  reachable = true
  const keeping = windowOf('w1')
  keeping.change({ ...read(), shown: { body: '一\n' } }, { body: '一\n\n二' })
  await run(keeping)
  expect([there.version, keeping.all]).toEqual([2, []])
})

it('keeps a long text once, however often it is sent', async () => {
  const body = '长'.repeat(10_000)
  const keeping = windowOf('w1')
  keeping.change(read(), { body })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(keeping.part('section', 's1')?.doubts).toHaveLength(1)
  expect(String(Object.values(localStorage)[0]).length).toBeLessThan(11_000)
})

it('knows its own long text after many lost answers', async () => {
  const keeping = windowOf('w1')
  const first = read()
  const body = '长'.repeat(1000)
  keeping.change(first, { body })
  for (let at = 0; at < 20; at++) {
    keeping.change(first, { body: body + at })
    keeping.sendNow()
    await vi.advanceTimersByTimeAsync(10)
    // The very first arrived: only its answer was lost.
    if (!at) write({ body: body + at })
  }
  reachable = true
  keeping.sendNow()
  await run(keeping)
  expect([there.fields.body, keeping.all]).toEqual([`${body}19`, []])
})
