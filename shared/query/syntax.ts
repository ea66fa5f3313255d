import type { Span } from '../span.ts'
import type { OperatorName } from './operators.ts'

/**
 * How a word is looked for: `folded` case and accents aside, `prefix` as the beginning of a word, `wild`
 * with "?" for one and "*" for any letters, `fuzzy` with a typo or two, `exact` as written.
 */
export const wordForms = ['folded', 'prefix', 'wild', 'fuzzy', 'exact'] as const
export type WordForm = (typeof wordForms)[number]

/** `word` is without the signs of its form, except those of `wild`. */
export type Word = { readonly kind: 'word'; readonly word: string; readonly form: WordForm }

/** Words in a row; a word in it may end in "*". `exact` minds case and accents. */
export type Phrase = { readonly kind: 'phrase'; readonly words: string; readonly exact: boolean }

/** All parts, in any order, with at most `distance` words between the first and the last of them. */
export type Near = {
  readonly kind: 'near'
  readonly parts: readonly (Word | Phrase)[]
  readonly distance: number
}

/** A regular expression. Case is minded with the flag `c`, "." takes line ends with `s`. */
export type Pattern = { readonly kind: 'pattern'; readonly source: string; readonly flags: string }

/** What stands in a text. */
export type Term = Word | Phrase | Near | Pattern

/** A query as a tree. Words without an operator between them are joined by AND. */
export type Query =
  | { readonly kind: 'everything' }
  | Term
  | { readonly kind: 'and'; readonly parts: readonly Query[] }
  | { readonly kind: 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | { readonly kind: 'field'; readonly name: OperatorName; readonly value: Query }

/** What could not be understood: a sentence that says what was expected, and where in the query. */
export type QueryProblem = Span & { readonly message: string }

export type Parsed = {
  readonly query: Query
  readonly problem: QueryProblem | null
  /** Something that is understood, but perhaps not as meant: a lower-case “or” is a word. */
  readonly hint: QueryProblem | null
}

export const everything: Query = { kind: 'everything' }
