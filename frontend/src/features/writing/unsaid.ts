import type { Problem } from '@/lib/problem'
import type { Answer } from './sender'

/** Refusals by HTTP that time, a sign-in or a fresh token ends. */
const PASSING = new Set(['HTTP 401', 'HTTP 403', 'HTTP 408', 'HTTP 429'])
/** What a server that works answers to a request that would come out the same again. */
const LASTING = new Set([
  'INVALID_ID',
  'INVALID_CURSOR',
  'INVALID_PAGE_SIZE',
  'INVALID_ARGUMENT',
  'INVALID_REQUEST',
  'LIMIT_EXCEEDED',
])

/**
 * What it means that there is no payload: what would come out the same again is refused with what the server said, what
 * is too much is sent in smaller pieces, everything else is tried again.
 */
export function unsaid(problem: Problem | undefined): Answer {
  const { kind, code = '' } = problem ?? {}
  const message = problem?.message || `服务器没有接受这次修改（${code}）。`
  if (code === 'HTTP 413')
    return { is: 'tooLarge', message: problem?.message || '内容太大，服务器没有接收。' }
  const isLasting = LASTING.has(code) || (/^HTTP 4\d\d$/.test(code) && !PASSING.has(code))
  const barred = kind === 'forbidden' || kind === 'missing' || isLasting
  return barred ? { is: 'barred', message } : { is: 'unreachable' }
}
