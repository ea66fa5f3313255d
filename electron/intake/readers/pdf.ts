import { problem } from '../failure.ts'
import type { Reader, ReadEvent, SourceFile } from '../reader.ts'
import { wholeDocument } from './document-draft.ts'
import { blocksInOrder, linesOf } from './pdf-blocks.ts'
import { withoutMargins, type LinedPage } from './pdf-margins.ts'
import { openPdf } from './pdf-pages.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

/** The text layer of a PDF in reading order; a scan without one is reported, not stored empty. */
export const pdf: Reader = {
  name: 'pdf',
  label: 'PDF',
  recognises(head) {
    const beginning = Buffer.from(head.bytes.subarray(0, 1024)).toString('latin1')
    return beginning.includes('%PDF-') ? 0.99 : 0
  },
  async *read(file) {
    const document = await openPdf(file)
    try {
      const pages: LinedPage[] = []
      for await (const page of document.pages()) {
        if ('reason' in page) {
          const sentence = `Page ${page.number} of ${file.name} is damaged (${page.reason}); it was skipped.`
          yield problem('damaged-record', sentence, { record: page.number })
          continue
        }
        pages.push({ number: page.number, height: page.height, lines: linesOf(page) })
      }
      yield* articleOf(file, pages, document.count)
    } finally {
      await document.close()
    }
  },
}

function* articleOf(
  file: SourceFile,
  pages: readonly LinedPage[],
  count: number,
): Generator<ReadEvent> {
  const empty = pages.filter(({ lines }) => lines.length === 0)
  if (empty.length === pages.length) {
    const what = count === 1 ? 'one page' : `${count} pages`
    const sentence = `${file.name} has ${what} without any text: it is a scan or a picture. Give it a text layer (OCR) and import it again.`
    yield problem('scan-without-text', sentence)
    return
  }
  if (empty.length > 0) {
    const numbers = empty.slice(0, 10).map(({ number }) => number)
    const sentence = `${empty.length} of ${count} pages of ${file.name} hold no text (page ${numbers.join(', ')}); the others were read.`
    yield problem('scan-without-text', sentence)
  }
  const { pages: trimmed, removed } = withoutMargins(pages)
  const blocks = trimmed.flatMap(({ lines }) => blocksInOrder(lines))
  for (const event of wholeDocument(file, paragraphsOf(blocks))) {
    if (event.kind !== 'draft') {
      yield event
      continue
    }
    const heads = removed.map((text) => ({ text, reason: 'running head' as const, before: 0 }))
    yield { kind: 'draft', draft: { ...event.draft, removed: [...heads, ...event.draft.removed] } }
  }
}
