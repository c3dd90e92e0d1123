import { onScopeDispose, ref, shallowRef } from 'vue'
import type { PdfDocument, PdfPage } from '@/adapters/pdf'
import { ask } from '@/lib/door'
import type { Problem } from '@/lib/problem'

/** The printed report: fetched whole, so that a refusal is told from a page, then opened by the PDF adapter. */
export function usePdf(url: string) {
  const pages = shallowRef<PdfPage[]>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  /** The same file to be kept: fetched once, and there even when the session has ended since. */
  const file = ref<string>()
  const gone = new AbortController()
  let document: PdfDocument | undefined

  onScopeDispose(() => {
    gone.abort()
    if (file.value) URL.revokeObjectURL(file.value)
    void document?.cleanup()
  })

  async function load() {
    loading.value = true
    problem.value = undefined
    try {
      const [answer, { openPdf }] = await Promise.all([
        ask(url, { signal: gone.signal }),
        import('@/adapters/pdf'),
      ])
      if (answer.ok) await open(await answer.blob(), openPdf)
      else problem.value = refused(answer.status)
    } catch (error) {
      if (!gone.signal.aborted) problem.value = failed(error)
    } finally {
      loading.value = false
    }
  }
  void load()

  async function open(pdf: Blob, openPdf: typeof import('@/adapters/pdf').openPdf) {
    ;({ document, pages: pages.value } = await openPdf(await pdf.arrayBuffer()))
    if (!gone.signal.aborted) file.value = URL.createObjectURL(pdf)
  }

  return { pages, problem, loading, file, load }
}

/** An id that cannot be one is answered 400, an unknown one 404: neither is a report. */
function refused(status: number): Problem {
  return { kind: status === 404 || status === 400 ? 'missing' : 'server', code: `HTTP ${status}` }
}

function failed(error: unknown): Problem {
  return error instanceof TypeError ? { kind: 'offline' } : { kind: 'server', code: (error as Error).name }
}
