import type { CueTables } from './cue-table.ts'
import { datelineEnd } from './datelines.ts'
import { lexiconOf, type Lexicon } from './lexicon.ts'
import { languageWith } from './own-cues.ts'
import { quotationsOf, type Quotation } from './quotations.ts'
import type { Document } from './sentences.ts'
import type { Token } from './tokens.ts'
import { noWord } from './vocabulary.ts'

/** Tokens `first` to `last`, exclusive. */
export type Range = { readonly first: number; readonly last: number }

/** A sentence that keeps quotations whole: `“We stay. We fight,” he said.` is one unit. */
export type Unit = Range & {
  readonly paragraph: number
  /** Indexes into the reading's quotations. */
  readonly quotations: readonly number[]
}

/** A document with everything looked up that the rules ask for again and again. */
export type Reading = {
  readonly document: Document
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  /** What each token can be, see `tag`. */
  readonly tags: Int32Array
  /** The quotation each token is in, -1 outside. */
  readonly inside: Int32Array
  readonly quotations: readonly Quotation[]
  /** Words before each token, and those of them in quotation marks: counts without walking. */
  readonly wordsBefore: Int32Array
  readonly markedBefore: Int32Array
  readonly units: readonly Unit[]
}

export function readingOf(document: Document, cues: CueTables): Reading {
  const { tokens } = document
  const lexicon = lexiconOf(languageWith(document.language, cues))
  const tags = new Int32Array(tokens.length)
  for (let index = 0; index < tokens.length; index += 1) {
    tags[index] = tagsOf(tokens[index], lexicon)
  }
  const quotations = quotationsOf(document)
  const inside = new Int32Array(tokens.length).fill(-1)
  for (const [number, each] of quotations.entries()) inside.fill(number, each.first, each.last)
  const counts = countWords(tokens, inside)
  const reading = { document, tokens, lexicon, tags, inside, quotations, ...counts }
  return { ...reading, units: unitsOf(reading) }
}

/** Looked up once for all places of a word. */
function tagsOf(token: Token | undefined, { tags }: Lexicon): number {
  if (token?.kind !== 'word') return tags.get(token?.lower ?? '') ?? 0
  const { word } = token
  if (word.tagsFrom !== tags) {
    word.tags = tags.get(word.lower) ?? 0
    word.tagsFrom = tags
  }
  return word.tags
}

function countWords(
  tokens: readonly Token[],
  inside: Int32Array,
): Pick<Reading, 'wordsBefore' | 'markedBefore'> {
  const wordsBefore = new Int32Array(tokens.length + 1)
  const markedBefore = new Int32Array(tokens.length + 1)
  for (let index = 0; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind
    const word = kind === 'word' || kind === 'number' ? 1 : 0
    wordsBefore[index + 1] = (wordsBefore[index] ?? 0) + word
    markedBefore[index + 1] = (markedBefore[index] ?? 0) + ((inside[index] ?? -1) >= 0 ? word : 0)
  }
  return { wordsBefore, markedBefore }
}

type Unfinished = Omit<Reading, 'units'>

function unitsOf(reading: Unfinished): readonly Unit[] {
  const units: Unit[] = []
  for (const [number, paragraph] of reading.document.paragraphs.entries()) {
    let first = datelineEnd(reading.tokens, paragraph.first, paragraph.last)
    for (let index = first + 1; index <= paragraph.last; index += 1) {
      if (index < paragraph.last && !breaksBefore(reading, index)) continue
      units.push(unit(reading, first, index, number))
      first = index
    }
  }
  return units
}

function unit(reading: Unfinished, first: number, last: number, paragraph: number): Unit {
  const quotations: number[] = []
  for (let index = first; index < last; index += 1) {
    const inside = reading.inside[index] ?? -1
    if (inside < 0) continue
    quotations.push(inside)
    index = (reading.quotations[inside]?.last ?? index + 1) - 1
  }
  return { first, last, paragraph, quotations }
}

function breaksBefore(reading: Unfinished, index: number): boolean {
  const { tokens, inside } = reading
  const here = inside[index] ?? -1
  const before = inside[index - 1] ?? -1
  if (here >= 0 && here === before) return false
  if (tokens[index]?.sentence === tokens[index - 1]?.sentence) return false
  return before < 0 || !answersMark(reading, index)
}

/** `“Why?” Moor asked.`: the capital letter of a name does not begin a new sentence there. */
function answersMark(reading: Unfinished, index: number): boolean {
  const { tokens, lexicon } = reading
  const stop = tokens[index - 2]
  if (stop === undefined || !/^[!?,…-]/.test(stop.text)) return false
  for (let at = index; at < Math.min(index + 5, tokens.length); at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return false
    if (at > index && lexicon.cues.has(token.lower)) return true
    if (!token.capital && at > index + 1) return false
  }
  return false
}

export function has(reading: Reading, index: number, bits: number): boolean {
  return ((reading.tags[index] ?? 0) & bits) !== 0
}

/** True inside the marks of a work's title: told “Good Morning Oslo”. */
export function isTitled(reading: Reading, index: number): boolean {
  return reading.quotations[reading.inside[index] ?? -1]?.titled === true
}

/** A token by index; a neutral one beyond both ends spares every caller the check. */
export function at(reading: Reading, index: number): Token {
  return reading.tokens[index] ?? nothing
}

const nothing: Token = {
  start: 0,
  end: 0,
  text: '',
  lower: '',
  kind: 'punctuation',
  capital: false,
  word: noWord,
  sentence: -1,
  paragraph: -1,
}
