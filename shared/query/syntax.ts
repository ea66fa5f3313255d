import type { Span } from '../span.ts'
import type { OperatorName } from './operators.ts'

/** A query as a tree. Words without an operator between them are joined by AND. */
export type Query =
  | { readonly kind: 'everything' }
  | { readonly kind: 'word'; readonly word: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly words: string }
  | { readonly kind: 'and'; readonly parts: readonly Query[] }
  | { readonly kind: 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | { readonly kind: 'field'; readonly name: OperatorName; readonly value: Query }

/** What could not be understood: a sentence and where in the query. */
export type QueryProblem = Span & { readonly message: string }

export type Parsed = { readonly query: Query; readonly problem: QueryProblem | null }

export const everything: Query = { kind: 'everything' }
