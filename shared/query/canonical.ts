import type { Query, Term } from './syntax.ts'

/** The query in its one canonical form: read again, it is the same query. */
export function formatQuery(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return ''
    case 'word':
    case 'phrase':
    case 'near':
    case 'pattern':
      return formatTerm(query)
    case 'not':
      return `-${grouped(query.part)}`
    case 'field':
      return `${query.name}:${grouped(query.value)}`
    case 'and':
      return query.parts.map(grouped).join(' ')
    case 'or':
      return query.parts
        .map((part) => (part.kind === 'or' ? grouped(part) : formatQuery(part)))
        .join(' OR ')
  }
}

function grouped(query: Query): string {
  return query.kind === 'and' || query.kind === 'or'
    ? `(${formatQuery(query)})`
    : formatQuery(query)
}

function formatTerm(term: Term): string {
  switch (term.kind) {
    case 'word':
      switch (term.form) {
        case 'folded':
        case 'wild':
          return term.word
        case 'prefix':
          return `${term.word}*`
        case 'fuzzy':
          return `${term.word}~`
        case 'exact':
          return `=${term.word}`
      }
    case 'phrase':
      return `${term.exact ? '=' : ''}"${term.words}"`
    case 'near':
      return `NEAR(${term.parts.map(formatTerm).join(' ')}, ${term.distance})`
    case 'pattern':
      return `/${term.source}/${term.flags}`
  }
}
