import type { Span } from '../../shared/span.ts'
import { isAcronym, type Definition } from './acronyms.ts'
import type { Known } from './names/lexicon.ts'
import type { Document } from './sentences.ts'
import { hasTrait, type Token } from './tokens.ts'
import { beginsClause, type CapitalStyle, type WordCensus } from './word-census.ts'
import { trait } from './word-traits.ts'

/**
 * Why a stretch of capitals was read as a name: `known` from a list, `organisation` from its last or
 * first word, `person` from a given name, initials or a title, `plain` from its capitals alone.
 */
export type NameSign = 'known' | 'organisation' | 'person' | 'plain'

export type Name = Span & {
  /** Token indices, end exclusive. */
  readonly first: number
  readonly last: number
  readonly sign: NameSign
  readonly known: Known | null
  /** The capital may come from its place in the sentence alone. */
  readonly doubtful: boolean
  /** Stands in a line of capitals, where case tells nothing. */
  readonly shouted: boolean
}

export type NameScan = {
  readonly document: Document
  readonly census: WordCensus
  /** Bodies explained by their abbreviation, by their first token. */
  readonly explained: ReadonlyMap<number, Definition>
}

export function phraseText(document: Document, first: number, last: number): string {
  return document.text.slice(
    document.tokens[first]?.start ?? 0,
    document.tokens[last - 1]?.end ?? 0,
  )
}

export function isTitle(token: Token): boolean {
  return hasTrait(token, trait.title)
}

export function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  if (!token.capital) return hasTrait(token, trait.particle)
  if (hasTrait(token, trait.calendar)) return false
  return !hasTrait(token, trait.common) || hasTrait(token, trait.doubtful | trait.given)
}

export function isInitial(token: Token | undefined): boolean {
  return hasTrait(token, trait.initial)
}

/** A given name as printed, or SHOUTED. */
export function isGiven(token: Token | undefined): boolean {
  return hasTrait(token, trait.givenCased)
}

function isTitleAt(scan: NameScan, at: number): boolean {
  const token = scan.document.tokens[at]
  return token !== undefined && isTitle(token)
}

/** "ABSTRACT." on a line or as a sentence of its own. */
function standsAlone(document: Document, at: number): boolean {
  const token = document.tokens[at]
  const sentence = token === undefined ? undefined : document.sentences[token.sentence]
  return sentence !== undefined && sentence.first === at && sentence.last - at <= 2
}

export function nameOf(
  scan: NameScan,
  style: CapitalStyle,
  first: number,
  last: number,
  sign: NameSign,
  known: Known | null,
): Name {
  const { tokens } = scan.document
  const single = last === first + 1
  const token = tokens[first]
  const after = tokens[last]
  const label =
    after?.text === ':' || (single && (isTitleAt(scan, first) || standsAlone(scan.document, first)))
  const doubtful =
    label ||
    (sign === 'plain' &&
      single &&
      (style !== 'prose' ||
        (beginsClause(scan.document, first) && !isAcronym(token?.text ?? ''))) &&
      !scan.census.seenAsName(token?.text ?? ''))
  return {
    start: token?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    first,
    last,
    sign,
    known,
    doubtful,
    shouted: style === 'upper',
  }
}
