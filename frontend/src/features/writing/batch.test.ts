import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextBatch, ROOM } from './batch'
import { Delivery } from './delivery'
import { exactly, type Part, type PartKind } from './part'
import type { Answer, Sender } from './sender'
import { shelfOf } from './shelf'
import { Stock } from './stock'

const part = (id: string, kind: PartKind = 'project', more: Partial<Part> = {}): Part => ({
  kind,
  id,
  label: id,
  base: { version: 1, fields: { name: '' } },
  mine: { name: '甲' },
  state: { is: 'waiting' },
  ...more,
})
const sender = (send: Sender['send'] = vi.fn<Sender['send']>()): Sender => ({
  most: 1000,
  same: exactly,
  send,
})
const senders = { project: sender(), indicator: sender(), section: { ...sender(), most: 1 } }
const idsOf = (all: Part[], last?: Part, room = ROOM) =>
  nextBatch(all, senders, room, last)?.parts.map(({ id }) => id)

describe('a batch', () => {
  it('is of one kind, and of as many as its sender takes', () => {
    expect(idsOf([part('a'), part('s', 'section'), part('b')])).toEqual(['a', 'b'])
    expect(idsOf([part('s', 'section'), part('z', 'section')])).toEqual(['s'])
  })

  it('is cut by bytes, not by signs', () => {
    const long = (id: string) => part(id, 'project', { mine: { name: '因'.repeat(100_000) } })
    expect(idsOf([long('a'), long('b'), long('c')])).toEqual(['a', 'b'])
  })

  it('holds one that is too long for it alone', () =>
    expect(idsOf([part('a'), part('b')], undefined, 10)).toEqual(['a']))

  it('lets the other kinds pass that which found nobody', () => {
    const failed = part('a')
    expect(idsOf([failed, part('s', 'section')], failed)).toEqual(['s'])
    expect(idsOf([failed], failed)).toEqual(['a'])
  })

  it('holds no indicator whose project is not there yet', () => {
    const project = part('p', 'project', { base: { version: null, fields: {} } })
    const indicator = part('i', 'indicator', { mine: { projectId: 'p' } })
    expect(idsOf([project, indicator], project)).toEqual(['p'])
    expect(idsOf([indicator])).toEqual(['i'])
  })
})

describe('a server that takes only so much', () => {
  let stock: Stock
  let delivery: Delivery
  let sent: number[]
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    sent = []
  })
  afterEach(() => {
    delivery.close()
    stock.close()
    vi.useRealTimers()
  })

  it('gets smaller pieces, and only what is too much by itself is refused', async () => {
    const send = async (_report: string, parts: Part[]): Promise<Answer> => {
      sent.push(parts.length)
      const size = parts.reduce((sum, { mine }) => sum + String(mine.name).length, 0)
      if (size > 500) return { is: 'tooLarge', message: '内容太大' }
      const row = ({ id, mine }: Part) => ({ id, version: 2, fields: mine })
      return {
        is: 'answered',
        outcomes: new Map(parts.map((one) => [one.id, { is: 'saved', row: row(one) }])),
      }
    }
    const only = { project: sender(send) }
    stock = new Stock(shelfOf('a1', 'r1', 'w1'), only, () => {})
    delivery = new Delivery('r1', stock, only)
    for (let at = 0; at < 8; at++)
      stock.put(part(`p${at}`, 'project', { mine: { name: 'x'.repeat(at === 3 ? 900 : 100) } }))
    const done = delivery.settled()
    await vi.advanceTimersByTimeAsync(100)
    await done
    expect(stock.all.map(({ id, state }) => [id, state])).toEqual([
      ['p3', { is: 'refused', errors: [{ field: null, message: '内容太大' }] }],
    ])
    expect(sent.length).toBeLessThan(12)
  })
})
