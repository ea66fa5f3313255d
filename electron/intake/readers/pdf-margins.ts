import type { PdfLine } from './pdf-blocks.ts'

export type LinedPage = {
  readonly number: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/** Heads and feet stand in this part of the page at its top and bottom. */
const margin = 0.12

/** Pages on which a line must come again to be a running head. */
const repeats = 3

const pageNumber =
  /^[\s–—|-]{0,5}(?:(?:page|seite|pagina|página|p\.)\s{0,3})?\d{1,4}(?:\s{0,3}(?:of|von|sur|de|\/)\s{0,3}\d{1,4})?[\s–—|-]{0,5}$/i

export type TrimmedPages = {
  readonly pages: readonly LinedPage[]
  readonly removed: readonly string[]
}

/** Takes out page numbers and the lines that stand at the head or foot of page after page. */
export function withoutMargins(pages: readonly LinedPage[]): TrimmedPages {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const seen = new Set(marginLines(page).map(({ text }) => skeleton(text)))
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const needed = Math.min(repeats, Math.max(2, pages.length))
  const removed: string[] = []
  const trimmed = pages.map((page) => {
    const margins = new Set(marginLines(page))
    const lines = page.lines.filter((line) => {
      if (!margins.has(line)) return true
      const isRunning = pages.length > 1 && (counts.get(skeleton(line.text)) ?? 0) >= needed
      if (!isRunning && !pageNumber.test(line.text)) return true
      removed.push(line.text)
      return false
    })
    return { ...page, lines }
  })
  return { pages: trimmed, removed }
}

function marginLines({ height, lines }: LinedPage): readonly PdfLine[] {
  return lines.filter(({ y }) => y < height * margin || y > height * (1 - margin))
}

/** A running head with its page number or date taken out. */
function skeleton(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
}
