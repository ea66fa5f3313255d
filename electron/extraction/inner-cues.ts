import type { Attribution } from './attribution.ts'
import { trimmedEnd, wordsIn } from './contents.ts'
import { standing, type Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/**
 * `« La digue, explique Paul Verdier, ne tiendra pas »`: French and Spanish leave the cue between commas
 * or dashes inside the marks. Null when nobody speaks in there.
 */
export function incised(reading: Reading, unit: Unit, quotation: Quotation): Draft | null {
  return reading.lexicon.language.lateSubject
    ? spokenIn(reading, unit.paragraph, { first: quotation.first, last: quotation.last })
    : null
}

const fewestLines = 2

/** `— Vous partez ? demanda Paul.`: lines that begin with a dash speak, by paragraph. */
export function dashLines(reading: Reading): ReadonlyMap<number, Draft> {
  if (!reading.lexicon.language.lateSubject) return new Map()
  const lines = reading.document.paragraphs.flatMap(({ first, last }, paragraph) =>
    /^[\u2014\u2015]/.test(at(reading, first).text) && last - first > 2
      ? [lineOf(reading, paragraph, { first: first + 1, last })]
      : [],
  )
  return lines.length < fewestLines
    ? new Map()
    : new Map(lines.map((line) => [line.paragraph, line]))
}

function lineOf(reading: Reading, paragraph: number, words: Range): Draft {
  return (
    spokenIn(reading, paragraph, words) ??
    standing({
      spans: [words],
      type: 'direct',
      attribution: null,
      speaker: null,
      rule: 'dash-line',
      paragraph,
    })
  )
}

/** The words before and behind the cue that stands among them. */
function spokenIn(reading: Reading, paragraph: number, { first, last }: Range): Draft | null {
  for (let index = first + 1; index < last - 2; index += 1) {
    if (!opens(reading, index)) continue
    const aside = asideAt(reading, index + 1, last)
    if (aside === null) continue
    const spans = [
      { first, last: endOf(reading, first, index) },
      { first: beginOf(reading, aside.last, last), last },
    ].filter((span) => span.last > span.first && wordsIn(reading, span) > 0)
    const { speaker } = aside
    const attribution = attributionOf(aside)
    return standing({
      spans,
      type: 'direct',
      attribution,
      speaker,
      rule: 'marks-inverted',
      paragraph,
    })
  }
  return null
}

/** A question keeps its mark, a statement leaves its comma. */
function endOf(reading: Reading, first: number, stop: number): number {
  if (/^[!?]/.test(at(reading, stop).text)) return stop + 1
  return /^[!?]/.test(at(reading, stop - 1).text) ? stop : trimmedEnd(reading, first, stop)
}

function beginOf(reading: Reading, stop: number, ceiling: number): number {
  let first = stop
  while (first < ceiling && /^[,.;\u2013\u2014]/.test(at(reading, first).text)) first += 1
  return first
}

type Aside = {
  readonly cue: NonNullable<Attribution['cue']>
  readonly speaker: Range
  /** The comma, dash or end behind the speaker. */
  readonly last: number
}

function opens(reading: Reading, index: number): boolean {
  return /^(?:[,\u2013\u2014!?]|--?)$/.test(at(reading, index).text)
}

const farthestVerb = 3
const longestSpeaker = 12

/** The verb, with se, lui or an auxiliary before it, and the subject up to the next comma or dash. */
export function asideAt(reading: Reading, from: number, ceiling: number): Aside | null {
  let verb = from
  while (verb < from + farthestVerb && !isCue(reading, verb)) {
    if (!has(reading, verb, tag.objectPronoun | tag.auxiliary) && !isHyphened(reading, verb))
      return null
    verb += 1
  }
  if (!isCue(reading, verb) || verb + 1 >= ceiling) return null
  let last = verb + 1
  while (last < Math.min(ceiling, verb + longestSpeaker) && !isStop(reading, last)) last += 1
  const speaker = hyphened(reading, from, verb) ?? subjectIn(reading, verb + 1, last)
  const form = reading.lexicon.cues.get(at(reading, verb).lower)?.[0]
  if (speaker === null || form === undefined || !isStop(reading, last)) return null
  const range = { first: verb, last: verb + 1 }
  const facts = { negated: false, passive: false, modal: false }
  const cue = { verb: form.verb, range, group: { first: from, last: verb + 1 }, ...facts }
  return { cue: { ...cue, form: 'finite' }, speaker, last }
}

function isCue(reading: Reading, index: number): boolean {
  return has(reading, index, tag.cue) && !at(reading, index).capital
}

function isStop(reading: Reading, index: number): boolean {
  const { text, kind } = at(reading, index)
  return kind === 'quote-mark' || /^(?:[,.:;!?\u2013\u2014]|--?)/.test(text)
}

/** Nothing but who speaks may stand there: a name, a pronoun or a noun with its article. */
function subjectIn(reading: Reading, first: number, ceiling: number): Range | null {
  if (first >= ceiling) return null
  const begins =
    at(reading, first).capital || has(reading, first, tag.determiner | tag.pronoun | tag.title)
  if (!begins) return null
  let last = first + 1
  if (has(reading, first, tag.pronoun) && !has(reading, first, tag.determiner))
    return { first, last }
  while (last < ceiling && !has(reading, last, tag.time | tag.adverb)) last += 1
  return { first, last }
}

/** The pronoun of `a-t-elle ajouté` and of `dit-il`. */
function hyphened(reading: Reading, from: number, verb: number): Range | null {
  for (let index = from; index <= verb + 1; index += 1) {
    if (isHyphened(reading, index)) return { first: index, last: index + 1 }
  }
  return null
}

function isHyphened(reading: Reading, index: number): boolean {
  return at(reading, index).text.startsWith('-') && has(reading, index, tag.pronoun)
}

function attributionOf({ cue, speaker, last }: Aside): Attribution {
  return {
    cue,
    words: cue.range,
    speaker,
    side: 'after',
    region: { first: cue.range.first, last },
    trailing: { addressee: null, channels: [], carriers: [], next: last },
    via: [],
  }
}
