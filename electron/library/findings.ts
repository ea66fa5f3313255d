import type { ArticleFacts, ArticleId } from '../../shared/article.ts'
import type { Found } from '../../shared/cutting.ts'
import { engineVersion } from '../../shared/engine.ts'
import { quotesThatCount } from './counted.ts'
import { all, one, run, type Library } from './database.ts'
import { replaceActors } from './refound-actors.ts'
import { replaceQuotes, type QuoteChanges } from './refound-quotes.ts'

/** A stored article as the engine reads it. */
export type StoredText = {
  readonly id: ArticleId
  readonly headline: string
  readonly body: string
  readonly facts: ArticleFacts
}

/** The next articles behind `after`, those of taken back imports too: they may come back. */
export function storedTexts(
  library: Library,
  after: ArticleId,
  limit: number,
): readonly StoredText[] {
  return all<Omit<StoredText, 'facts'> & { readonly facts: string }>(
    library,
    `SELECT a.id, a.headline, t.body, t.facts FROM articles a JOIN texts t ON t.article_id = a.id
       WHERE a.id > ? ORDER BY a.id LIMIT ?`,
    after,
    limit,
  ).map((row) => ({ ...row, facts: JSON.parse(row.facts) as ArticleFacts }))
}

/** How many articles there are to read again. */
export function storedTextCount(library: Library): number {
  return one<{ n: number }>(library, 'SELECT count(*) AS n FROM texts')?.n ?? 0
}

/** How many articles were read by older rules than those in use. */
export function outdatedArticles(library: Library): number {
  const row = one<{ n: number }>(
    library,
    'SELECT count(*) AS n FROM articles WHERE rules < ?',
    engineVersion,
  )
  return row?.n ?? 0
}

/**
 * Puts what is now found in an article in the place of what was found before; what a person made of it
 * stays. Gives null, and does nothing, when the text changed since it was read. Call inside a
 * transaction.
 */
export function replaceFindings(
  library: Library,
  read: StoredText,
  found: Found,
): QuoteChanges | null {
  if (bodyOf(library, read.id) !== read.body) return null
  setLanguage(library, read.id, found.language)
  const actors = replaceActors(library, read.id, found.actors)
  const changes = replaceQuotes(library, read.id, found.quotes, actors.ids)
  actors.settle()
  countFindings(library, read.id)
  return changes
}

/** Apart from the counts, since a new language is a new row in the index. */
function setLanguage(library: Library, id: ArticleId, language: string): void {
  run(
    library,
    'UPDATE articles SET language = ?2 WHERE id = ?1 AND language <> ?2',
    ...[id, language],
  )
}

/** Writes only what differs, so that reading again what is up to date costs no disk. */
function countFindings(library: Library, id: ArticleId): void {
  run(
    library,
    `UPDATE articles SET rules = ?2, quotes = new.quotes, actors = new.actors
       FROM (SELECT ${quotesThatCount('?1')} AS quotes,
                    (SELECT count(*) FROM article_actors WHERE article_id = ?1) AS actors) AS new
       WHERE id = ?1 AND (rules, articles.quotes, articles.actors) <> (?2, new.quotes, new.actors)`,
    ...[id, engineVersion],
  )
}

function bodyOf(library: Library, id: ArticleId): string | null {
  return (
    one<{ body: string }>(library, 'SELECT body FROM texts WHERE article_id = ?', id)?.body ?? null
  )
}
