/**
 * The page's one way to the server. Every request that changes something carries the token that proves it comes from
 * this page; one that finds nobody signed in waits until somebody is, and is then sent again.
 */
const READING = new Set(['GET', 'HEAD'])

let held = 0
let signedInAgain: (() => Promise<void>) | undefined

/** How a request goes out and its answer comes back. */
export type Carry = (input: RequestInfo | URL, init: RequestInit) => Promise<Response>
const byFetch: Carry = (input, init) => fetch(input, init)

/** What is waited for when a request is answered 401. */
export function whenShutOut(wait: () => Promise<void>) {
  signedInAgain = wait
}

/** True while requests are held here because nobody is signed in any more. */
export const isShutOut = () => held > 0

export async function ask(input: RequestInfo | URL, init?: RequestInit, carry?: Carry): Promise<Response> {
  for (;;) {
    const answer = await knock(input, init, carry)
    if (answer.status !== 401 || !signedInAgain) return answer
    held++
    await signedInAgain().finally(() => held--)
  }
}

/** Like `ask`, but 401 is an answer like any other. */
export async function knock(
  input: RequestInfo | URL,
  init: RequestInit = {},
  carry = byFetch,
): Promise<Response> {
  if (READING.has(init.method ?? 'GET')) return carry(input, init)
  if (!token()) await freshToken()
  const answer = await carry(input, withToken(init))
  if (answer.status !== 403) return answer
  // The cookie may have been made anew by another window or server since: once more with what holds now.
  await freshToken()
  return carry(input, withToken(init))
}

function withToken(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('X-XSRF-TOKEN', token() ?? '')
  return { ...init, headers }
}

function token(): string | undefined {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='))
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

/** Any reading request brings the cookie; this one is open to everybody. */
async function freshToken() {
  await fetch('/login/options.json', { cache: 'no-store' })
}
