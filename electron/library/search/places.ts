/** The full-text indexes of a library. */
export type IndexName = 'articles_fts' | 'quotes_fts' | 'actors_fts' | 'notes_fts'

/** Where words are looked for: columns of an index, and the texts these were made from. */
export type Place = {
  readonly index: IndexName
  /** Filter of columns as FTS5 writes it. */
  readonly columns: string
  /** The id in the tables that a condition speaks of. */
  readonly id: string
  /** The texts as SQL, each looked at for itself. */
  readonly texts: readonly string[]
  /** Whether these texts are too many for a regular expression to be tried on all of them at once. */
  readonly many: boolean
}

const headline = 'a.headline'
const body = textOf('t.body')
const speaker = "(coalesce(q.speaker_name, '') || ' · ' || coalesce(q.speaker_text, ''))"
const chain =
  "(SELECT group_concat(l.name, ' · ') FROM quote_links l WHERE l.quote_id = q.id ORDER BY l.position)"

const names =
  "(n.name || coalesce(' · ' || (SELECT group_concat(l.name, ' · ') FROM actor_aliases l WHERE l.actor_id = n.id), ''))"

function textOf(column: string): string {
  return `(SELECT ${column} FROM texts t WHERE t.article_id = a.id)`
}

function inArticle(columns: string, ...texts: readonly string[]): Place {
  return { index: 'articles_fts', columns, id: 'a.id', texts, many: true }
}

function inQuote(columns: string, ...texts: readonly string[]): Place {
  return { index: 'quotes_fts', columns, id: 'q.id', texts, many: true }
}

export const places = {
  /** Bare words of a search of articles, and of one of quotes. */
  article: inArticle('{headline body}', headline, body),
  quote: inQuote('{text speaker chain addressee}', 'q.text', speaker, chain, 'q.addressee'),

  title: inArticle('headline', headline),
  body: inArticle('body', body),
  caption: inArticle('caption', textOf("t.facts ->> 'caption'")),
  author: inArticle('author', textOf('written_by(t.facts)')),

  said: inQuote('text', 'q.text'),
  speaker: inQuote('speaker', speaker),
  via: inQuote('chain', chain),
  to: inQuote('addressee', 'q.addressee'),
  cue: inQuote('cue', 'q.cue_text'),

  actorName: { index: 'actors_fts', columns: 'name', id: 'n.id', texts: [names], many: false },
  noteText: { index: 'notes_fts', columns: 'text', id: 'n.id', texts: ['n.text'], many: false },
} as const satisfies Record<string, Place>
