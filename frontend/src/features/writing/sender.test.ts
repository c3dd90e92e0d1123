import { describe, expect, it } from 'vitest'
import type { RefusalFragment } from '@/gql/graphql'
import type { Part } from './part'
import { outcomesOf } from './sender'

const part = (id: string): Part => ({
  kind: 'project',
  id,
  label: id,
  base: { version: 1, fields: {} },
  mine: { score: '9' },
  state: { is: 'waiting' },
})
const error = (code: RefusalFragment['code'], path: string[], more = {}) =>
  ({ __typename: 'InputError', code, message: code, path, ...more }) as RefusalFragment
const row = (id: string, version = 2) => ({ id, version, fields: { score: '9' } })
const places = { upsert: [part('a'), part('b')], remove: [part('c')] }

describe('outcomesOf', () => {
  it('says of each row that it was saved', () =>
    expect(Object.fromEntries(outcomesOf(places, [row('a'), row('b')], []))).toEqual({
      a: { is: 'saved', row: row('a') },
      b: { is: 'saved', row: row('b') },
      c: { is: 'saved', row: null },
    }))

  it('ties each error to its row and field and leaves the others to be sent again', () => {
    const errors = [error('INVALID', ['upsert', '1', 'score']), error('INVALID', ['upsert', '1', 'name'])]
    expect(Object.fromEntries(outcomesOf(places, [], errors))).toEqual({
      b: {
        is: 'refused',
        errors: [
          { field: 'score', message: 'INVALID' },
          { field: 'name', message: 'INVALID' },
        ],
      },
    })
  })

  it('takes a conflict with the row that is there, and who made it', () => {
    const errors = [error('CONFLICT', ['upsert', '0', 'expectedVersion'], { at: 'T', by: '张三' })]
    expect(outcomesOf(places, [row('a', 5)], errors).get('a')).toEqual({
      is: 'conflict',
      theirs: row('a', 5),
      at: 'T',
      by: '张三',
    })
  })

  it('knows by the row that is not there any more that somebody has removed it', () => {
    const errors = [error('CONFLICT', ['remove', '0', 'expectedVersion'])]
    expect(outcomesOf(places, [], errors).get('c')).toMatchObject({ is: 'conflict', theirs: null })
  })

  it('knows a row that is gone from a thing that its field names', () => {
    const gone = outcomesOf(places, [], [error('NOT_FOUND', ['upsert', '0', 'id'])]).get('a')
    expect(gone).toEqual({ is: 'conflict', theirs: null, at: null, by: null })
    const other = outcomesOf(places, [], [error('NOT_FOUND', ['upsert', '0', 'projectId'])]).get('a')
    expect(other?.is).toBe('refused')
  })

  it('ties what is wrong with the report to every row', () => {
    const outcomes = outcomesOf(places, [], [error('NOT_NOW', ['reportId'])])
    expect([...outcomes.values()].map(({ is }) => is)).toEqual(['refused', 'refused', 'refused'])
  })
})
