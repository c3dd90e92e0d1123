import { getDocument, GlobalWorkerOptions, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'

// The legacy build, because offices keep browsers of years ago. The worker goes out as a .js file of our own origin.
GlobalWorkerOptions.workerPort = new PdfWorker()

export type PdfDocument = PDFDocumentProxy
export type PdfPage = PDFPageProxy

export async function openPdf(data: ArrayBuffer): Promise<{ document: PdfDocument; pages: PdfPage[] }> {
  const document = await getDocument({ data }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  )
  return { document, pages }
}

/** Draws a page as wide as its place, sharp on any screen, with its text above it to be selected, searched and read aloud. */
export async function drawPage(page: PdfPage, canvas: HTMLCanvasElement, text: HTMLElement, width: number) {
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const density = Math.min(2, devicePixelRatio || 1)
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  await page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] }).promise

  text.replaceChildren()
  text.style.setProperty('--total-scale-factor', String(scale))
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render()
}
