import type { Query } from '../../../shared/query/syntax.ts'
import { indexable } from '../indexable.ts'

/**
 * A query without fields as FTS5 match text, null when it is not one expression of words (a lone NOT
 * has no FTS5 form). `column` limits it to one column of the index.
 */
export function matchText(query: Query, column: string | null): string | null {
  const expression = expressionOf(query)
  if (expression === null) return null
  return column === null ? expression : `${column} : (${expression})`
}

function expressionOf(query: Query): string | null {
  switch (query.kind) {
    case 'everything':
    case 'field':
    case 'not':
    case 'near':
    case 'pattern':
      return null
    case 'word':
      return query.form === 'prefix' ? `${quoted(query.word)} *` : quoted(query.word)
    case 'phrase':
      return quoted(query.words)
    case 'or':
      return joined(query.parts, ' OR ')
    case 'and':
      return andOf(query.parts)
  }
}

/** Words in double quotes are a string to FTS5: nothing in them is an operator. */
function quoted(words: string): string {
  return `"${indexable(words).replaceAll('"', ' ')}"`
}

function joined(parts: readonly Query[], operator: string): string | null {
  const expressions = parts.map(expressionOf)
  return expressions.every((part) => part !== null) ? `(${expressions.join(operator)})` : null
}

function andOf(parts: readonly Query[]): string | null {
  const wanted = joined(
    parts.filter((part) => part.kind !== 'not'),
    ' AND ',
  )
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [expressionOf(part.part)] : []))
  if (wanted === null || wanted === '()' || unwanted.includes(null)) return null
  return unwanted.length === 0 ? wanted : `(${wanted} NOT (${unwanted.join(' OR ')}))`
}

/** The words a hit shows marked, lower case; prefixes end in "*". */
export function wordsToMark(query: Query): readonly string[] {
  switch (query.kind) {
    case 'everything':
    case 'not':
    case 'near':
    case 'pattern':
      return []
    case 'word':
      return [query.form === 'prefix' ? `${query.word.toLowerCase()}*` : query.word.toLowerCase()]
    case 'phrase':
      return [query.words.toLowerCase()]
    case 'and':
    case 'or':
      return query.parts.flatMap(wordsToMark)
    case 'field':
      return markedFields.has(query.name) ? wordsToMark(query.value) : []
  }
}

const markedFields: ReadonlySet<string> = new Set(['said', 'title', 'body'])
