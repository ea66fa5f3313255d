import type { Entity, EntityMention } from './coreference.ts'
import type { TitleGender } from './names/titles.ts'
import type { Document } from './sentences.ts'
import { titleGender } from './title-words.ts'
import { hasTrait, type Token } from './tokens.ts'
import { trait } from './word-traits.ts'

/** Someone or something spoken of at a place, to whom a later pronoun may point. */
export type Figure = {
  /** Index of the entity; null for a person without a name ("a senior official"). */
  readonly actor: number | null
  readonly start: number
  readonly token: number
  readonly sentence: number
  readonly subject: boolean
  readonly quoted: boolean
  readonly gender: TitleGender
  readonly pronoun: boolean
}

/** What is known of whom a text speaks while it is read from the beginning. */
export type Discourse = {
  readonly document: Document
  readonly entities: readonly Entity[]
  /** In the order of the text. */
  readonly figures: readonly Figure[]
  /** 1 for every token inside quotation marks. */
  readonly quoted: Uint8Array
}

/** Everyone a text speaks of by name or as "a …", in order. */
export function namedFigures(
  document: Document,
  entities: readonly Entity[],
  quoted: Uint8Array,
): readonly Figure[] {
  const figures: Figure[] = []
  for (const [actor, entity] of entities.entries()) {
    for (const mention of entity.mentions) {
      figures.push(figureOf(document, quoted, mention, actor, entity.gender))
    }
  }
  for (const figure of unnamed(document, quoted, entities)) figures.push(figure)
  return figures.sort((one, other) => one.start - other.start)
}

/** The index of the last figure that begins before a place, -1 when there is none. */
export function figureBefore(discourse: Discourse, at: number): number {
  let low = 0
  let high = discourse.figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((discourse.figures[middle]?.start ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function figureOf(
  document: Document,
  quoted: Uint8Array,
  mention: EntityMention,
  actor: number | null,
  gender: TitleGender,
): Figure {
  return {
    actor,
    start: mention.start,
    token: mention.first,
    sentence: document.tokens[mention.first]?.sentence ?? 0,
    subject: isSubject(document, mention.first, mention.last),
    quoted: quoted[mention.first] === 1,
    gender,
    pronoun: mention.form === 'pronoun',
  }
}

const opening = new Set(['“', '„', '«', '``', '‟', '»'])
const closing = new Set(['”', '»', "''", '«'])

/** Marks toggle within a paragraph; a mark that can only open or close does so. */
export function quotedTokens(document: Document): Uint8Array {
  const inside = new Uint8Array(document.tokens.length)
  for (const paragraph of document.paragraphs) {
    let open = false
    for (let at = paragraph.first; at < paragraph.last; at += 1) {
      const token = document.tokens[at]
      if (token?.kind === 'quote-mark') open = opensAt(token, open)
      else if (open) inside[at] = 1
    }
  }
  return inside
}

function opensAt(token: Token, open: boolean): boolean {
  if (token.text === '“' && !open) return true
  if (opening.has(token.text) && closing.has(token.text)) return !open
  if (opening.has(token.text)) return token.text === '“' ? !open : true
  if (closing.has(token.text)) return false
  return !open
}

const governors = new Set(
  `of for at from in with to by on about near behind against among like than into over under after before during without through
  told asked met thanked called von für bei aus in mit zu nach über gegen`.split(/\s+/),
)
const speech = new Set(
  'said says asked added wrote explained noted tweeted sagte sagt erklärte meinte'.split(' '),
)

/** Not governed by a preposition, and first in its sentence or beside a verb of saying. */
export function isSubject(document: Document, first: number, last: number): boolean {
  const { tokens } = document
  const sentence = tokens[first]?.sentence
  const after = tokens[last]
  if (after !== undefined && (after.text === "'s" || after.text === '’s')) return false
  if (after !== undefined && after.sentence === sentence && speech.has(after.lower)) return true
  for (let at = first - 1, steps = 0; at >= 0 && steps < longestLead; at -= 1, steps += 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== sentence) return true
    if (speech.has(token.lower)) return true
    if (governors.has(token.lower)) return false
    if (token.kind === 'punctuation' || token.kind === 'quote-mark') return true
    if (clauseWords.has(token.lower) || at === 0) return true
  }
  return first === 0
}

const longestLead = 7
const clauseWords = new Set(
  'but and because when while as if that where although though since und aber weil dass'.split(' '),
)

const personNouns = new Set(
  `man woman person official source professional resident boy girl witness survivor worker employee user expert teenager neighbour neighbor
  friend colleague student stranger customer passenger voter protester soldier police-officer insider`.split(
    /\s+/,
  ),
)
const longestPhrase = 6

/** "a senior official", "one man": people without a name, unless a name stands beside. */
function unnamed(document: Document, quoted: Uint8Array, entities: readonly Entity[]): Figure[] {
  const named = namedTokens(document, entities)
  const figures: Figure[] = []
  for (let at = 0; at < document.tokens.length; at += 1) {
    const token = document.tokens[at]
    if (token === undefined || !hasTrait(token, trait.indefinite)) continue
    const head = personHead(document, at)
    if (head === null || isApposition(document, named, at, head)) continue
    const first = {
      start: token.start,
      end: token.end,
      first: at,
      last: head + 1,
      form: 'title',
    } as const
    const word = document.tokens[head]?.lower ?? ''
    figures.push(
      figureOf(
        document,
        quoted,
        first,
        null,
        titleGender(word, document.language) ?? genderOfNoun(word),
      ),
    )
  }
  return figures
}

function genderOfNoun(lower: string): TitleGender {
  if (lower === 'man' || lower === 'boy') return 'male'
  return lower === 'woman' || lower === 'girl' ? 'female' : null
}

function personHead(document: Document, article: number): number | null {
  const { tokens } = document
  let head: number | null = null
  for (let at = article + 1; at <= article + longestPhrase; at += 1) {
    const token = tokens[at]
    if (
      token === undefined ||
      token.kind !== 'word' ||
      token.sentence !== tokens[article]?.sentence
    )
      break
    if (personNouns.has(token.lower) || hasTrait(token, trait.title)) head = at
    else if (head !== null) break
    if (governors.has(token.lower) || token.lower === 'who') break
  }
  return head
}

function namedTokens(document: Document, entities: readonly Entity[]): Uint8Array {
  const named = new Uint8Array(document.tokens.length)
  for (const entity of entities) {
    for (const mention of entity.mentions) named.fill(1, mention.first, mention.last)
  }
  return named
}

/** "Jane Roe, a lawyer", "Roe is a lawyer", "a lawyer named Roe" */
function isApposition(
  document: Document,
  named: Uint8Array,
  article: number,
  head: number,
): boolean {
  const before = document.tokens[article - 1]
  if (before !== undefined && (before.text === ',' || copulas.has(before.lower))) return true
  for (let at = head + 1; at <= head + 4; at += 1) if (named[at] === 1) return true
  return false
}

const copulas = new Set(
  'is was be been become became as being remains ist war als wurde like'.split(' '),
)
