import type { Query } from '../../../shared/query/syntax.ts'

/** Where a word of a query is looked for: among names, or in texts. */
export type Field = 'speaker' | 'actor' | 'text'

/** The words that a query looks for in any case and with any accents, as written; what it excludes aside. */
export function* wordsIn(
  query: Query,
  field: Field = 'text',
): Generator<{ word: string; field: Field }> {
  switch (query.kind) {
    case 'word':
      if (query.form === 'folded') yield { word: query.word, field }
      return
    case 'phrase':
      if (!query.exact)
        for (const word of query.words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) yield { word, field }
      return
    case 'and':
    case 'or':
      for (const part of query.parts) yield* wordsIn(part, field)
      return
    case 'field':
      if (textFields.has(query.name)) yield* wordsIn(query.value, fieldNamed(query.name))
      return
    case 'everything':
    case 'near':
    case 'not':
    case 'pattern':
  }
}

const textFields: ReadonlySet<string> = new Set([
  ...['title', 'headline', 'body', 'caption', 'said', 'speaker', 'actor', 'about', 'via', 'to'],
])

function fieldNamed(name: string): Field {
  return name === 'speaker' || name === 'actor' ? name : 'text'
}
