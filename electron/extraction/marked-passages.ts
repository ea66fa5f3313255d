import type { QuoteType } from '../../shared/quote.ts'
import { contains, overlaps, type Span } from '../../shared/span.ts'
import { paragraphSpans } from './paragraphs.ts'
import { quotationsOf } from './quotations.ts'
import { readDocument } from './sentences.ts'

/** A stretch of a text and the type of quote it looks like by its quotation marks. */
export type Stretch = Span & { readonly type: QuoteType }

/**
 * The quote a place may be part of: the words in quotation marks around it, else its sentence. Only its
 * paragraph is read.
 */
export function stretchAround(text: string, place: Span, language: string): Stretch {
  const { quotations, sentences } = around(text, place, language)
  const quotation = quotations.find((one) => contains(one, place))
  if (quotation !== undefined) return { ...quotation, type: 'direct' }
  const touched = sentences.filter((one) => overlaps(one, place))
  const start = Math.min(place.start, ...touched.map((one) => one.start))
  const end = Math.max(place.end, ...touched.map((one) => one.end))
  return typed({ start, end }, quotations)
}

/** The passage itself with its type: direct in quotation marks, mixed with some in it, else indirect. */
export function markedPassage(text: string, passage: Span, language: string): Stretch {
  return typed(passage, around(text, passage, language).quotations)
}

function typed(passage: Span, quotations: readonly Span[]): Stretch {
  if (quotations.some((one) => contains(one, passage))) return { ...passage, type: 'direct' }
  const mixed = quotations.some((one) => overlaps(one, passage))
  return { ...passage, type: mixed ? 'mixed' : 'indirect' }
}

type Around = { readonly quotations: readonly Span[]; readonly sentences: readonly Span[] }

function around(text: string, place: Span, language: string): Around {
  const paragraph = paragraphSpans(text).find((one) => contains(one, place)) ?? {
    start: 0,
    end: text.length,
  }
  const document = readDocument(text.slice(paragraph.start, paragraph.end), language)
  const moved = ({ start, end }: Span) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
  })
  const quotations = quotationsOf(document).flatMap(({ first, last }) => {
    const [opening, closing] = [document.tokens[first], document.tokens[last - 1]]
    if (opening === undefined || closing === undefined) return []
    return [moved({ start: opening.start, end: closing.end })]
  })
  return { quotations, sentences: document.sentences.map(moved) }
}
