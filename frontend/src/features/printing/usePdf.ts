import { onScopeDispose, shallowRef, watch } from 'vue'
import type { PdfDocument, PdfPage } from '@/adapters/pdf'
import type { Problem } from '@/lib/problem'

/** The pages of a PDF file, opened by the PDF adapter; another file takes the place of the one before. */
export function usePdf(file: () => Blob | undefined) {
  const pages = shallowRef<PdfPage[]>()
  const problem = shallowRef<Problem>()
  let open: PdfDocument | undefined
  let gone = false

  watch(file, show, { immediate: true })
  onScopeDispose(() => {
    gone = true
    void open?.cleanup()
  })

  async function show(pdf: Blob | undefined) {
    pages.value = undefined
    problem.value = undefined
    if (!pdf) return
    try {
      const { openPdf } = await import('@/adapters/pdf')
      const opened = await openPdf(await pdf.arrayBuffer())
      if (gone || file() !== pdf) return void opened.document.cleanup()
      void open?.cleanup()
      open = opened.document
      pages.value = opened.pages
    } catch (error) {
      if (file() === pdf) problem.value = { kind: 'server', code: (error as Error).name }
    }
  }

  return { pages, problem }
}
