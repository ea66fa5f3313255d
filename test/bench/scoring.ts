import { sameName } from './gold.ts'
import type { GoldDocument, ScoredQuote } from './quote-gold.ts'

export type Predictions = ReadonlyMap<string, readonly ScoredQuote[]>

export type Score = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly speaker: number
  readonly canonical: number
  readonly cue: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  /** Recall by the gold's type. */
  readonly types: ReadonlyMap<string, { readonly found: number; readonly all: number }>
  readonly matches: readonly Match[]
}

export type Match = {
  readonly document: GoldDocument
  readonly gold: ScoredQuote | null
  readonly predicted: ScoredQuote | null
  readonly speakerRight: boolean
  readonly canonicalRight: boolean | null
  readonly cueRight: boolean
}

/**
 * The metric of Asr et al. 2021: gold quotes in order, each takes the predicted quote with the largest
 * |gold ∩ predicted| / |gold| above the threshold.
 */
export function score(
  gold: readonly GoldDocument[],
  predicted: Predictions,
  threshold: number,
): Score {
  const matches = gold.flatMap((document) =>
    matchesIn(document, predicted.get(document.id) ?? [], threshold),
  )
  const pairs = matches.filter((each) => each.gold !== null && each.predicted !== null)
  const named = pairs.filter((each) => each.canonicalRight !== null)
  const truePositives = pairs.length
  const falsePositives = matches.filter((each) => each.gold === null).length
  const falseNegatives = matches.filter((each) => each.predicted === null).length
  const precision = ratio(truePositives, truePositives + falsePositives)
  const recall = ratio(truePositives, truePositives + falseNegatives)
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    speaker: ratio(pairs.filter((each) => each.speakerRight).length, truePositives),
    canonical: ratio(named.filter((each) => each.canonicalRight === true).length, named.length),
    cue: ratio(pairs.filter((each) => each.cueRight).length, truePositives),
    truePositives,
    falsePositives,
    falseNegatives,
    types: typesOf(matches),
    matches,
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function typesOf(matches: readonly Match[]): Score['types'] {
  const types = new Map<string, { found: number; all: number }>()
  for (const { gold, predicted } of matches) {
    if (gold === null) continue
    const entry = types.get(gold.type) ?? { found: 0, all: 0 }
    entry.all += 1
    if (predicted !== null) entry.found += 1
    types.set(gold.type, entry)
  }
  return types
}

function matchesIn(
  document: GoldDocument,
  predicted: readonly ScoredQuote[],
  threshold: number,
): readonly Match[] {
  const rest = predicted.filter((each) => each.start !== null)
  const matches: Match[] = []
  for (const gold of document.quotes) {
    const best = bestOf(gold, rest, threshold)
    if (best !== null) rest.splice(rest.indexOf(best), 1)
    matches.push(match(document, gold, best))
  }
  const ignored = document.ignore ?? []
  for (const left of rest) {
    const start = left.start ?? 0
    if (ignored.some(([from, to]) => from <= start && start < to)) continue
    matches.push(match(document, null, left))
  }
  return matches
}

function bestOf(
  gold: ScoredQuote,
  candidates: readonly ScoredQuote[],
  threshold: number,
): ScoredQuote | null {
  const length = overlap(spansOf(gold), spansOf(gold))
  let best: ScoredQuote | null = null
  let bestShare = 0
  for (const candidate of candidates) {
    const share = length === 0 ? 0 : overlap(spansOf(gold), spansOf(candidate)) / length
    if (share <= threshold || share <= bestShare) continue
    best = candidate
    bestShare = share
  }
  return best
}

function spansOf(quote: ScoredQuote): readonly (readonly [number, number])[] {
  if (quote.start === null || quote.end === null) return []
  const { spans } = quote
  return spans === undefined || spans === null || spans.length === 0
    ? [[quote.start, quote.end]]
    : spans
}

function overlap(
  one: readonly (readonly [number, number])[],
  other: readonly (readonly [number, number])[],
): number {
  let sum = 0
  for (const [start, end] of one) {
    for (const [from, to] of other) sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return sum
}

function match(
  document: GoldDocument,
  gold: ScoredQuote | null,
  predicted: ScoredQuote | null,
): Match {
  if (gold === null || predicted === null) {
    const wrong = { speakerRight: false, canonicalRight: null, cueRight: false }
    return { document, gold, predicted, ...wrong }
  }
  const canonical = gold.speaker_canonical ?? ''
  const answer = predicted.speaker_canonical ?? predicted.speaker ?? ''
  return {
    document,
    gold,
    predicted,
    speakerRight: sameSpeaker(gold, predicted),
    canonicalRight: canonical === '' ? null : sameName(canonical, answer),
    cueRight: plain(gold.cue) === plain(predicted.cue),
  }
}

function plain(cue: string | null): string {
  return (cue ?? '').trim().toLowerCase()
}

function sameSpeaker(gold: ScoredQuote, predicted: ScoredQuote): boolean {
  if (gold.speaker_start === null)
    return predicted.speaker_start === null || predicted.floating === true
  if (predicted.speaker_start === null) return false
  const end = Math.min(gold.speaker_end ?? 0, predicted.speaker_end ?? 0)
  return Math.max(gold.speaker_start, predicted.speaker_start) < end
}
