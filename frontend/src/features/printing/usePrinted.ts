import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { ask } from '@/lib/door'
import type { Problem } from '@/lib/problem'
import { fileName } from './fileName'
import { handOut } from './handOut'
import { refusalOf } from './refusalOf'

/** A printed file, fetched whole: it can be kept even when the session has ended since. */
export interface Printed {
  file: Blob
  name: string
  /** For links, as long as the page shows this file. */
  url: string
}

/**
 * What the server prints at a path: at once when `eager`, else when asked for. It is fetched whole, so that a refusal is
 * told from a page; another path forgets the file of the one before.
 */
export function usePrinted(path: () => string, eager: () => boolean) {
  const printed = shallowRef<Printed>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let asking: AbortController | undefined
  let coming: Promise<void> | undefined
  let saving: Promise<void> | undefined

  function forget() {
    asking?.abort()
    asking = coming = undefined
    if (printed.value) URL.revokeObjectURL(printed.value.url)
    printed.value = undefined
    problem.value = undefined
    loading.value = false
  }

  function load() {
    forget()
    return (coming = fetchWhole())
  }

  async function fetchWhole() {
    const mine = (asking = new AbortController())
    loading.value = true
    try {
      const answer = await ask(path(), { signal: mine.signal })
      const said = await (answer.ok ? answer.blob() : refusalOf(answer))
      if (mine.signal.aborted) return
      if (said instanceof Blob) printed.value = kept(said, answer)
      else problem.value = said
    } catch {
      if (!mine.signal.aborted) problem.value = { kind: 'offline' }
    } finally {
      if (asking === mine) {
        loading.value = false
        coming = undefined
      }
    }
  }

  /** Hands it out as a file, once however often it is pressed meanwhile. */
  function save() {
    return (saving ??= printAndHandOut().finally(() => (saving = undefined)))
  }

  /** It is printed first where that has not been done or begun. */
  async function printAndHandOut() {
    if (!printed.value) await (coming ?? load())
    if (printed.value) handOut(printed.value.url, printed.value.name)
  }

  watch([path, eager], () => (eager() ? void load() : forget()), { immediate: true })
  onScopeDispose(forget)

  return { printed, problem, loading, load, save, forget }
}

function kept(file: Blob, answer: Response): Printed {
  const inPath = new URL(answer.url, location.origin).pathname.split('/').at(-1)!
  const name = fileName(answer.headers.get('Content-Disposition'), inPath)
  return { file, name, url: URL.createObjectURL(file) }
}
