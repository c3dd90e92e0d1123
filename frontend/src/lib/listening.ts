import type { TypedDocumentNode } from '@urql/core'
import { stringifyDocument } from '@urql/core'
import { ask } from './door'
import { eventReader } from './eventStream'

/** What a listener is told. */
export interface Ear<Data> {
  next(data: Data): void
  /** The server listens from now on, or again: something may have been missed before. */
  opened(): void
  /** Nothing is heard for now; it is tried again. */
  lost(): void
}

const PAUSES = [1000, 2000, 4000, 8000, 16_000, 30_000]
/** Longer than two signs of life of the server: a connection that died without a word. */
const SILENCE = 45_000
/** A connection that lasted this long was a good one: the next pause is a short one again. */
const GOOD = 10_000

/**
 * Listens to a subscription over server-sent events until told to stop: through the page's one door, again after each
 * loss with growing pauses, at once when the network is back. While the window is hidden nobody listens, because a
 * browser has only six connections to a server for all its windows.
 */
export function listen<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  ear: Ear<Data>,
): () => void {
  const body = JSON.stringify({ query: stringifyDocument(document), variables })
  let failures = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let current: AbortController | undefined

  async function go() {
    clearTimeout(pause)
    if (current || globalThis.document.hidden) return
    const mine = (current = new AbortController())
    const began = Date.now()
    await hear<Data>(body, ear, mine).catch(() => {})
    if (current !== mine) return
    current = undefined
    ear.lost()
    if (Date.now() - began > GOOD) failures = 0
    pause = setTimeout(go, PAUSES[Math.min(failures++, PAUSES.length - 1)])
  }

  function leave() {
    clearTimeout(pause)
    const left = current
    current = undefined
    left?.abort()
  }

  function atOnce() {
    failures = 0
    leave()
    void go()
  }
  const turn = () => (globalThis.document.hidden ? leave() : atOnce())

  function without() {
    leave()
    ear.lost()
  }

  addEventListener('online', atOnce)
  addEventListener('offline', without)
  globalThis.document.addEventListener('visibilitychange', turn)
  void go()

  return () => {
    removeEventListener('online', atOnce)
    removeEventListener('offline', without)
    globalThis.document.removeEventListener('visibilitychange', turn)
    leave()
  }
}

/** One connection, to its end. */
async function hear<Data>(body: string, ear: Ear<Data>, connection: AbortController) {
  let silence: ReturnType<typeof setTimeout> | undefined
  const alive = () => {
    clearTimeout(silence)
    silence = setTimeout(() => connection.abort(), SILENCE)
  }
  const read = eventReader(({ event, data }) => {
    if (event !== 'next') return
    const { data: said } = JSON.parse(data) as { data?: Data | null }
    if (said && !connection.signal.aborted) ear.next(said)
  })
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
  try {
    alive()
    const answer = await ask('/graphql', { method: 'POST', headers, body, signal: connection.signal })
    if (!answer.ok || !answer.body) return
    const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let first = true, piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      alive()
      if (first) ear.opened()
      first = false
      read(piece.value)
    }
  } finally {
    clearTimeout(silence)
    connection.abort()
  }
}
