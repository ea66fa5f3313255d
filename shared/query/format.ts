import type { OperatorName } from './operators.ts'
import type { Query } from './syntax.ts'

const named: Readonly<Record<OperatorName, string>> = {
  speaker: 'spoken by',
  said: 'with the words',
  via: 'that came via',
  to: 'said to',
  actor: 'mentioning',
  headline: 'with the headline words',
  outlet: 'from',
  agency: 'by the agency',
  date: 'published',
  tag: 'tagged',
  type: 'of type',
  stance: 'with the stance',
  lang: 'in the language',
  kind: 'of kind',
}

/** The query as a sentence part: "with all of: ice, glacier; from The Tidemark". */
export function explainQuery(query: Query): string {
  if (query.kind === 'everything') return 'everything'
  const parts = query.kind === 'and' ? query.parts : [query]
  const words = parts.filter((part) => part.kind !== 'field').map(formatted)
  const fields = parts.filter((part) => part.kind === 'field').map(formatted)
  const first = words.length > 1 ? [`all of: ${words.join(', ')}`] : words
  return [...first, ...fields].join('; ')
}

function formatted(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return 'everything'
    case 'word':
      return query.form === 'prefix' ? `${query.word}…` : query.word
    case 'phrase':
      return `“${query.words}”`
    case 'near':
      return query.parts.map(formatted).join(' near ')
    case 'pattern':
      return `/${query.source}/`
    case 'and':
      return query.parts.map(formatted).join(' and ')
    case 'or':
      return query.parts.map(formatted).join(' or ')
    case 'not':
      return `not ${formatted(query.part)}`
    case 'field':
      return `${named[query.name]} ${formatted(query.value)}`
  }
}
