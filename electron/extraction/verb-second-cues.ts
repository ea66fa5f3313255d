import type { Attribution } from './attribution.ts'
import type { Frame } from './languages/language.ts'
import { tag, type CueForm } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { closesPerfect, voicesOf } from './verb-second-subjects.ts'

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
  const isParticiple =
    chosen.form.form === 'other' ||
    (forms.some(({ form }) => form === 'other') && closesPerfect(reading, unit, index))
  const { speaker, via } = voicesOf(reading, unit, index, isParticiple)
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
    via,
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
    if (form.particle === null) continue
    if (at(reading, index - 1).lower === form.particle && fits(reading, unit, index, form))
      return { form, last: index + 1 }
    if (form.form === 'other') continue
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
