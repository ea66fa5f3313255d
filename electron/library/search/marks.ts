import type { Marked } from '../../../shared/library.ts'
import type { Part, Span } from '../../../shared/span.ts'
import type { Matcher } from './matcher.ts'

/** A text with what the query looks for in it marked. */
export function mark(text: string, matcher: Matcher, part: Part): Marked {
  return { text, marks: matcher(text, part) }
}

/** Characters of a snippet around its first mark. */
const snippetLength = 220

/** The stretch of a text around what is first marked, cut at spaces; its beginning when nothing is. */
export function snippet(text: string, matcher: Matcher, part: Part): Marked {
  const first = firstMark(text, matcher, part)
  const wanted = Math.max(0, Math.round((first?.start ?? 0) - snippetLength / 3))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const cut = text.slice(start, start + snippetLength)
  const whole = start + snippetLength >= text.length
  const end = whole ? cut.length : Math.max(cut.lastIndexOf(' '), 1)
  const flat = cut.slice(0, end).replace(/\s+/gu, ' ').trim()
  return mark(`${start > 0 ? '… ' : ''}${flat}${whole ? '' : ' …'}`, matcher, part)
}

/** Looks in growing pieces, so that a long text costs only what is needed. */
function firstMark(text: string, matcher: Matcher, part: Part): Span | undefined {
  for (let length = 400; ; length *= 4) {
    const cut = length >= text.length ? text.length : text.lastIndexOf(' ', length)
    const found = matcher(text.slice(0, cut < 1 ? length : cut), part)[0]
    if (found !== undefined || length >= text.length) return found
  }
}
