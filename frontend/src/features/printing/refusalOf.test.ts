import { expect, it } from 'vitest'
import { refusalOf } from './refusalOf'

const answer = (status: number, body: string) => new Response(body, { status })

it.each([
  [404, 'missing'],
  [400, 'missing'],
  [403, 'forbidden'],
  [503, 'busy'],
  [500, 'server'],
])('%i is told as %s', async (status, kind) =>
  expect(await refusalOf(answer(status, '{"detail":"没有这份报告。"}'))).toEqual({
    kind,
    message: '没有这份报告。',
    code: `HTTP ${status}`,
  }),
)

it('says so when the server gives no sentence', async () =>
  expect(await refusalOf(answer(502, '<html>Bad Gateway</html>'))).toEqual({
    kind: 'server',
    message: undefined,
    code: 'HTTP 502',
  }))
