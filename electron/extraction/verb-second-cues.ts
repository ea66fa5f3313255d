import type { Attribution } from './attribution.ts'
import type { Frame } from './languages/language.ts'
import { tag, type CueForm } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

export type SayingVerb = {
  readonly attribution: Attribution
  readonly frames: readonly Frame[]
  /** The token after the verb and its prefix. */
  readonly last: number
}

/** The verbs of saying of a unit outside its quotation marks, with their speakers. */
export function verbsOfSaying(reading: Reading, unit: Unit): readonly SayingVerb[] {
  const found: SayingVerb[] = []
  for (let index = unit.first; index < unit.last; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    const verb = verbAt(reading, unit, index)
    if (verb !== null) found.push(verb)
    if (found.length >= mostVerbs) break
  }
  return found
}

const mostVerbs = 20
const longestClause = 60

function verbAt(reading: Reading, unit: Unit, index: number): SayingVerb | null {
  if (!has(reading, index, tag.cue)) return null
  const token = at(reading, index)
  if (token.capital && index > unit.first) return null
  const forms = reading.lexicon.cues.get(token.lower)
  if (forms === undefined) return null
  const chosen = choose(reading, unit, index, forms)
  if (chosen === null) return null
  const words = { first: index, last: index + 1 }
  const speaker = speakerOf(reading, unit, index)
  const cue = {
    verb: chosen.form.verb,
    range: words,
    group: words,
    form: 'finite',
    negated: false,
    passive: false,
    modal: false,
  } as const
  const attribution: Attribution = {
    cue,
    words,
    speaker,
    side: speaker !== null && speaker.first < index ? 'before' : 'after',
    region: speaker === null ? words : hull(words, speaker),
    trailing: {
      addressee: null,
      channels: channelsIn(reading, unit, index),
      carriers: [],
      next: chosen.last,
    },
    via: [],
  }
  return { attribution, frames: chosen.form.verb.frames, last: chosen.last }
}

function hull(one: Range, other: Range): Range {
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) }
}

function choose(
  reading: Reading,
  unit: Unit,
  index: number,
  forms: readonly CueForm[],
): { form: CueForm; last: number } | null {
  for (const form of forms) {
    if (form.particle === null || form.form === 'other') continue
    const last = particleAfter(reading, unit, index, form.particle)
    if (last !== null) return { form, last }
  }
  const plain = forms.find((form) => form.particle === null && fits(reading, unit, index, form))
  return plain === undefined ? null : { form: plain, last: index + 1 }
}

/** A participle needs its auxiliary: `hat … angekündigt`. */
function fits(reading: Reading, unit: Unit, index: number, form: CueForm): boolean {
  if (form.form !== 'other') return true
  for (let place = index + 1; place >= Math.max(unit.first, index - longestClause); place -= 1) {
    const token = at(reading, place)
    if (place < index && /^[:;]/.test(token.text)) return false
    if (/^(?:hat|haben|hatte|hatten|habe|wurde|wurden|wird|werden|sei)$/.test(token.lower))
      return true
  }
  return false
}

/** The prefix of a separable verb stands at the end of its clause: `teilte die Polizei mit`. */
function particleAfter(
  reading: Reading,
  unit: Unit,
  index: number,
  particle: string,
): number | null {
  for (let place = index + 1; place < Math.min(unit.last, index + longestClause); place += 1) {
    const token = at(reading, place)
    const next = at(reading, place + 1)
    if (token.lower === particle && (next.kind === 'punctuation' || place + 1 >= unit.last)) {
      return place + 1
    }
    if (/^[.:;!?]/.test(token.text)) return null
  }
  return null
}

/** The comma or colon that ends the clause of the verb. */
export function clauseStop(reading: Reading, from: number, ceiling: number): number | null {
  for (let index = from; index < Math.min(ceiling, from + 30); index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    if (/^[,:]/.test(at(reading, index).text))
      return isApposition(reading, index, ceiling) ? null : index
  }
  return null
}

function isApposition(reading: Reading, comma: number, ceiling: number): boolean {
  return at(reading, comma).text === ',' && comma + 2 >= ceiling
}

/** In main clauses the subject stands right before or right after the verb, elsewhere before it. */
function speakerOf(reading: Reading, unit: Unit, verb: number): Range | null {
  const start = clauseStart(reading, unit, verb)
  const first = at(reading, start).lower
  const isFronted =
    has(reading, start, tag.preposition | tag.adverb) || first === 'so' || first === 'es'
  if (start < verb && !isFronted) {
    const from = has(reading, start, tag.conjunction) || first === 'wie' ? start + 1 : start
    if (from < verb) return nounPhrase(reading, from, verb)
  }
  return nounPhrase(reading, verb + 1, unit.last)
}

function clauseStart(reading: Reading, unit: Unit, verb: number): number {
  let start = verb
  while (start > Math.max(unit.first, verb - longestClause)) {
    const token = at(reading, start - 1)
    if ((reading.inside[start - 1] ?? -1) >= 0 || /^[,:;\u2013\u2014]/.test(token.text)) break
    start -= 1
  }
  return start
}

/** From its article or capital letter to the next comma, verb or adverbial. */
export function nounPhrase(reading: Reading, from: number, ceiling: number): Range | null {
  let first = from
  while (first < ceiling && skips(reading, first)) first += 1
  if (first >= ceiling) return null
  const opener = at(reading, first)
  if (has(reading, first, tag.pronoun) && !has(reading, first, tag.determiner))
    return { first, last: first + 1 }
  if (
    opener.kind === 'punctuation' ||
    (!opener.capital && !has(reading, first, tag.determiner) && !isAdjective(reading, first))
  )
    return null
  let last = first + 1
  while (last < ceiling && continues(reading, last)) last += 1
  return { first, last }
}

function skips(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  return has(reading, index, tag.adverb) || lower === 'sich' || lower === 'es' || lower === 'dazu'
}

function continues(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0) return true
  if (token.kind === 'punctuation') return /^[()&-]$/.test(token.text)
  if (token.capital || token.kind === 'number') return true
  if (has(reading, index, tag.determiner)) return token.lower !== 'dem' && token.lower !== 'den'
  if (/^(?:von|für|und|aus|im|in|zu|vom)$/.test(token.lower))
    return at(reading, index + 1).capital || has(reading, index + 1, tag.determiner)
  return isAdjective(reading, index)
}

/** `der russische Präsident`: in small letters before a capital one, with an ending of adjectives. */
function isAdjective(reading: Reading, index: number): boolean {
  const next = at(reading, index + 1)
  return (
    /(?:e|en|er|es|em)$/.test(at(reading, index).lower) &&
    (next.capital || /(?:e|en|er)$/.test(next.lower)) &&
    !has(reading, index, tag.auxiliary | tag.adverb | tag.preposition) &&
    !reading.lexicon.cues.has(at(reading, index).lower)
  )
}

/** `in einem Interview`, `auf Twitter` in the clause of the verb. */
function channelsIn(reading: Reading, unit: Unit, verb: number): readonly Range[] {
  for (
    let index = Math.max(unit.first, verb - 10);
    index < Math.min(unit.last, verb + 10);
    index += 1
  ) {
    if (!has(reading, index, tag.channel | tag.service) || (reading.inside[index] ?? -1) >= 0)
      continue
    for (let first = index - 1; first >= Math.max(unit.first, index - 4); first -= 1) {
      if (has(reading, first, tag.preposition)) return [{ first, last: index + 1 }]
    }
  }
  return []
}
