import { ref } from 'vue'
import { ask } from '@/lib/door'
import type { Problem } from '@/lib/problem'
import { refusalOf } from './refusalOf'

/**
 * A frame in which the server prints. It does not say how that went, and to ask before would print everything twice: what
 * has come is looked at, and only where it is no report the server is asked why.
 */
export function useFrame(path: string, refused: (problem: Problem) => void) {
  const shown = ref(false)
  /** Raised when the server may have recovered: the frame is made anew. */
  const turn = ref(0)

  async function came(document: Document | null | undefined) {
    shown.value = isPrinted(document)
    if (shown.value) return
    // What is fetched and yet never shown is kept back by something else, and would be asked for again without end.
    if (turn.value) return refused({ kind: 'server' })
    try {
      const answer = await ask(path)
      if (!answer.ok) return refused(await refusalOf(answer))
      void answer.body?.cancel()
      turn.value++
    } catch {
      refused({ kind: 'offline' })
    }
  }

  return { shown, turn, came }
}

/** A refusal is not HTML, and of a page that is not ours nothing can be seen. */
const isPrinted = (document: Document | null | undefined) =>
  document?.contentType === 'text/html' && !!document.querySelector('main')
