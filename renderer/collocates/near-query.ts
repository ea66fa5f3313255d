import { formatQuery } from '../../shared/query/canonical.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import type { Phrase, Query, Word } from '../../shared/query/syntax.ts'

/** The query for the texts in which a word stands within `window` words of what was asked for. */
export function nearQuery(query: string, word: string, window: number): string {
  const asked = parseQuery(query).query
  const parts = asked.kind === 'and' ? asked.parts : [asked]
  const nodes = parts.filter(isTerm)
  const [node] = nodes
  const other: Word = { kind: 'word', word, form: 'folded' }
  if (node === undefined || nodes.length > 1) return formatQuery(joined(asked, other))
  // Neighbours have no word between them.
  const near: Query = { kind: 'near', parts: [node, other], distance: Math.max(0, window - 1) }
  const next = parts.map((part) => (part === node ? near : part))
  return formatQuery(next.length === 1 ? near : { kind: 'and', parts: next })
}

function isTerm(query: Query): query is Word | Phrase {
  return query.kind === 'word' || query.kind === 'phrase'
}

function joined(query: Query, other: Word): Query {
  if (query.kind === 'everything') return other
  return { kind: 'and', parts: query.kind === 'and' ? [...query.parts, other] : [query, other] }
}
