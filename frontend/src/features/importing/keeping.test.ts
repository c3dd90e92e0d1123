import { beforeEach, expect, it, vi } from 'vitest'
import { importRead } from './forTests'
import { keepDraft, type Sent } from './keeping'
import type { Part } from './parts'

beforeEach(() => vi.useFakeTimers())

/** A server that answers in turn, as said; else with what it was sent. */
function kept(answers: Sent[] = []) {
  const sent: { part: Part; version: number; input: Record<string, unknown> }[] = []
  const overtaken = vi.fn()
  const read = importRead()
  const keeping = keepDraft(
    read,
    async (part, version, input) => {
      sent.push({ part, version, input: input as Record<string, unknown> })
      return answers.shift() ?? { kind: 'done', answer: answerTo(version, input) }
    },
    overtaken,
  )
  return { keeping, sent, overtaken, later: () => vi.advanceTimersByTimeAsync(1000) }
}
/** Rows without a key get one. */
function answerTo(version: number, input: object): Extract<Sent, { kind: 'done' }>['answer'] {
  const lists = Object.entries(input).map(([name, rows]) => [
    name,
    Array.isArray(rows)
      ? rows.map((row, at) => ({ ...row, key: row.key ?? `new${at}`, evidence: [] }))
      : rows,
  ])
  return { id: 'i1', version: version + 1, evidence: [], ...Object.fromEntries(lists) }
}
const refusal = (path: string[], code = 'INVALID') =>
  ({ kind: 'refused', errors: [{ code, message: '不行。', path }] }) as Sent

it('sends a moment after the last change, the parts that changed alone, with the version it knows', async () => {
  const { keeping, sent, later } = kept()
  keeping.change('head', 'head', { title: '甲' })
  keeping.change('head', 'head', { title: '乙' })
  expect(sent).toEqual([])
  expect(keeping.standing.value.is).toBe('waiting')
  await later()
  expect(sent).toMatchObject([{ part: 'head', version: 1, input: { title: '乙', year: 2024 } }])
  expect(sent[0]!.input).not.toHaveProperty('sections')
  expect(keeping.standing.value.is).toBe('kept')
  keeping.change('sections', 'a', { heading: '概况' })
  await later()
  expect(sent[1]).toMatchObject({ part: 'sections', version: 2 })
})

it('takes back what was done last, and sends that too', async () => {
  const { keeping, sent, later } = kept()
  keeping.change('head', 'head', { title: '甲' })
  await later()
  keeping.undo()
  expect(keeping.draft.value.head[0]!.values.title).toBeNull()
  expect(keeping.canUndo.value).toBe(false)
  await later()
  expect(sent.map(({ input }) => input.title)).toEqual(['甲', null])
})

it('does nothing where a value stays what it was', async () => {
  const { keeping, sent, later } = kept()
  keeping.change('head', 'head', { title: null })
  await later()
  expect(sent).toEqual([])
  expect(keeping.canUndo.value).toBe(false)
})

it('knows a new row by the key that the server gave it, under the id that it has here', async () => {
  const { keeping, sent, later } = kept()
  const row = keeping.fresh({ unit: '', label: '事业' })
  keeping.put({ staffLines: [...keeping.draft.value.staffLines, row] })
  await later()
  expect(sent[0]!.input.staffLines).toMatchObject([{ key: 's1' }, { key: null, label: '事业' }])
  expect(keeping.draft.value.staffLines.map(({ id }) => id)).toEqual(['s1', row.id])
  keeping.change('staffLines', row.id, { label: '工勤' })
  await later()
  expect(sent[1]!.input.staffLines).toMatchObject([{ key: 's1' }, { key: 'new1', label: '工勤' }])
})

it('keeps what was typed while an answer was on its way', async () => {
  const { keeping, sent, later } = kept()
  keeping.change('head', 'head', { title: '甲' })
  const flushed = keeping.flush()
  keeping.change('head', 'head', { title: '乙' })
  await flushed
  await later()
  expect(keeping.draft.value.head[0]!.values.title).toBe('乙')
  expect(sent.map(({ input }) => input.title)).toEqual(['甲', '乙'])
})

it('does not send what is wrong, and sends the rest', async () => {
  const { keeping, sent, later } = kept()
  keeping.change('figures', 'figures', { executed: '一百' })
  keeping.change('head', 'head', { title: '甲' })
  await later()
  expect(sent.map(({ part }) => part)).toEqual(['head'])
  expect(keeping.wrong.value.get('figures')!.get('figures')).toEqual({
    executed: { key: 'figure', fill: { value: '一百' } },
  })
  expect(keeping.standing.value.is).toBe('wrong')
  keeping.change('figures', 'figures', { executed: '100' })
  await later()
  expect(sent.map(({ part }) => part)).toEqual(['head', 'figures'])
})

it('says what the server refuses at its row and field, and sends it again only when it was changed', async () => {
  const { keeping, sent, later } = kept([refusal(['staffLines', '0', 'label'])])
  keeping.change('staffLines', 's1', { label: '行政编制' })
  await later()
  expect(keeping.refusalAt('staffLines', 's1', 'label')).toBe('不行。')
  expect(keeping.standing.value.is).toBe('refused')
  await keeping.flush()
  expect(sent).toHaveLength(1)
  keeping.change('staffLines', 's1', { label: '行政' + '人员' })
  expect(keeping.refusalAt('staffLines', 's1', 'label')).toBeUndefined()
  await later()
  expect(sent).toHaveLength(2)
  expect(keeping.standing.value.is).toBe('kept')
})

it.each([
  [['input', 'year'], 'head', 'head', 'year'],
  [['figures', 'score'], 'figures', 'figures', 'score'],
] as const)('finds the field of %j', async (path, part, id, field) => {
  const { keeping, later } = kept([refusal([...path])])
  keeping.change(part, id, { [field]: part === 'head' ? '2023' : '97' })
  await later()
  expect(keeping.refusalAt(part, id, field)).toBe('不行。')
})

it('keeps what could not be sent, and sends it when it is told to', async () => {
  const { keeping, sent, later } = kept([{ kind: 'failed', problem: { kind: 'offline' } }])
  keeping.change('head', 'head', { title: '甲' })
  await later()
  expect(keeping.standing.value).toEqual({ is: 'failed', problem: { kind: 'offline' } })
  expect([...keeping.dirty.value]).toEqual(['head'])
  await keeping.flush()
  expect(sent).toHaveLength(2)
  expect(keeping.standing.value.is).toBe('kept')
})

it('stops where somebody else was faster', async () => {
  const { keeping, sent, overtaken, later } = kept([refusal(['expectedVersion'], 'CONFLICT')])
  keeping.change('head', 'head', { title: '甲' })
  keeping.change('sections', 'a', { heading: '乙' })
  await later()
  expect(overtaken).toHaveBeenCalledOnce()
  expect(sent).toHaveLength(1)
})
