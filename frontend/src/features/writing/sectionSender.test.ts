import { Client, fetchExchange } from '@urql/core'
import { expect, it } from 'vitest'
import type { Part } from './part'
import { sectionSender } from './sectionSender'

interface Asked {
  operationName: string
  variables: { input: Record<string, unknown> }
}
const section = (id: string, level: number, body = '') => ({
  __typename: 'Section',
  ...{ id, version: 1, key: null, number: '', level, heading: id, body, block: null, state: 'EMPTY' },
  ...{ outline: null, liveFigures: [] },
})
const report = (...sections: object[]) => ({ __typename: 'Report', id: 'r1', version: 9, sections })
const error = (code: string, path: string[]) => ({ __typename: 'UserError', code, message: code, path })

/** The real client over answers that are given one after the other. */
function server(...answers: object[]) {
  const asked: Asked[] = []
  const fetch = (_url: unknown, init?: RequestInit) => {
    asked.push(JSON.parse(String(init?.body)) as Asked)
    return Promise.resolve(Response.json({ data: answers.shift() }))
  }
  const client = new Client({
    url: 'http://server.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: fetch as typeof globalThis.fetch,
  })
  return { asked, sender: sectionSender(client) }
}
const again: Part = {
  kind: 'section',
  id: 'new',
  label: '概况',
  base: { version: null, fields: {} },
  mine: { heading: '概况', body: '我的话', after: 'a', level: 2 },
  state: { is: 'waiting' },
}

it('adds a section anew with its words and its place', async () => {
  const addSection = {
    section: { id: 'new', version: 1 },
    report: report(section('new', 2, '我的话')),
    errors: [],
  }
  const { asked, sender } = server({ addSection })
  const answer = await sender.send('r1', [again])
  expect(asked.map(({ operationName, variables }) => [operationName, variables.input])).toEqual([
    ['AddSection', { reportId: 'r1', id: 'new', after: 'a', level: 2, heading: '概况', body: '我的话' }],
  ])
  expect(answer).toMatchObject({ is: 'answered' })
  expect(answer.is === 'answered' && answer.outcomes.get('new')).toMatchObject({
    is: 'saved',
    row: { version: 1, fields: { body: '我的话' } },
  })
})

it('puts it at the end when its place is gone too', async () => {
  const gone = {
    section: null,
    report: report(section('x', 1), section('y', 2)),
    errors: [error('INVALID', ['after'])],
  }
  const done = { section: { id: 'new', version: 1 }, report: report(section('new', 1)), errors: [] }
  const { asked, sender } = server({ addSection: gone }, { addSection: done })
  const answer = await sender.send('r1', [again])
  expect(asked.map(({ variables: { input } }) => [input.after, input.level])).toEqual([
    ['a', 2],
    ['x', 1],
  ])
  expect(answer.is === 'answered' && answer.outcomes.get('new')?.is).toBe('saved')
})

it('finds the one that is there already where an answer was lost', async () => {
  const addSection = {
    section: null,
    report: report(section('new', 2, '我的话')),
    errors: [error('CONFLICT', ['id'])],
  }
  const { sender } = server({ addSection })
  const answer = await sender.send('r1', [again])
  expect(answer.is === 'answered' && answer.outcomes.get('new')).toMatchObject({
    is: 'conflict',
    theirs: { version: 1, fields: { body: '我的话', after: 'a', level: 2 } },
  })
})

it('says of an update only what was written', async () => {
  const updateSection = { section: section('s1', 1, '二'), report: null, errors: [] }
  const { asked, sender } = server({ updateSection })
  const part: Part = { ...again, id: 's1', base: { version: 4, fields: {} }, mine: { body: '二', level: 2 } }
  await sender.send('r1', [part])
  expect(asked[0]?.variables.input).toEqual({ id: 's1', expectedVersion: 4, body: '二' })
})
