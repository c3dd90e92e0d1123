import { describe, expect, it } from 'vitest'
import { importRead } from './forTests'
import { draftOf, inputOf, renamed, rowsOf } from './parts'

const same = (id: string) => id

describe('the draft of an import', () => {
  it('has every value as text under the key that the server knows the row by', () => {
    const draft = draftOf(importRead())
    expect(draft.head[0]!.values).toEqual({
      departmentName: '青石县水利局',
      year: '2024',
      kind: 'DEPARTMENT_WHOLE',
      title: null,
      date: null,
    })
    expect(draft.staffLines[0]).toMatchObject({
      id: 's1',
      values: { unit: '', label: '行政', authorised: '12', actual: null },
    })
    expect(draft.sections[0]!.values).toMatchObject({ number: '一、', heading: '部门概况', level: '1' })
  })

  it('does not tell of what an answer leaves out', () => {
    expect(rowsOf('projects', { id: 'i', version: 2 })).toBeUndefined()
    expect(rowsOf('projects', { id: 'i', version: 2, projects: [] } as never)).toEqual([])
  })
})

describe('what is sent', () => {
  it('is numbers where the schema has numbers, exact text where it has decimals, and no null where it has none', () => {
    const draft = draftOf(importRead())
    expect(inputOf('head', draft.head, same)).toMatchObject({ year: 2024, title: null })
    expect(inputOf('staffLines', draft.staffLines, same)).toEqual({
      staffLines: [{ key: 's1', unit: '', label: '行政', authorised: 12, actual: null }],
    })
    const figures = [{ ...draft.figures[0]!, values: { executed: '270965.058500', score: '95' } }]
    expect(inputOf('figures', figures, same)).toMatchObject({
      figures: { executed: '270965.058500', score: '95' },
    })
  })

  it('has no key for a row that is new', () => {
    const row = { id: 'here', values: { label: '事业' }, evidence: [] }
    expect(inputOf('staffLines', [row], () => undefined)).toEqual({
      staffLines: [{ key: null, unit: '', label: '事业', authorised: null, actual: null }],
    })
  })

  it('leaves out a rate that is what the amounts give, and keeps one that is not', () => {
    const figures = (executionRate: string) => [
      { id: 'figures', values: { adjustedBudget: '200', executed: '50', executionRate }, evidence: [] },
    ]
    expect(inputOf('figures', figures('25.00'), same).figures).toMatchObject({ executionRate: null })
    expect(inputOf('figures', figures('25.01'), same).figures).toMatchObject({ executionRate: '25.01' })
  })

  it('names the project of an indicator as the server knows it', () => {
    const row = { id: 'i1', values: { level1: '产出', projectKey: 'here' }, evidence: [] }
    const keyOf = (id: string) => (id === 'here' ? 'there' : id)
    expect(inputOf('indicators', [row], keyOf).indicators).toMatchObject([{ key: 'i1', projectKey: 'there' }])
  })
})

it('rows that come back keep the ids that they have here', () => {
  const rows = [{ id: 'k9', values: { level1: '产出', projectKey: 'there' }, evidence: [] }]
  expect(renamed('indicators', rows, ['mine'], (key) => (key === 'there' ? 'here' : key))).toEqual([
    { id: 'mine', values: { level1: '产出', projectKey: 'here' }, evidence: [] },
  ])
})
