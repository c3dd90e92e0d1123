import type { Carry } from './door'

/**
 * Carries a request so that one sees how much of it has gone out, in percent: `fetch` does not tell. For `door.ask`, which
 * puts the token on and waits for a sign-in.
 */
export function carryTelling(told: (percent: number) => void): Carry {
  return (input, init) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(init.method ?? 'GET', String(input))
      new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value))
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        if (total) told(Math.floor((loaded / total) * 100))
      })
      request.upload.addEventListener('load', () => told(100))
      request.addEventListener('load', () => resolve(answerOf(request)))
      request.addEventListener('error', () => reject(new TypeError('The server was not reached.')))
      request.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')))
      init.signal?.addEventListener('abort', () => request.abort())
      request.send(init.body as XMLHttpRequestBodyInit)
    })
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const [name, ...value] = line.split(': ')
    if (name) headers.append(name, value.join(': '))
  }
  const { status, statusText } = request
  const body = status === 204 || status === 304 ? null : request.responseText
  return new Response(body, { status, statusText, headers })
}
