import { draftOf, trimmedEnd, wordsIn } from './contents.ts'
import type { Draft, Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { hasSubjunctive } from './subjunctives.ts'
import { clauseStop, type SayingVerb } from './verb-second-cues.ts'
import { trimmed } from './verb-second-phrases.ts'

/** `Moor erklärte, dass …`, `Moor kündigte an, … zu bleiben`, `Moor sagte, sie bleibe`. */
export function clauseDraft(
  reading: Reading,
  unit: Unit,
  verb: SayingVerb,
  earlier: readonly Draft[],
): Draft | null {
  const before = clauseBefore(reading, unit, verb)
  if (before !== null) return before
  const stop = clauseStop(reading, verb.last, unit.last)
  if (stop === null) return null
  const first = stop + 1
  if ((reading.inside[first] ?? -1) >= 0) return null
  const last = trimmedEnd(reading, first, unit.last)
  if (wordsIn(reading, { first, last }) < 2) return null
  if (
    earlier.some((draft) => draft.spans.some((span) => span.first <= first && first < span.last))
  ) {
    return null
  }
  const rule = clauseRule(reading, verb, stop, last)
  return rule === null ? null : draftOf(reading, unit, verb.attribution, [{ first, last }], rule)
}

function clauseRule(reading: Reading, verb: SayingVerb, stop: number, last: number): Rule | null {
  const first = stop + 1
  if (has(reading, first, tag.that)) return 'that-clause'
  if (has(reading, first, tag.question) && !has(reading, first, tag.relative))
    return 'question-clause'
  if (at(reading, stop).text === ':') return 'bare-clause'
  if (isInfinitiveClause(reading, first, last)) return canWish(verb) ? 'to-clause' : null
  if (hasSubjunctive(reading, first, last) || isMainClause(reading, first, last))
    return 'bare-clause'
  return null
}

function canWish({ frames }: SayingVerb): boolean {
  return frames.includes('to') || frames.includes('that')
}

/** `Moor sagte, er kommt morgen`: behind the comma a subject and its verb, as in a sentence. */
function isMainClause(reading: Reading, first: number, last: number): boolean {
  if (!has(reading, first, tag.pronoun) || has(reading, first, tag.relative)) return false
  return isVerbLike(reading, first + 1) && first + 3 < last
}

function isVerbLike(reading: Reading, index: number): boolean {
  const { lower, kind, capital } = at(reading, index)
  if (kind !== 'word' || capital) return false
  if (has(reading, index, tag.auxiliary)) return true
  return (
    /(?:t|te|en)$/.test(lower) &&
    !has(reading, index, tag.adverb | tag.preposition | tag.conjunction | tag.determiner)
  )
}

/** `Die Lage ist ernst, sagte Moor.` and `Die Lage, sagte Moor, sei ernst.` */
function clauseBefore(reading: Reading, unit: Unit, verb: SayingVerb): Draft | null {
  const comma = verb.attribution.words.first - 1
  if (at(reading, comma).text !== ',' || (reading.inside[comma - 1] ?? -1) >= 0) return null
  if (verb.attribution.side === 'before') return null
  const stop = clauseStop(reading, verb.last, unit.last)
  if (stop !== null && has(reading, stop + 1, tag.that)) return null
  const content = trimmed(reading, unit.first, comma)
  if (isSubordinate(reading, content)) return null
  const rest = stop === null ? null : restBehind(reading, unit, stop)
  const spans = rest === null ? [content] : [content, rest]
  if (spans.reduce((sum, span) => sum + wordsIn(reading, span), 0) < fewestWords) return null
  return draftOf(reading, unit, verb.attribution, spans, 'clause-before-inverted')
}

const fewestWords = 4

/** What goes on behind the speaker begins with the verb of its clause. */
function restBehind(reading: Reading, unit: Unit, stop: number): Range | null {
  const rest = trimmed(reading, stop + 1, unit.last)
  const isVerb =
    has(reading, rest.first, tag.auxiliary) || hasSubjunctive(reading, rest.first, rest.first + 1)
  return isVerb && wordsIn(reading, rest) > 1 ? rest : null
}

function isSubordinate(reading: Reading, content: Range): boolean {
  return has(reading, content.first, tag.conjunction | tag.preposition | tag.that)
}

const purposes = new Set(['um', 'ohne', 'statt', 'anstatt'])

/** Its first part or its last ends in `zu bleiben` or `mitzuteilen`. */
export function isInfinitiveClause(reading: Reading, first: number, last: number): boolean {
  if (purposes.has(at(reading, first).lower) || has(reading, first, tag.conjunction)) return false
  if (isInfinitive(reading, first, last)) return true
  for (let index = first + 1; index < Math.min(last, first + longestPart); index += 1) {
    if ((reading.inside[index] ?? -1) >= 0 || !/^[,;:]/.test(at(reading, index).text)) continue
    return isInfinitive(reading, first, index)
  }
  return false
}

const longestPart = 40

function isInfinitive(reading: Reading, first: number, last: number): boolean {
  for (let index = last - 1; index > Math.max(first, last - 4); index -= 1) {
    const { lower } = at(reading, index)
    if (
      /zu[a-zäöü]+en$/.test(lower) ||
      (at(reading, index - 1).lower === 'zu' && lower.endsWith('n'))
    ) {
      return true
    }
  }
  return false
}
