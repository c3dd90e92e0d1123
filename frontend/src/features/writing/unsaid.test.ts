import { expect, it } from 'vitest'
import { unsaid } from './unsaid'

const is = (code: string) => unsaid({ kind: 'server', code, message: '服务器的话' })

it('refuses with the words of the server what would come out the same again', () => {
  for (const code of ['HTTP 400', 'HTTP 404', 'HTTP 422', 'INVALID_REQUEST', 'LIMIT_EXCEEDED'])
    expect(is(code)).toEqual({ is: 'barred', message: '服务器的话' })
  expect(unsaid({ kind: 'forbidden', code: 'FORBIDDEN', message: '不行' })).toEqual({
    is: 'barred',
    message: '不行',
  })
})

it('always has a sentence', () =>
  expect(unsaid({ kind: 'server', code: 'HTTP 400' })).toMatchObject({
    message: expect.stringContaining('HTTP 400') as string,
  }))

it('tries again what time, a sign-in or a fresh token may change', () => {
  const codes = ['HTTP 401', 'HTTP 403', 'HTTP 408', 'HTTP 429', 'HTTP 503', 'UNAVAILABLE', 'INTERNAL']
  for (const code of codes) expect(is(code)).toEqual({ is: 'unreachable' })
  expect(unsaid({ kind: 'offline' })).toEqual({ is: 'unreachable' })
  expect(unsaid(undefined)).toEqual({ is: 'unreachable' })
})

it('knows what is too much', () => expect(is('HTTP 413')).toMatchObject({ is: 'tooLarge' }))
