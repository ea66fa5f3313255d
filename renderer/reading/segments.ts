import type { Mention, Quote } from '../../shared/library.ts'
import type { PlacedSpan, Span } from '../../shared/span.ts'
import type { Tag, Tagging } from '../../shared/tag.ts'

/** A stretch of an article's text that is drawn apart. */
export type Mark = Span &
  (
    | { readonly layer: 'quote'; readonly quote: Quote }
    | { readonly layer: 'tag'; readonly tagging: Tagging; readonly tag: Tag }
    | { readonly layer: 'pending' }
    | { readonly layer: 'flash' }
    | { readonly layer: 'mention'; readonly mention: Mention }
    /** `at` is its number among the hits of the article. */
    | { readonly layer: 'hit'; readonly at?: number }
  )

/** Text, or a mark around what lies inside it. A mark cut by another comes in several pieces. */
export type Segment =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'mark'
      readonly mark: Mark
      readonly start: number
      readonly end: number
      /** True for the piece that holds the mark's first character. */
      readonly first: boolean
      readonly inside: readonly Segment[]
    }

/** From the outside in. */
const depth: Readonly<Record<Mark['layer'], number>> = {
  flash: 0,
  quote: 1,
  tag: 2,
  pending: 3,
  mention: 4,
  hit: 5,
}

/**
 * Cuts a stretch of text at every border of a mark and nests the pieces: quotes outside, hits
 * inside, longer before shorter. Every character comes out once and in order, however marks overlap.
 */
export function segmentsOf(text: string, range: Span, marks: readonly Mark[]): readonly Segment[] {
  const present = marks
    .filter((mark) => mark.start < range.end && mark.end > range.start && mark.start < mark.end)
    .toSorted(outsideFirst)
  const borders = new Set([range.start, range.end])
  for (const { start, end } of present) {
    borders.add(Math.max(start, range.start))
    borders.add(Math.min(end, range.end))
  }
  const cuts = [...borders].toSorted((one, other) => one - other)
  const pieces: Piece[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    pieces.push({ start, end, marks: present.filter((mark) => covers(mark, start, end)) })
  }
  return nest(text, pieces, 0)
}

/**
 * The marks that touch each of several stretches, which stand one behind the other. Each mark is
 * looked at once for every stretch it touches, however long the text.
 */
export function sharedOut(
  marks: readonly Mark[],
  ranges: readonly Span[],
): readonly (readonly Mark[])[] {
  const shares = ranges.map((): Mark[] => [])
  let at = 0
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= mark.start) at += 1
    for (let index = at; (ranges[index]?.start ?? Infinity) < mark.end; index += 1) {
      shares[index]?.push(mark)
    }
  }
  return shares
}

type Piece = Span & { readonly marks: readonly Mark[] }

function covers(mark: Span, start: number, end: number): boolean {
  return mark.start <= start && mark.end >= end
}

function outsideFirst(one: Mark, other: Mark): number {
  return depth[one.layer] - depth[other.layer] || one.start - other.start || other.end - one.end
}

/** Joins neighbours that share the mark of this level, and goes one level down inside them. */
function nest(text: string, pieces: readonly Piece[], level: number): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  while (at < pieces.length) {
    const mark = pieces[at]?.marks[level]
    let to = at + 1
    while (to < pieces.length && pieces[to]?.marks[level] === mark) to += 1
    const group = pieces.slice(at, to)
    const start = group[0]?.start ?? 0
    const end = group.at(-1)?.end ?? start
    if (mark === undefined) {
      segments.push({ kind: 'text', start, text: text.slice(start, end) })
    } else {
      const first = mark.start >= start && mark.start < end
      segments.push({ kind: 'mark', mark, start, end, first, inside: nest(text, group, level + 1) })
    }
    at = to
  }
  return segments
}

export type Layers = { readonly quotes: boolean; readonly actors: boolean; readonly tags: boolean }

type Findings = {
  readonly quotes: readonly Quote[]
  readonly mentions: readonly Mention[]
  readonly taggings: readonly Tagging[]
}

/** The marks of one part of an article for the layers that are on. */
export function marksOf(
  part: PlacedSpan['part'],
  { quotes, mentions, taggings }: Findings,
  tags: ReadonlyMap<number, Tag>,
  layers: Layers,
): readonly Mark[] {
  const marks: Mark[] = []
  for (const quote of layers.quotes ? quotes : []) {
    if (quote.part !== part || quote.verdict === 'rejected') continue
    for (const { start, end } of quote.spans) marks.push({ layer: 'quote', start, end, quote })
  }
  for (const mention of layers.actors ? mentions : []) {
    if (mention.part !== part) continue
    marks.push({ layer: 'mention', start: mention.start, end: mention.end, mention })
  }
  for (const tagging of layers.tags ? taggings : []) {
    const tag = tags.get(tagging.tag)
    if (tag === undefined) continue
    for (const { start, end } of taggedSpans(part, tagging, quotes)) {
      marks.push({ layer: 'tag', start, end, tagging, tag })
    }
  }
  return marks
}

/** Where a tag on a passage or on a quote lies in one part of the article. */
function taggedSpans(
  part: PlacedSpan['part'],
  { target }: Tagging,
  quotes: readonly Quote[],
): readonly Span[] {
  if (target.kind === 'passage') return target.span.part === part ? [target.span] : []
  if (target.kind !== 'quote') return []
  const quote = quotes.find(({ id }) => id === target.id)
  return quote?.part === part ? quote.spans : []
}

/** The stretches of a body's paragraphs, in order. */
export function paragraphSpans(body: string): readonly Span[] {
  if (body === '') return []
  const spans: Span[] = []
  let start = 0
  for (const paragraph of body.split('\n\n')) {
    spans.push({ start, end: start + paragraph.length })
    start += paragraph.length + 2
  }
  return spans
}
