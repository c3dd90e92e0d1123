import type { CombinedError } from '@urql/core'

/** What went wrong, in the ways that differ for a person: it is not there, not for them, nobody answers, the server has too much to do, or it failed. */
export interface Problem {
  kind: 'missing' | 'forbidden' | 'offline' | 'busy' | 'server'
  /** The server's own sentence, in Chinese. */
  message?: string
  code?: string
}

/** An id that cannot be one names nothing: to a reader that is the same as an unknown report. */
const MISSING_CODES = new Set(['INVALID_ID', 'NOT_FOUND'])

export function problemOf(error: CombinedError): Problem {
  const [first] = error.graphQLErrors
  if (!first) return { kind: error.response ? 'server' : 'offline', code: httpCode(error) }
  const code = typeof first.extensions.code === 'string' ? first.extensions.code : undefined
  return { kind: kindOf(code), message: first.message, code }
}

function kindOf(code: string | undefined): Problem['kind'] {
  if (code === 'FORBIDDEN') return 'forbidden'
  return code && MISSING_CODES.has(code) ? 'missing' : 'server'
}

function httpCode(error: CombinedError): string | undefined {
  const status = (error.response as Response | undefined)?.status
  return status ? `HTTP ${status}` : undefined
}
