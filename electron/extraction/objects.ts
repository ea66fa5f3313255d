import type { Attribution } from './attribution.ts'
import { draftOf } from './contents.ts'
import type { Cue } from './cues.ts'
import type { Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { isFinite, isNickname } from './noun-phrases.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Reading, type Unit } from './reading.ts'
import { isWork } from './works.ts'

const farthest = 25

/** `called the plan “a shame”`: no clause, but words in marks that the verb's object holds. */
export function objectDraft(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  ceiling: number,
): Draft | null {
  const { cue } = attribution
  if (cue === null || cue.modal || cue.negated) return null
  const from = attribution.region.last
  if (particles.has(at(reading, from).lower) || isAspect(reading, cue)) return null
  const isName = cue.verb.frames.includes('name')
  const inside = unit.quotations
    .map((each) => reading.quotations[each])
    .filter((each) => each !== undefined)
    .filter(
      (each) =>
        each.first >= from &&
        each.last <= ceiling &&
        (isName || !(each.titled || isWork(reading, each))),
    )
    .filter((each) => !isNickname(reading, each.first))
  const nearest = inside[0]
  const farthestMarks = inside.at(-1)
  if (nearest === undefined || farthestMarks === undefined) return null
  if (nearest.first - from > farthest) return null
  const judges = isName && nearest.words <= longestTerm && !cue.verb.frames.includes('direct')
  const introduced = !judges && /^[,:]/.test(at(reading, nearest.first - 1).text)
  const comma = at(reading, from).text === ','
  if (comma && !introduced && !cue.verb.frames.includes('that')) return null
  const first = introduced ? nearest.first : comma ? from + 1 : from
  const spans = [{ first, last: objectEnd(reading, farthestMarks.last, ceiling) }]
  const isTerm = isName && nearest.words <= longestTerm && names(reading, attribution, nearest)
  if (isTerm && isEntitled(reading, cue, nearest)) return null
  if (isTerm) {
    const marks = [{ first: nearest.first, last: nearest.last }]
    return { ...draftOf(reading, unit, attribution, marks, 'term'), type: 'term' }
  }
  return draftOf(
    reading,
    unit,
    attribution,
    spans,
    introduced ? 'marks-cue-before' : 'mixed-object',
  )
}

/** `began testing a “quiet” boat`: only begins to do something. */
function isAspect(reading: Reading, { verb, group }: Cue): boolean {
  return (
    verb.frames.every((frame) => frame === 'direct') &&
    at(reading, group.last).lower.endsWith('ing')
  )
}

/** `knocked out`, `showed up`: another verb than the cue. */
const particles = new Set(['out', 'up', 'down', 'off', 'over', 'away', 'back'])

/** `a script called “Wild Wind”`: a participle that gives a thing its name. */
function isEntitled(reading: Reading, cue: Cue, marks: Quotation): boolean {
  const before = at(reading, cue.group.first - 1)
  const isThing = before.kind === 'word' && !before.capital && cue.form === 'finite'
  return isThing &&
    !has(reading, cue.group.first - 1, tag.pronoun) &&
    marks.first === cue.range.last
    ? at(reading, marks.first + 1).capital && at(reading, cue.range.first).lower.endsWith('ed')
    : false
}

const longestTerm = 3

const naming = new Set(
  'call dub term label brand nickname title christen rename coin appelle surnomme nomme llama denomina apoda nennen'.split(
    ' ',
  ),
)

/** `what Moor calls its “big day”`, `called “Winter”`: names a thing and says nothing of it. */
function names(reading: Reading, attribution: Attribution, marks: Quotation): boolean {
  const { cue, region } = attribution
  if (/^(?:what|which|was|ce)$/.test(at(reading, region.first - 1).lower)) return true
  return marks.first === region.last && naming.has(cue?.verb.lemma ?? '')
}

/** The object goes on behind its marks to the next stop or the next verb. */
export function objectEnd(reading: Reading, from: number, ceiling: number): number {
  if (/^[.,!?]/.test(at(reading, from - 2).text) && !isReasoned(reading, from)) return from
  const end = Math.min(ceiling, from + longestObject)
  let last = from
  while (last < end) {
    const next = reading.quotations[reading.inside[last] ?? -1]
    if (next !== undefined) {
      last = next.last
      if (/^[.,!?]/.test(at(reading, last - 2).text)) return last
      continue
    }
    if (stopsObject(reading, last)) break
    last += 1
  }
  while (last > from && has(reading, last - 1, loose)) last -= 1
  return last
}

const longestObject = 150

function stopsObject(reading: Reading, index: number): boolean {
  const { kind, text } = at(reading, index)
  if (kind === 'punctuation' && !/^['’&$%-]$/.test(text) && !goesOn(reading, index)) return true
  if (has(reading, index, tag.conjunction) && isFinite(reading, index + 1)) return true
  return isVerb(reading, index)
}

/** `how it “failed”, and why`, `their “errors”, especially this one`: a comma within the object. */
function goesOn(reading: Reading, comma: number): boolean {
  if (at(reading, comma).text !== ',') return false
  const { lower } = at(reading, comma + 1)
  if (lower === 'and') return has(reading, comma + 2, tag.question | tag.that)
  return lower === 'especially' || lower === 'particularly'
}

/** `called it a “rush,” because …`: the reason is the speaker's, too. */
function isReasoned(reading: Reading, index: number): boolean {
  return at(reading, index).lower === 'because'
}

/** What no object ends in. */
const loose = tag.preposition | tag.conjunction | tag.relative | tag.determiner

/** `and threatening to leave`: a second thing said. */
function isCoordinated(reading: Reading, index: number): boolean {
  const forms = reading.lexicon.cues.get(at(reading, index).lower) ?? []
  const speaks = forms.some(({ verb }) => verb.frames.includes('direct'))
  return speaks && has(reading, index - 1, tag.conjunction)
}

/** A cue that is no noun here: “request” behind “to” or “a” goes on. */
function isVerb(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  if (!has(reading, index, tag.cue) || has(reading, index, tag.preposition)) return false
  if (reading.lexicon.language.nouns.has(lower)) return false
  if (lower.endsWith('ing') && !isCoordinated(reading, index)) return false
  return at(reading, index - 1).lower !== 'to' && !has(reading, index - 1, tag.determiner)
}
