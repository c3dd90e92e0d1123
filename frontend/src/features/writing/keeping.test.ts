import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Keeping } from './keeping'
import { exactly, isRemoval, type Fields, type Part, type Row } from './part'
import type { Answer, Outcome, Sender } from './sender'
import { shelfOf } from './shelf'

/** A server in memory that keeps versions as the real one does. */
function server() {
  const rows = new Map<string, Row>()
  const sent: string[][] = []
  let reachable = true
  let losesAnswers = false
  const write = (id: string, fields: Fields) => {
    const before = rows.get(id)
    rows.set(id, { id, version: (before?.version ?? 0) + 1, fields: { ...before?.fields, ...fields } })
  }
  function one(part: Part): Outcome {
    const row = rows.get(part.id)
    if ((row?.version ?? null) !== part.base.version)
      return { is: 'conflict', theirs: row ?? null, at: null, by: '张三' }
    if (Object.values(part.mine).includes('坏'))
      return { is: 'refused', errors: [{ field: 'body', message: '坏' }] }
    if (isRemoval(part)) rows.delete(part.id)
    else write(part.id, part.mine)
    return { is: 'saved', row: rows.get(part.id) ?? null }
  }
  const sender: Sender = {
    most: 1,
    same: exactly,
    async send(_report, parts): Promise<Answer> {
      await Promise.resolve()
      if (!reachable) return { is: 'unreachable' }
      sent.push(parts.map(({ mine }) => JSON.stringify(mine)))
      const outcomes = new Map(parts.map((part) => [part.id, one(part)]))
      return losesAnswers ? { is: 'unreachable' } : { is: 'answered', outcomes }
    },
  }
  return {
    rows,
    sent,
    sender,
    write,
    reach: (yes: boolean) => (reachable = yes),
    loseAnswers: (yes: boolean) => (losesAnswers = yes),
  }
}

let there: ReturnType<typeof server>
let open: Keeping[]
const windowOf = (name: string) => {
  const keeping = new Keeping('r1', shelfOf('a1', 'r1', name), { section: there.sender })
  open.push(keeping)
  return keeping
}
/** Lets the clock run until nothing waits any more. */
async function quiet(keeping: Keeping) {
  const done = keeping.settled()
  await vi.advanceTimersByTimeAsync(10)
  await done
}
const read = (id = 's1') => {
  const row = there.rows.get(id)
  return {
    kind: 'section' as const,
    id,
    label: '概况',
    version: row?.version ?? null,
    fields: row?.fields ?? {},
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  there = server()
  open = []
  there.write('s1', { heading: '概况', body: '一' })
})
afterEach(() => {
  for (const keeping of open) keeping.close()
  vi.useRealTimers()
})

it('sends after a lull, and once for many keys', async () => {
  const keeping = windowOf('w1')
  for (const body of ['二', '二三', '二三四']) {
    keeping.change(read(), { body })
    await vi.advanceTimersByTimeAsync(700)
  }
  expect(there.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(there.sent).toEqual([['{"body":"二三四"}']])
  expect(keeping.all).toEqual([])
  expect(there.rows.get('s1')?.fields.body).toBe('二三四')
})

it('lies in the browser before it is sent, and nowhere afterwards', async () => {
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '二' })
  expect(Object.keys(localStorage)).toEqual(['ziping.kept.a1.r1.w1.section/s1'])
  await quiet(keeping)
  expect(Object.keys(localStorage)).toEqual([])
})

it('sends at once when a field is left', async () => {
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '二' })
  keeping.flush()
  await vi.advanceTimersByTimeAsync(1)
  expect(there.rows.get('s1')?.version).toBe(2)
})

it('waits longer and longer for a server that does not answer, and not at all once it can be reached', async () => {
  there.reach(false)
  const send = vi.spyOn(there.sender, 'send')
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '二' })
  await vi.advanceTimersByTimeAsync(800 + 1000 + 2000 + 4000 + 10)
  expect(send).toHaveBeenCalledTimes(4)
  expect(keeping.state.isCutOff).toBe(true)
  await vi.advanceTimersByTimeAsync(7000)
  expect(send).toHaveBeenCalledTimes(4)
  there.reach(true)
  keeping.sendNow()
  await vi.advanceTimersByTimeAsync(1)
  expect(there.rows.get('s1')?.fields.body).toBe('二')
  expect(keeping.state.isCutOff).toBe(false)
})

it('saves once what was sent again because the answer was lost', async () => {
  there.loseAnswers(true)
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '二' })
  await vi.advanceTimersByTimeAsync(801)
  there.loseAnswers(false)
  keeping.change(read(), { body: '二三' })
  keeping.sendNow()
  await vi.advanceTimersByTimeAsync(1)
  await quiet(keeping)
  expect(keeping.all).toEqual([])
  expect(there.rows.get('s1')).toMatchObject({ version: 3, fields: { body: '二三' } })
})

it('sends what a window that is gone has left', async () => {
  there.reach(false)
  const before = windowOf('w1')
  before.change(read(), { body: '二' })
  await vi.advanceTimersByTimeAsync(900)
  before.close()
  there.reach(true)
  const after = windowOf('w2')
  const started = after.start()
  await vi.advanceTimersByTimeAsync(300)
  await started
  await quiet(after)
  expect(there.sent).toEqual([['{"body":"二"}']])
  expect(there.rows.get('s1')?.fields.body).toBe('二')
  expect(localStorage.length).toBe(0)
})

it('leaves to a window that is still there what it is writing', async () => {
  vi.useRealTimers()
  there.reach(false)
  windowOf('w1').change(read(), { body: '二' })
  const beside = windowOf('w2')
  await beside.start()
  expect(beside.all).toEqual([])
})

it('leaves to another person what was theirs', async () => {
  there.reach(false)
  const before = windowOf('w1')
  before.change(read(), { body: '二' })
  before.close()
  const other = new Keeping('r1', shelfOf('a2', 'r1', 'w2'), { section: there.sender })
  await other.start()
  expect(other.all).toEqual([])
  expect(localStorage.length).toBe(1)
  other.close()
})

it('shows a conflict, holds both texts, and sends what was chosen', async () => {
  const keeping = windowOf('w1')
  const old = read()
  there.write('s1', { body: '他的' })
  keeping.change(old, { body: '我的' })
  await quiet(keeping)
  expect(keeping.part('section', 's1')?.state).toMatchObject({ is: 'conflict', by: '张三' })
  expect(there.rows.get('s1')?.fields.body).toBe('他的')
  keeping.resolve('section', 's1', { heading: '概况', body: '他的和我的' })
  await quiet(keeping)
  expect(there.rows.get('s1')).toMatchObject({ version: 3, fields: { body: '他的和我的' } })
})

it('keeps what the page finds wrong, and sends it when it is mended', async () => {
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '坏' }, [{ field: 'body', message: '不行' }])
  await quiet(keeping)
  expect(there.sent).toEqual([])
  expect(localStorage.length).toBe(1)
  keeping.change(read(), { body: '好' })
  await quiet(keeping)
  expect(there.rows.get('s1')?.fields.body).toBe('好')
})

it('holds a refused part and goes on with the others', async () => {
  there.write('s2', { body: '一' })
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '坏' })
  keeping.change(read('s2'), { body: '好' })
  await quiet(keeping)
  expect(keeping.all.map(({ id, state }) => [id, state.is])).toEqual([['s1', 'refused']])
  expect(there.rows.get('s2')?.fields.body).toBe('好')
})

it('knows the version it was answered before the page has read it', async () => {
  const keeping = windowOf('w1')
  const old = read()
  keeping.change(old, { body: '二' })
  await quiet(keeping)
  keeping.change(old, { body: '三' })
  await quiet(keeping)
  expect(there.rows.get('s1')).toMatchObject({ version: 3, fields: { body: '三' } })
  expect(keeping.latest('section', { id: 's1', version: 1, fields: {} }).fields.body).toBe('三')
})

it('moves after what waits and before what comes', async () => {
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '二' })
  const moved = keeping.alone(async () => there.sent.length)
  await vi.advanceTimersByTimeAsync(10)
  expect(await moved).toBe(1)
})

it('says when the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', {
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  const keeping = windowOf('w1')
  keeping.change(read(), { body: '二' })
  expect(keeping.state.isUnkept).toBe(true)
  vi.unstubAllGlobals()
})
