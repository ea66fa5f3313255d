import type { CueVerb } from './languages/language.ts'
import { tag, type CueForm } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'

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
}

/** The cue at a token, null when the word is a noun or an adjective here. */
export function cueAt(reading: Reading, floor: number, index: number): Cue | null {
  const token = at(reading, index)
  const forms = reading.lexicon.cues.get(token.lower)
  if (forms === undefined) return null
  const form = chooseForm(reading, index, forms)
  if (form === null) return null
  const last = form.particle === null ? index + 1 : index + 2
  const first = groupStart(reading, floor, index)
  const auxiliary = auxiliaryIn(reading, first, index)
  const kind = kindOf(reading, index, first, form, auxiliary)
  if (kind === null) return null
  const passive = auxiliary.be && form.form !== 'gerund' && !auxiliary.modal
  return {
    verb: form.verb,
    range: { first: index, last },
    group: { first, last },
    form: kind,
    negated: auxiliary.negated,
    passive,
  }
}

function chooseForm(reading: Reading, index: number, forms: readonly CueForm[]): CueForm | null {
  const next = at(reading, index + 1).lower
  return (
    forms.find((form) => form.particle !== null && form.particle === next) ??
    forms.find((form) => form.particle === null) ??
    null
  )
}

function groupStart(reading: Reading, floor: number, index: number): number {
  let first = index
  while (first > floor) {
    const before = first - 1
    if ((reading.inside[before] ?? -1) >= 0) break
    const token = at(reading, before)
    const isPossessive = /^['’]s$/.test(token.lower) && !has(reading, before - 1, tag.pronoun)
    if (isPossessive) break
    const helper =
      has(reading, before, tag.auxiliary | tag.adverb) ||
      (token.lower.endsWith('ly') && !token.capital) ||
      token.lower === 'to'
    if (!helper || has(reading, before, tag.determiner)) break
    first -= 1
  }
  while (first < index && has(reading, first, tag.adverb) && first === floor) first += 1
  return first
}

type Auxiliary = {
  readonly be: boolean
  readonly have: boolean
  readonly modal: boolean
  readonly to: boolean
  readonly negated: boolean
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

function auxiliaryIn(reading: Reading, first: number, index: number): Auxiliary {
  let found = { be: false, have: false, modal: false, to: false, negated: false }
  for (let place = first; place < index; place += 1) {
    const word = at(reading, place).lower
    if (word === 'to') found = { ...found, to: true }
    else if (be.has(word)) found = { ...found, be: true }
    else if (have.has(word)) found = { ...found, have: true }
    else if (word === 'not' || word === 'never' || /n['’]t$/.test(word)) {
      found = { ...found, negated: true, modal: found.modal || !/^(?:not|never)$/.test(word) }
    } else if (has(reading, place, tag.auxiliary)) found = { ...found, modal: true }
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
  if (form.form === 'finite') return isNounLike(reading, index, first) ? null : 'finite'
  if (auxiliary.modal || auxiliary.have) return 'finite'
  return isPluralBefore(reading, first) && !isNounLike(reading, index, first) ? 'finite' : null
}

function gerundKind(reading: Reading, index: number, auxiliary: Auxiliary): Cue['form'] | null {
  if (auxiliary.be) return 'finite'
  return has(reading, index - 1, tag.determiner) ? null : 'gerund'
}

/** “his claims”, “of reports”, “the alleged victim”: a noun or an adjective, not a verb. */
function isNounLike(reading: Reading, index: number, first: number): boolean {
  if (first < index) return false
  const before = at(reading, index - 1)
  if (/^['’]s$/.test(before.lower)) return true
  if (before.kind === 'number') return true
  if (has(reading, index - 1, tag.determiner) && !has(reading, index - 1, tag.pronoun)) return true
  return has(reading, index - 1, tag.preposition)
}

function isPluralBefore(reading: Reading, first: number): boolean {
  const before = at(reading, first - 1)
  if (before.kind === 'punctuation') return true
  if (/^(?:they|we|i|you|who|people|police|some|many|others|both|most|that)$/.test(before.lower))
    return true
  if (/s$/.test(before.lower) && !/ss$/.test(before.lower)) return true
  return before.capital || /^(?:men|women|children|media|staff)$/.test(before.lower)
}
