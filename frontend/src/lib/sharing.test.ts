import { expect, it } from 'vitest'
import { shared } from './sharing'

const copy = <Data>(data: Data) => JSON.parse(JSON.stringify(data)) as Data
const report = () => ({
  version: 3,
  title: '自评报告',
  figures: { score: '96', grade: null },
  sections: [
    { id: 'a', body: '甲', liveFigures: [{ reference: 'executed', text: '1' }] },
    { id: 'b', body: '乙', liveFigures: [] },
  ],
})

it('is what was read before where nothing has changed', () => {
  const before = report()
  expect(shared(before, copy(before))).toBe(before)
})

it('keeps every piece but the changed one', () => {
  const before = report()
  const now = copy(before)
  now.sections[1]!.body = '改'
  const result = shared(before, now)
  expect(result).toEqual(now)
  expect(result).not.toBe(before)
  expect(result.figures).toBe(before.figures)
  expect(result.sections[0]).toBe(before.sections[0])
  expect(result.sections[1]!.liveFigures).toBe(before.sections[1]!.liveFigures)
})

it('knows rows by their identity when some come, go or move', () => {
  const before = report().sections
  const [a, b] = copy(before)
  const moved = shared(before, [{ id: 'c', body: '新', liveFigures: [] }, b!, a!])
  expect(moved.slice(1)).toEqual([before[1], before[0]])
  expect(moved[1]).toBe(before[1])
  expect(moved[2]).toBe(before[0])
  expect(shared(before, [copy(b)!])[0]).toBe(before[1])
})

it.each([
  [undefined, { a: 1 }],
  [{ a: 1 }, null],
  [{ a: 1 }, {}],
  [{}, { a: undefined }],
  [[1, 2], [1]],
  [[1], { 0: 1 }],
  ['1', 1],
])('takes %j over by %j', (before, now) => expect(shared<unknown>(before, now)).toStrictEqual(now))
