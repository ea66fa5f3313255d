import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { nominalStart, nounPhrase } from './verb-second-phrases.ts'

/** Who speaks, and through whom where the clause names both: the Rundschau of “die Rundschau zitiert Moor”. */
export type Voices = { readonly speaker: Range | null; readonly via: readonly Range[] }

const longestClause = 60

/**
 * The speaker of a verb in second place. What stands before the finite verb is the subject when it can
 * be one (`Der Minister sagte`, `Moor, der Bürgermeister, sagte`), else the subject stands behind it.
 */
export function voicesOf(
  reading: Reading,
  unit: Unit,
  verb: number,
  isParticiple: boolean,
): Voices {
  const finite = isParticiple ? finiteOf(reading, unit, verb) : verb
  const cites = /^(?:zitier|zitat)/.test(at(reading, verb).lower)
  if (isParticiple && isPassive(reading, finite, verb)) {
    const subject = cites ? subjectOf(reading, unit, finite) : agentIn(reading, unit, finite, verb)
    return { speaker: subject, via: [] }
  }
  if (/^(?:wurden?|wird|werden|geworden)$/.test(at(reading, verb).lower)) {
    return { speaker: null, via: [] }
  }
  if (/^(?:heiß|hieß|geheißen)/.test(at(reading, verb).lower)) {
    return { speaker: placeOf(reading, unit, finite), via: [] }
  }
  const subject = subjectOf(reading, unit, finite)
  const cited = cites ? objectOf(reading, unit, finite, subject) : null
  return cited === null || subject === null
    ? { speaker: subject, via: [] }
    : { speaker: cited, via: [subject] }
}

const perfect = /^(?:hat|haben|hatte|hatten|habe|hätte|hätten)$/
const passive = /^(?:wurde|wurden|wird|werden|worden|würde|würden)$/

/** The auxiliary of a participle: right behind it in a subordinate clause, else before. */
function finiteOf(reading: Reading, unit: Unit, participle: number): number {
  const behind = at(reading, participle + 1).lower
  if (perfect.test(behind) || passive.test(behind)) return participle
  const lowest = Math.max(unit.first, participle - longestClause)
  for (let index = participle - 1; index >= lowest; index -= 1) {
    const { lower } = at(reading, index)
    if ((reading.inside[index] ?? -1) < 0 && (perfect.test(lower) || passive.test(lower)))
      return index
  }
  return participle
}

/** `hatte … erklärt,`: a form that may be finite or a participle, with its auxiliary in the same clause. */
export function closesPerfect(reading: Reading, unit: Unit, verb: number): boolean {
  const next = at(reading, verb + 1)
  if (next.kind === 'word' && !perfect.test(next.lower) && !passive.test(next.lower)) return false
  const finite = finiteOf(reading, unit, verb)
  return finite !== verb && finite >= clauseStart(reading, unit, verb)
}

function isPassive(reading: Reading, finite: number, participle: number): boolean {
  return passive.test(at(reading, finite).lower) || passive.test(at(reading, participle + 1).lower)
}

/** `von der Polizei` between auxiliary and participle. */
function agentIn(reading: Reading, unit: Unit, finite: number, participle: number): Range | null {
  const first = finite === participle ? clauseStart(reading, unit, finite) : finite
  for (let index = first; index < participle; index += 1) {
    if (!/^vo[nm]$/.test(at(reading, index).lower)) continue
    return nounPhrase(reading, index + 1, participle)
  }
  return null
}

/** `In der Erklärung heißt es`: what the words stand in speaks them. */
function placeOf(reading: Reading, unit: Unit, finite: number): Range | null {
  const start = clauseStart(reading, unit, finite)
  return start < finite && has(reading, start, tag.preposition)
    ? nounPhrase(reading, start + 1, finite)
    : null
}

function subjectOf(reading: Reading, unit: Unit, finite: number): Range | null {
  const start = clauseStart(reading, unit, finite)
  if (start === finite) {
    return apposed(reading, unit, start) ?? phraseBehind(reading, unit, finite)
  }
  if (/^(?:er|man)$/.test(at(reading, finite + 1).lower)) return phraseBehind(reading, unit, finite)
  const field = subjectField(reading, start, finite)
  if (field === null) return phraseBehind(reading, unit, finite)
  const phrase = nounPhrase(reading, field, finite)
  if (phrase === null || isTime(reading, phrase)) return phraseBehind(reading, unit, finite)
  if (pointing.has(at(reading, phrase.first).lower) && phrase.last - phrase.first === 1) {
    return phraseBehind(reading, unit, finite) ?? phrase
  }
  return nameBefore(reading, unit, phrase) ?? antecedent(reading, unit, phrase)
}

/** `Das sagte Moor`: what was said stands first. */
const pointing = new Set(['das', 'dies'])

/** `letzte Woche`, `Ende Januar 2006`: when, not who. */
function isTime(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index += 1) {
    if (has(reading, index, tag.time)) return true
  }
  return false
}

/** `Ida Moor, Leiterin des Hafenamtes sagte`: a description without its second comma. */
function nameBefore(reading: Reading, unit: Unit, phrase: Range): Range | null {
  const comma = phrase.first - 1
  const { capital, lower } = at(reading, phrase.first)
  if (at(reading, comma).text !== ',' || !(capital || /^eine?$/.test(lower))) return null
  const first = nominalStart(reading, comma, unit.first)
  return first === unit.first && comma - first > 1 && comma - first <= longestName
    ? { first, last: comma }
    : null
}

/** The subject that opens a sentence, null when something else does. */
export function openingSubject(reading: Reading, unit: Unit): Range | null {
  const field = subjectField(reading, unit.first, unit.last)
  const phrase = field === null ? null : nounPhrase(reading, field, unit.last)
  return phrase === null || isTime(reading, phrase) ? null : phrase
}

/** The same, or the one behind the verb when where or when comes first: `Im Kongress warb Moor`. */
export function mainSubject(reading: Reading, unit: Unit, ceiling: number): Range | null {
  const opening = openingSubject(reading, unit)
  if (opening !== null) return opening.first < ceiling ? opening : null
  let first = unit.first
  if (has(reading, first, tag.adverb)) first += 1
  else if (has(reading, first, tag.preposition)) {
    first = nounPhrase(reading, first + 1, ceiling)?.last ?? ceiling
  } else return null
  const verb = at(reading, first)
  if (first >= ceiling || verb.kind !== 'word' || verb.capital) return null
  if (has(reading, first, tag.preposition | tag.adverb | tag.conjunction)) return null
  return nounPhrase(reading, first + 1, ceiling)
}

const focusing = new Set([
  'auch',
  'selbst',
  'nur',
  'sogar',
  'allein',
  'und',
  'aber',
  'doch',
  'denn',
])
const opensSubordinate = new Set([
  'wie',
  'dass',
  'weil',
  'ob',
  'nachdem',
  'während',
  'sodass',
  'da',
])
const oblique = new Set(
  'den dem des einen einem eines einer seinen seinem seiner seines ihren ihrem ihrer ihres diesen diesem als'.split(
    ' ',
  ),
)

/** Where a subject may begin before the verb, null when only something else can stand there. */
function subjectField(reading: Reading, start: number, finite: number): number | null {
  let first = start
  if (opensSubordinate.has(at(reading, first).lower)) return first + 1 < finite ? first + 1 : null
  while (first + 1 < finite && focusing.has(at(reading, first).lower)) first += 1
  const { lower, kind } = at(reading, first)
  if (kind !== 'word' && kind !== 'number') return null
  if (has(reading, first, tag.preposition | tag.adverb | tag.time | tag.auxiliary)) return null
  if (/(?:lich|weise|iell|zeitig)$/.test(lower) && !at(reading, first + 1).capital) return null
  if (lower === 'einer' && at(reading, first + 1).lower === 'der') return first
  return oblique.has(lower) || lower === 'so' || lower === 'es' ? null : first
}

/** `Moor lobte die Werft und nannte den Plan …`: the subject stands before the first verb only. */
function sharedSubject(reading: Reading, unit: Unit, finite: number): Range | null {
  const subject = openingSubject(reading, unit)
  return subject !== null && subject.last < finite ? subject : null
}

/** The subject behind the verb; whom it was said to may stand between. */
function phraseBehind(reading: Reading, unit: Unit, finite: number): Range | null {
  const next = finite + 1
  if (/^(?:dem|den|einen|einem|ihn|ihm|ihr|ihnen|uns|mir)$/.test(at(reading, next).lower)) {
    const hearer = nounPhrase(reading, next, unit.last)
    const last = hearer?.last ?? next + 1
    return nounPhrase(reading, last, unit.last) ?? sharedSubject(reading, unit, finite)
  }
  return nounPhrase(reading, next, unit.last)
}

/** Whom an outlet cites: `zitiert einen Augenzeugen mit den Worten`. */
function objectOf(
  reading: Reading,
  unit: Unit,
  finite: number,
  subject: Range | null,
): Range | null {
  if (subject === null || subject.first > finite) return null
  return nounPhrase(reading, finite + 1, unit.last)
}

const mostAsides = 3

/** `Moor, der Bürgermeister von Lund, sagte` and `Der Leiter des Amtes, Ida Moor, sagte`. */
function apposed(reading: Reading, unit: Unit, verb: number): Range | null {
  let close = verb - 1
  for (let turn = 0; turn < mostAsides; turn += 1) {
    if (at(reading, close).text !== ',' || (reading.inside[close - 1] ?? -1) >= 0) return null
    const open = commaBefore(reading, unit, close)
    if (open === null) return null
    const start = clauseStart(reading, unit, open)
    const field = start < open ? subjectField(reading, start, open) : null
    const phrase = field === null ? null : nounPhrase(reading, field, open)
    if (phrase !== null && reaches(reading, phrase, open)) {
      const isName = at(reading, open + 1).capital && close - open <= longestName
      return isName ? { first: phrase.first, last: verb - 1 } : phrase
    }
    close = open
  }
  return null
}

const longestName = 6

/** Up to the comma, but for where it is: `die Leiterin beim Hafenamt,`. */
function reaches(reading: Reading, phrase: Range, comma: number): boolean {
  if (phrase.last === comma) return true
  if (!has(reading, phrase.last, tag.preposition)) return false
  return nounPhrase(reading, phrase.last + 1, comma)?.last === comma
}

function commaBefore(reading: Reading, unit: Unit, close: number): number | null {
  for (let index = close - 1; index > Math.max(unit.first, close - longestClause); index -= 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    const { text } = at(reading, index)
    if (text === ',') return index
    if (/^[:;.]/.test(text)) return null
  }
  return null
}

/** The noun before a relative pronoun: `der Abgeordnete Moor, der erklärt hat`. */
function antecedent(reading: Reading, unit: Unit, phrase: Range): Range {
  const isRelative =
    phrase.last - phrase.first === 1 &&
    has(reading, phrase.first, tag.relative) &&
    at(reading, phrase.first - 1).text === ','
  if (!isRelative) return phrase
  const last = phrase.first - 1
  const first = nominalStart(reading, last, unit.first)
  return first < last ? { first, last } : phrase
}

export function clauseStart(reading: Reading, unit: Unit, verb: number): number {
  let start = verb
  while (start > Math.max(unit.first, verb - longestClause)) {
    const token = at(reading, start - 1)
    if ((reading.inside[start - 1] ?? -1) >= 0 || /^[,:;\u2013\u2014]/.test(token.text)) break
    start -= 1
  }
  return start
}
