import { ref, shallowRef } from 'vue'
import { handOut } from '@/features/printing/handOut'
import { refusalOf } from '@/features/printing/refusalOf'
import { ask } from '@/lib/door'
import type { Problem } from '@/lib/problem'

/**
 * The way to a file of what is compared. The server is asked first whether it hands it out: a browser tells of a refused
 * download only where nobody looks. An answer to HEAD has no words, so a refused one is asked for once more.
 */
export function useFile() {
  const refusal = shallowRef<Problem>()
  const asking = ref(false)

  async function fetchFile(url: string) {
    if (asking.value) return
    asking.value = true
    refusal.value = undefined
    try {
      const answer = await ask(url, { method: 'HEAD' })
      if (answer.ok) handOut(url)
      else refusal.value = await refusalOf(await ask(url))
    } catch {
      refusal.value = { kind: 'offline' }
    } finally {
      asking.value = false
    }
  }

  return { refusal, asking, fetchFile }
}
