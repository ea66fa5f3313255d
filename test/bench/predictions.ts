import { extract, noContext } from '../../electron/extraction/extract.ts'
import type { FoundQuote } from '../../shared/quote.ts'
import { codePointOffsets } from './gold.ts'
import type { GoldDocument, ScoredQuote } from './quote-gold.ts'
import type { Predictions } from './scoring.ts'

/** What the engine finds in a gold set, as `cuttings extract` prints it, quoted terms among it. */
export function predictRaw(gold: readonly GoldDocument[]): Predictions {
  return new Map(gold.map((document) => [document.id, predictionsIn(document)]))
}

/** The same without the terms, which are no statements. */
export function withoutTerms(predicted: Predictions): Predictions {
  return new Map(
    [...predicted].map(([id, quotes]) => [id, quotes.filter(({ type }) => type !== 'term')]),
  )
}

function predictionsIn(document: GoldDocument): readonly ScoredQuote[] {
  const findings = extract(document.text, { ...noContext, language: document.lang })
  const points = codePointOffsets(document.text)
  return findings.quotes.map((quote) => scored(quote, points))
}

function scored(quote: FoundQuote, points: (offset: number) => number): ScoredQuote {
  return {
    start: points(quote.start),
    end: points(quote.end),
    spans: quote.spans.map(({ start, end }) => [points(start), points(end)] as const),
    type: quote.type,
    speaker: quote.speaker?.text ?? null,
    speaker_start: quote.speaker === null ? null : points(quote.speaker.start),
    speaker_end: quote.speaker === null ? null : points(quote.speaker.end),
    speaker_canonical: quote.speakerName,
    cue: quote.cue?.text ?? null,
    floating: quote.floating,
    confidence: quote.confidence,
    reason: quote.reason,
  }
}

/** Every span as a record of its own, the way gendergap counts a quotation broken by its cue. */
export function splitAtCue(predicted: Predictions): Predictions {
  return new Map([...predicted].map(([id, quotes]) => [id, quotes.flatMap(parts)]))
}

function parts(quote: ScoredQuote): readonly ScoredQuote[] {
  const spans = quote.spans ?? []
  if (spans.length < 2) return [quote]
  return spans.map(([start, end], order) =>
    order === 0
      ? { ...quote, start, end, spans: [[start, end]] }
      : {
          ...quote,
          start,
          end,
          spans: [[start, end]],
          speaker_start: null,
          speaker_end: null,
          speaker: null,
          cue: null,
          floating: true,
        },
  )
}
