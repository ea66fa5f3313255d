import type { Query } from '../../shared/query/syntax.ts'

/** True when several words are looked for that must all occur, which not every program means by a blank. */
export function joinsWords(query: Query): boolean {
  if (query.kind !== 'and') return query.kind === 'field' && joinsWords(query.value)
  return query.parts.filter(({ kind }) => kind === 'word' || kind === 'phrase').length > 1
}
