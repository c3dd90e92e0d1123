import { ref } from 'vue'
import { ask } from '@/lib/door'
import type { Problem } from '@/lib/problem'
import { handOut } from './handOut'
import { refusalOf } from './refusalOf'

/**
 * The way to a job's file. The server is asked first whether it hands it out: a browser tells of a refused download only
 * where nobody looks. The browser then fetches it by itself, because it may be too large for a page to hold.
 */
export function useJobFile() {
  const refusal = ref<Problem['kind']>()
  const asking = ref(false)

  async function fetchFile(url: string) {
    if (asking.value) return
    asking.value = true
    refusal.value = undefined
    try {
      const answer = await ask(url, { method: 'HEAD' })
      if (answer.ok) handOut(url)
      else refusal.value = (await refusalOf(answer)).kind
    } catch {
      refusal.value = 'offline'
    } finally {
      asking.value = false
    }
  }

  return { refusal, asking, fetchFile }
}
