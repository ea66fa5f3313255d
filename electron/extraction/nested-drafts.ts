import type { Draft, Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import { has, type Reading } from './reading.ts'

/** Drafts inside the words of another: only statements of somebody else are kept there, and they know it. */
export function settled(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts
  const ordered = drafts.toSorted((one, other) => startOf(one) - startOf(other))
  return ordered.flatMap((draft) => {
    const outer = drafts.find((other) => other !== draft && holds(other, draft))
    if (outer === undefined) return [draft]
    return weak.has(draft.rule) || isOwnView(reading, draft) ? [] : [{ ...draft, nested: true }]
  })
}

/** “Moor said she expects a “strong start””: what a speaker thinks or calls something is said already. */
function isOwnView(reading: Reading, { speaker, attribution }: Draft): boolean {
  const speaks = attribution?.cue?.verb.frames.some((frame) => !views.has(frame)) ?? true
  if (speaks) return false
  return (
    speaker === null ||
    (speaker.last - speaker.first === 1 && has(reading, speaker.first, tag.pronoun))
  )
}

const views: ReadonlySet<string> = new Set(['belief', 'name'])

function startOf(draft: Draft): number {
  return draft.spans[0]?.first ?? 0
}

const weak: ReadonlySet<Rule> = new Set([
  'to-clause',
  'participle-clause',
  'question-clause',
  'warning',
])

function holds(outer: Draft, inner: Draft): boolean {
  const place = inner.attribution?.region.first ?? -1
  return outer.spans.some((span) => span.first <= place && place < span.last)
}
