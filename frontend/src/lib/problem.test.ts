import { CombinedError } from '@urql/core'
import { expect, it } from 'vitest'
import { problemOf } from './problem'

const graphQL = (code?: string) =>
  new CombinedError({
    graphQLErrors: [{ message: '出错了', extensions: { code } }],
    response: new Response(),
  })

it('takes a malformed id for a report that is not there', () =>
  expect(problemOf(graphQL('INVALID_ID'))).toEqual({
    kind: 'missing',
    message: '出错了',
    code: 'INVALID_ID',
  }))

it('tells what is not for the reader from what failed', () =>
  expect(problemOf(graphQL('FORBIDDEN')).kind).toBe('forbidden'))

it('keeps the sentence and the code of the server', () =>
  expect(problemOf(graphQL('INTERNAL_ERROR'))).toEqual({
    kind: 'server',
    message: '出错了',
    code: 'INTERNAL_ERROR',
  }))

it('tells a server that refuses from one that does not answer', () => {
  const networkError = new Error('x')
  const response = new Response('', { status: 503 })
  expect(problemOf(new CombinedError({ networkError, response }))).toEqual({
    kind: 'server',
    code: 'HTTP 503',
  })
  expect(problemOf(new CombinedError({ networkError })).kind).toBe('offline')
})
