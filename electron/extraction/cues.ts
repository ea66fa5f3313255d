import type { CueVerb } from './languages/language.ts'
import { tag, type CueForm } from './lexicon.ts'
import { isFinite } from './noun-phrases.ts'
import { at, has, type Range, type Reading } from './reading.ts'
import { isClitic } from './tokens.ts'

/** A verb of saying at its place. */
export type Cue = {
  readonly verb: CueVerb
  /** The verb itself. */
  readonly range: Range
  /** With what stands before it: “has also”, “went on to”. */
  readonly group: Range
  readonly form: 'finite' | 'gerund' | 'infinitive'
  readonly negated: boolean
  readonly passive: boolean
  /** “would say”: nobody has said it yet. */
  readonly modal: boolean
}

/** The cue at a token, null when the word is a noun or an adjective here. */
export function cueAt(reading: Reading, floor: number, index: number): Cue | null {
  if (!has(reading, index, tag.cue)) return null
  const token = at(reading, index)
  const forms = reading.lexicon.cues.get(token.lower)
  if (forms === undefined || (token.capital && !mayBeCapital(reading, floor, index))) return null
  const form = chooseForm(reading, index, forms)
  if (form === null) return null
  const last = form.particle === null ? index + 1 : index + 2
  const first = groupStart(reading, floor, aspectBefore(reading, floor, index, form))
  const auxiliary = auxiliaryIn(reading, first, index)
  const kind = kindOf(reading, index, first, form, auxiliary)
  if (kind === null || isExample(reading, index) || isSum(reading, index)) return null
  const passive = form.form !== 'gerund' && (auxiliary.be || hasAgent(reading, index, auxiliary))
  return {
    verb: form.verb,
    range: { first: index, last },
    group: { first, last },
    form: kind,
    negated: auxiliary.negated,
    passive,
    modal: auxiliary.modal,
  }
}

/** “themes embraced by voters”: a participle with whoever did it. */
function hasAgent(reading: Reading, index: number, auxiliary: Auxiliary): boolean {
  return (
    !auxiliary.have &&
    at(reading, index).lower.endsWith('ed') &&
    at(reading, index + 1).lower === 'by' &&
    !at(reading, index + 2).lower.endsWith('ing')
  )
}

/** “adding to its problems”: a sum and no words. */
function isSum(reading: Reading, index: number): boolean {
  return at(reading, index).lower.startsWith('add') && at(reading, index + 1).lower === 'to'
}

/** “no better than, say, a flat tax”. */
function isExample(reading: Reading, index: number): boolean {
  return at(reading, index - 1).text === ',' && at(reading, index).lower === 'say'
    ? at(reading, index + 1).text === ','
    : false
}

const farthest = 30

/** “United States”: a capital letter makes a name of a verb, except where a headline sets them all. */
function mayBeCapital(reading: Reading, floor: number, index: number): boolean {
  if (index === floor || (reading.inside[index - 1] ?? -1) >= 0) return true
  const { sentence } = at(reading, index)
  let words = 0
  let capitals = 0
  for (let place = Math.max(floor, index - farthest); place < index + farthest; place += 1) {
    const token = at(reading, place)
    if (token.kind !== 'word' || token.text.length < 4 || token.sentence !== sentence) continue
    words += 1
    if (token.capital) capitals += 1
  }
  return words >= 3 && capitals / words > 0.75
}

function chooseForm(reading: Reading, index: number, forms: readonly CueForm[]): CueForm | null {
  const next = at(reading, index + 1).lower
  let bare: CueForm | null = null
  for (const form of forms) {
    if (form.particle === next) return form
    if (form.particle === null) bare ??= form
  }
  return bare
}

const aspects = new Set(
  'keep keeps kept begin begins began begun start starts started stop stops stopped'.split(' '),
)

/** The “kept” of “kept asking”, else the verb itself. */
function aspectBefore(reading: Reading, floor: number, index: number, form: CueForm): number {
  if (form.form !== 'gerund' || index - 1 <= floor) return index
  return aspects.has(at(reading, index - 1).lower) ? index - 1 : index
}

function groupStart(reading: Reading, floor: number, index: number): number {
  let first = index
  while (first > floor) {
    const before = first - 1
    if ((reading.inside[before] ?? -1) >= 0) break
    const token = at(reading, before)
    const isPossessive = isClitic(token) && !has(reading, before - 1, tag.pronoun)
    if (isPossessive) break
    if (token.lower === 'far' && at(reading, before - 1).lower === 'so' && before - 1 > floor) {
      first -= 2
      continue
    }
    const helper =
      has(reading, before, tag.auxiliary | tag.adverb) ||
      (token.lower.endsWith('ly') && !token.capital) ||
      token.lower === 'to' ||
      (reading.lexicon.language.lateSubject && has(reading, before, tag.objectPronoun))
    if (!helper || has(reading, before, tag.determiner)) break
    first -= 1
  }
  while (first < index && has(reading, first, tag.adverb) && first === floor) first += 1
  return first
}

type Auxiliary = Readonly<typeof noAuxiliary>

const noAuxiliary = {
  be: false,
  have: false,
  modal: false,
  does: false,
  to: false,
  negated: false,
}

const be = new Set(
  "is was are were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t 'm 're ’m ’re ist war wird wurde wurden werden est fue".split(
    ' ',
  ),
)
const have = new Set(
  "has have had having hasn't haven't hadn't hasn’t haven’t hadn’t 've ’ve hat haben hatte hatten".split(
    ' ',
  ),
)

/** The `’s` of “he’s predicting”. */
function isContractedBe(reading: Reading, index: number): boolean {
  return (
    isClitic(at(reading, index)) &&
    has(reading, index - 1, tag.pronoun) &&
    at(reading, index + 1).lower.endsWith('ing')
  )
}

function auxiliaryIn(reading: Reading, first: number, index: number): Auxiliary {
  if (first === index) return noAuxiliary
  const found = { ...noAuxiliary }
  for (let place = first; place < index; place += 1) {
    const word = at(reading, place).lower
    if (word === 'to') found.to = true
    else if (be.has(word) || isContractedBe(reading, place)) found.be = true
    else if (/^(?:do|does|did)(?:n['’]t)?$/.test(word)) {
      found.does = true
      found.negated ||= /n['’]t$/.test(word)
    } else if (have.has(word)) found.have = true
    else if (word === 'not' || word === 'never' || /n['’]t$/.test(word)) found.negated = true
    if (reading.lexicon.language.modals.has(word)) found.modal = true
  }
  return found
}

function kindOf(
  reading: Reading,
  index: number,
  first: number,
  form: CueForm,
  auxiliary: Auxiliary,
): Cue['form'] | null {
  if (form.form === 'gerund') return gerundKind(reading, index, auxiliary)
  if (auxiliary.to) return 'infinitive'
  if (form.form === 'finite') return isNounLike(reading, index, first, form) ? null : 'finite'
  if (auxiliary.modal || auxiliary.have || auxiliary.does) return 'finite'
  return isPluralBefore(reading, first) && !isNounLike(reading, index, first, form)
    ? 'finite'
    : null
}

function gerundKind(reading: Reading, index: number, auxiliary: Auxiliary): Cue['form'] | null {
  if (auxiliary.be || aspects.has(at(reading, index - 1).lower)) return 'finite'
  if (!has(reading, index - 1, tag.determiner)) return 'gerund'
  return quantities.has(at(reading, index - 1).lower) && opensContent(reading, index + 1)
    ? 'gerund'
    : null
}

/** “his claims”, “of reports”, “the alleged victim”: a noun or an adjective, not a verb. */
function isNounLike(reading: Reading, index: number, first: number, form: CueForm): boolean {
  if (first < index) return false
  const before = at(reading, index - 1)
  const { lower } = at(reading, index)
  const mayBeNoun = form.particle === null && reading.lexicon.language.nouns.has(lower)
  if (mayBeNoun && !lower.endsWith('ed')) {
    if (form.form === 'other' && at(reading, index + 1).text === ':' && !isPlural(before.lower))
      return true
    if (!opensContent(reading, index + 1) || opensRelative(reading, index + 1)) return true
    if (isOwned(reading, index)) return true
  }
  if (isClitic(before)) return true
  if (before.kind === 'number' && reading.lexicon.language.nouns.has(lower)) return true
  if (has(reading, index - 1, tag.determiner) && !standsAlone(reading, index - 1)) return true
  if (quantities.has(before.lower) && isBareNounAt(reading, index + 1)) return true
  return has(reading, index - 1, tag.preposition)
}

const quantities = new Set(
  'some many several most all both few two three four five six seven eight nine ten more half one'.split(
    ' ',
  ),
)

/** The “most” of “most said they were worried”. */
function standsAlone(reading: Reading, index: number): boolean {
  return has(reading, index, tag.pronoun) || quantities.has(at(reading, index).lower)
}

/** The “incidents” of “two reported incidents”. */
function isBareNounAt(reading: Reading, index: number): boolean {
  const { kind, capital, lower } = at(reading, index)
  return kind === 'word' && !capital && lower.endsWith('s') && !opensContent(reading, index)
}

/** After a word that may be a noun only “that”, a clause, a comma or marks show that it is a verb. */
function opensContent(reading: Reading, index: number): boolean {
  if ((reading.inside[index] ?? -1) >= 0) return true
  const token = at(reading, index)
  if (/^[,:.]/.test(token.text) || token.capital) return true
  if (has(reading, index, tag.objectPronoun | tag.determiner)) return true
  return has(reading, index, tag.that | tag.pronoun | tag.time) || token.lower === 'to'
}

const possessives = new Set(['his', 'her', 'its', 'their', 'my', 'our'])

/** “his recent comments the”: an adjective between the owner and the noun. */
function isOwned(reading: Reading, index: number): boolean {
  if (!possessives.has(at(reading, index - 2).lower)) return false
  return !at(reading, index - 1).capital && !has(reading, index - 1, tag.speaker | tag.title)
}

/** “open questions that will decide”, “jokes, that is all”: “that” is no conjunction there. */
function opensRelative(reading: Reading, index: number): boolean {
  const that = at(reading, index).text === ',' ? index + 1 : index
  return has(reading, that, tag.that) && (that > index || isFinite(reading, that + 1))
}

/** “Special report: …” has no plural that could report. */
function isPlural(lower: string): boolean {
  return /s$|^(?:they|we|i|you|people|police|media)$/.test(lower)
}

function isPluralBefore(reading: Reading, first: number): boolean {
  const before = at(reading, first - 1)
  if (before.kind === 'punctuation') return true
  if (/^(?:they|we|i|you|who|people|police|some|many|others|both|most|that)$/.test(before.lower))
    return true
  if (before.lower.endsWith('s') && !before.lower.endsWith('ss')) return true
  if (/^(?:a|an|one|each|every)$/.test(at(reading, first - 2).lower)) return before.capital
  return (
    before.capital ||
    has(reading, first - 1, tag.speaker) ||
    /^(?:men|women|children|media|staff)$/.test(before.lower)
  )
}
