import { gql, type TypedDocumentNode } from '@urql/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listen } from './listening'

interface Said {
  reportChanged: { version: number }
}
const QUESTION: TypedDocumentNode<Said, { id: string }> = gql`
  subscription ($id: ID!) {
    reportChanged(reportId: $id) {
      version
    }
  }
`

/** Each connection as the server has it: what is sent on it, and whether the page has left it. */
interface Connection {
  send(text: string): void
  end(): void
  left: boolean
  request: { headers: Headers; body: unknown }
}
let connections: Connection[]
let heard: string[]
let stop: () => void

function connect(_url: string, init: RequestInit): Promise<Response> {
  const encoder = new TextEncoder()
  return new Promise((resolve, reject) => {
    const connection: Connection = {
      send: () => {},
      end: () => {},
      left: false,
      request: { headers: new Headers(init.headers), body: JSON.parse(String(init.body)) },
    }
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        connection.send = (text) => controller.enqueue(encoder.encode(text))
        connection.end = () => controller.close()
        init.signal?.addEventListener('abort', () => {
          connection.left = true
          try {
            controller.error(new DOMException('left', 'AbortError'))
          } catch {
            // It had ended before.
          }
          reject(new DOMException('left', 'AbortError'))
        })
      },
    })
    connections.push(connection)
    resolve(new Response(body, { status: 200 }))
  })
}

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  document.dispatchEvent(new Event('visibilitychange'))
}
const change = (version: number) => `event:next\ndata:{"data":{"reportChanged":{"version":${version}}}}\n\n`

beforeEach(() => {
  vi.useFakeTimers()
  document.cookie = 'XSRF-TOKEN=a'
  connections = []
  heard = []
  vi.stubGlobal('fetch', connect)
  stop = listen(
    QUESTION,
    { id: '1' },
    {
      next: (data) => heard.push(`version ${data.reportChanged.version}`),
      opened: () => heard.push('opened'),
      lost: () => heard.push('lost'),
    },
  )
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const SIGN = ':\n\n'

it('asks with the token of the page and tells what it hears', async () => {
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual([])
  connections[0]!.send(SIGN)
  await vi.advanceTimersByTimeAsync(0)
  const { headers, body } = connections[0]!.request
  expect(headers.get('X-XSRF-TOKEN')).toBe('a')
  expect(headers.get('accept')).toBe('text/event-stream')
  expect(body).toMatchObject({ variables: { id: '1' } })
  connections[0]!.send(change(7) + change(8).slice(0, 12))
  connections[0]!.send(change(8).slice(12))
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['opened', 'version 7', 'version 8'])
})

it('comes back after a loss, later each time', async () => {
  const gaps: number[] = []
  for (let loss = 0; loss < 7; loss++) {
    connections[loss]!.end()
    const ended = Date.now()
    while (connections.length === loss + 1) await vi.advanceTimersByTimeAsync(500)
    gaps.push(Date.now() - ended)
  }
  expect(gaps).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(heard.filter((word) => word === 'lost')).toHaveLength(7)
})

it('says at once that the network is gone, and comes back with it', async () => {
  dispatchEvent(new Event('offline'))
  expect(connections[0]!.left).toBe(true)
  expect(heard).toEqual(['lost'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(connections).toHaveLength(1)
  dispatchEvent(new Event('online'))
  expect(connections).toHaveLength(2)
})

it('gives up a connection that shows no sign of life, and none that does', async () => {
  for (let sign = 0; sign < 4; sign++) {
    await vi.advanceTimersByTimeAsync(30_000)
    connections[0]!.send(SIGN)
  }
  await vi.advanceTimersByTimeAsync(44_000)
  expect(connections).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(connections[0]!.left).toBe(true)
  expect(connections).toHaveLength(2)
})

it('does not listen while nobody looks', async () => {
  await vi.advanceTimersByTimeAsync(0)
  hide(true)
  expect(connections[0]!.left).toBe(true)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(connections).toHaveLength(1)
  hide(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(connections).toHaveLength(2)
  connections[1]!.send(SIGN)
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['opened'])
})

it('ends when told to', async () => {
  stop()
  expect(connections[0]!.left).toBe(true)
  dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(connections).toHaveLength(1)
  expect(heard).toEqual([])
})
