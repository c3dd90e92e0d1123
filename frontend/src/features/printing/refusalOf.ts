import type { Problem } from '@/lib/problem'

const KINDS: Record<number, Problem['kind']> = {
  400: 'missing', // an id that cannot be one names nothing
  403: 'forbidden',
  404: 'missing',
  503: 'busy',
}

/** Why the server printed nothing, with its own sentence where it has one. */
export async function refusalOf(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => undefined)) as { detail?: unknown } | undefined
  const message = typeof said?.detail === 'string' ? said.detail : undefined
  return { kind: KINDS[answer.status] ?? 'server', message, code: `HTTP ${answer.status}` }
}
