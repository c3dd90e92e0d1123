import { describe, expect, it } from 'vitest'
import type { HistoryLineFragment } from '@/gql/graphql'
import { statesOf, works } from './entries'

const NOON = Date.parse('2025-04-01T12:00:00Z')
let ids = 0
const entry = (minutes: number, given: Partial<HistoryLineFragment> = {}): HistoryLineFragment => ({
  id: String(++ids),
  at: new Date(NOON + minutes * 60_000).toISOString(),
  by: { name: '张三' },
  action: 'CHANGED',
  place: 'section/a',
  label: '部门概况',
  changes: [],
  reportVersion: 1,
  reason: null,
  ...given,
})
const body = (before: string | null, after: string | null) => ({
  changes: [{ field: 'body', before, after }],
})
const sizes = (entries: HistoryLineFragment[]) => works(entries).map((work) => work.entries.length)

describe('entries of the history', () => {
  it('that follow soon on one another are one piece of work', () => {
    const [work] = works([entry(9, body('二', '三')), entry(5, body('一', '二')), entry(0, body(null, '一'))])
    expect(work!.entries).toHaveLength(3)
    expect(work!.changes).toEqual([{ field: 'body', before: null, after: '三' }])
  })

  it('say nothing of a field that came back to what it was', () => {
    const [work] = works([entry(2, body('乙', '甲')), entry(1, body('甲', '乙'))])
    expect(work!.changes).toEqual([])
  })

  it.each([
    ['another part', { place: 'section/b' }],
    ['somebody else', { by: { name: '李四' } }],
    ['nobody', { by: null }],
    ['something else done', { action: 'MOVED' as const }],
    ['the report itself', { place: 'report' }],
  ])('stay apart: %s', (_why, given) => expect(sizes([entry(1, given), entry(0)])).toEqual([1, 1]))

  it('stay apart after a pause, and when something came between', () => {
    expect(sizes([entry(10), entry(0)])).toEqual([1, 1])
    expect(sizes([entry(2), entry(1, { place: 'project/x' }), entry(0)])).toEqual([1, 1, 1])
  })
})

describe('states to be taken back', () => {
  const states = (given: Partial<HistoryLineFragment>, newest = false) => {
    const { before, after } = statesOf(works([entry(0, given)])[0]!, newest)
    return [!!before, !!after]
  }
  it.each([
    ['CHANGED', [true, true]],
    ['MOVED', [true, true]],
    ['ADDED', [false, true]],
    ['REMOVED', [true, false]],
    ['SUBMITTED', [false, false]],
  ] as const)('%s: before, after %j', (action, expected) => expect(states({ action })).toEqual(expected))

  it('are none of the report itself', () => expect(states({ place: 'report' })).toEqual([false, false]))
  it('are not the state of now', () => expect(states({}, true)).toEqual([true, false]))

  it('of several changes are before the first and after the last', () => {
    const entries = [entry(2), entry(1), entry(0)]
    const { before, after } = statesOf(works(entries)[0]!, false)
    expect([before?.id, after?.id]).toEqual([entries[2]!.id, entries[0]!.id])
  })
})
