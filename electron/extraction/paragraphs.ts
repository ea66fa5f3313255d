import type { Span } from '../../shared/span.ts'

type Line = Span & { readonly blank: boolean }

/**
 * Paragraphs of a text: cut at blank lines and at single line breaks, unless the lines look as if a
 * typewriter or mail program had wrapped them.
 */
export function paragraphSpans(text: string): readonly Span[] {
  const lines = linesOf(text)
  const wrapped = isWrapped(text, lines)
  const paragraphs: Span[] = []
  let open: Span | null = null
  for (const line of lines) {
    if (line.blank) {
      if (open !== null) paragraphs.push(open)
      open = null
    } else if (open !== null && wrapped) {
      open = { start: open.start, end: line.end }
    } else {
      if (open !== null) paragraphs.push(open)
      open = line
    }
  }
  if (open !== null) paragraphs.push(open)
  return paragraphs
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    lines.push({ start, end, blank: text.slice(start, end).trim() === '' })
    start = end + 1
  }
  return lines
}

const shortestWrapped = 40
const longestWrapped = 110

/** Wrapped lines are of one length, and most of them stop in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let inner = 0
  let broken = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (line.blank || next === undefined || next.blank) continue
    inner += 1
    const length = line.end - line.start
    if (length < shortestWrapped || length > longestWrapped) continue
    if (!/[.!?:”"»)]\s?$/.test(text.slice(line.end - 2, line.end))) broken += 1
  }
  return inner >= 3 && broken / inner > 0.6
}
