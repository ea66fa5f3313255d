import type { PlacedSpan, Span } from '../../shared/span.ts'

/** The hits of the query in one article, those of the headline first. */
export type Hits = { readonly headline: readonly Span[]; readonly body: readonly Span[] }

/** Which hit is wanted: by number, from an end, or the first at or behind a place. */
export type HitWanted = number | 'first' | 'last' | Pick<PlacedSpan, 'part' | 'start'>

/** The hit at hand in a pane; `turn` tells two jumps to the same hit apart. */
export type HitCursor = {
  readonly article: number
  readonly pane: number
  readonly wanted: HitWanted
  readonly turn: number
}

export const noHits: Hits = { headline: [], body: [] }

export function hitCount({ headline, body }: Hits): number {
  return headline.length + body.length
}

export function hitAt({ headline, body }: Hits, index: number): PlacedSpan | null {
  const inHeadline = headline[index]
  if (inHeadline !== undefined) return { part: 'headline', ...inHeadline }
  const inBody = body[index - headline.length]
  return inBody === undefined ? null : { part: 'body', ...inBody }
}

/** The number of the wanted hit; null when there is none. */
export function hitIndex(hits: Hits, wanted: HitWanted): number | null {
  const count = hitCount(hits)
  if (count === 0) return null
  if (wanted === 'first') return 0
  if (wanted === 'last') return count - 1
  if (typeof wanted === 'number') return Math.max(0, Math.min(count - 1, wanted))
  const { headline, body } = hits
  const behind = (span: Span) => span.end > wanted.start
  const inHeadline = wanted.part === 'headline' ? headline.findIndex(behind) : -1
  if (inHeadline >= 0) return inHeadline
  const inBody = wanted.part === 'headline' ? 0 : body.findIndex(behind)
  return inBody < 0 || body.length === 0 ? count - 1 : headline.length + inBody
}
