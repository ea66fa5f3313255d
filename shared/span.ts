/** A stretch of text: UTF-16 offsets, end exclusive (the command line converts to code points). */
export type Span = { readonly start: number; readonly end: number }

/** Which text of an article a span points into. */
export type Part = 'headline' | 'body'

export type PlacedSpan = Span & { readonly part: Part }

/**
 * W3C Web Annotation text-position plus text-quote selector: the place, the exact words, and up to
 * 32 characters on both sides.
 */
export type Anchor = PlacedSpan & {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export const anchorContext = 32

export function anchorAt(text: string, span: PlacedSpan): Anchor {
  return {
    part: span.part,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - anchorContext), span.start),
    suffix: text.slice(span.end, span.end + anchorContext),
  }
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
