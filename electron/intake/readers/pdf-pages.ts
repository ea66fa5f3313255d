import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadFailure, reasonOf } from '../failure.ts'
import type { SourceFile } from '../reader.ts'

/** A run of characters as printed: its left end and baseline in points, counted from the upper left. */
export type PdfFragment = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly fragments: readonly PdfFragment[]
}

export type PdfPages = { readonly count: number; pages(): AsyncIterable<PdfPage | BadPage> }

/** A page that cannot be read; the others can. */
export type BadPage = { readonly number: number; readonly reason: string }

/** Opens a PDF for its text. Refuses with `encrypted-file` or `damaged-file`; `close` frees it. */
export async function openPdf(
  file: SourceFile,
): Promise<PdfPages & { readonly close: () => Promise<void> }> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    data: new Uint8Array(await file.whole()),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    return {
      count: document.numPages,
      pages: () => pagesOf(document),
      close: () => task.destroy(),
    }
  } catch (error) {
    await task.destroy()
    throw failureOf(error, file.name)
  }
}

let loaded: Promise<typeof Pdf> | null = null

/** Loaded when the first PDF comes, because it is big; its worker runs in this thread. */
function loadPdfjs(): Promise<typeof Pdf> {
  loaded ??= (async () => {
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    Object.assign(globalThis, { pdfjsWorker: worker })
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })()
  return loaded
}

function failureOf(error: unknown, name: string): ReadFailure {
  if (error instanceof Error && error.name === 'PasswordException') {
    return new ReadFailure('encrypted-file', `${name} is locked with a password; it was skipped.`)
  }
  const reason = reasonOf(error)
  return new ReadFailure('damaged-file', `${name} is a damaged PDF (${reason}); nothing was read.`)
}

async function* pagesOf(document: Pdf.PDFDocumentProxy): AsyncGenerator<PdfPage | BadPage> {
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      yield await pageOf(page, number)
      page.cleanup()
    } catch (error) {
      yield { number, reason: reasonOf(error) }
    }
  }
}

async function pageOf(page: Pdf.PDFPageProxy, number: number): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const fragments: PdfFragment[] = []
  for (const item of items) {
    // White space comes as wide items of its own, which would bridge the gap between columns.
    if (!('str' in item) || item.str.trim() === '') continue
    const fragment = fragmentOf(item.str, item.width, placed(viewport.transform, item.transform))
    if (fragment !== null) fragments.push(fragment)
  }
  return { number, width: viewport.width, height: viewport.height, fragments }
}

/** Null for text that runs up or down the page: stamps and picture credits. */
function fragmentOf(
  text: string,
  width: number,
  [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[],
): PdfFragment | null {
  if (Math.abs(b) > Math.abs(a) * 0.2) return null
  const size = Math.hypot(c, d)
  return Number.isFinite(x + y + size) && size > 0 ? { text, x, y, width, size } : null
}

/** The place of an item on the page as it is shown: two transformations one after the other. */
function placed(outer: readonly unknown[], inner: readonly unknown[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer.map(Number)
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner.map(Number)
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}
