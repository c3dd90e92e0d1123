import { ask } from './door'

/** A refusal by HTTP alone, as GraphQL says it: what the server told would be lost on the way to the page. */
export async function askInWords(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const answer = await ask(input, init)
  if (!/problem\+json/i.test(answer.headers.get('Content-Type') ?? '')) return answer
  const problem = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const message = (problem as { detail?: string } | undefined)?.detail
  if (!message) return answer
  const { status, statusText } = answer
  const told = { errors: [{ message, extensions: { code: `HTTP ${status}` } }] }
  return Response.json(told, { status, statusText })
}
