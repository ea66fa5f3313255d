import path from 'node:path'
import type { LibraryState } from '../../shared/library.ts'
import { one, type Library } from './database.ts'
import { historyState } from './history.ts'
import { revision } from './revision.ts'

/** Below this a finding waits in the review queue. */
export const reviewBelow = 0.7

export function libraryState(library: Library): LibraryState {
  const count = (sql: string) => one<{ n: number }>(library, sql)?.n ?? 0
  return {
    name: path.basename(library.path, '.cuttings'),
    revision: revision(library),
    articles: count(
      "SELECT count(*) AS n FROM articles WHERE hidden = 0 AND kind IN ('article', 'reference')",
    ),
    teasers: count("SELECT count(*) AS n FROM articles WHERE hidden = 0 AND kind = 'teaser'"),
    quotes: count('SELECT coalesce(sum(quotes), 0) AS n FROM articles WHERE hidden = 0'),
    actors: count('SELECT count(*) AS n FROM actors'),
    toReview: count(
      `SELECT count(*) AS n FROM quotes q WHERE q.confidence < ${reviewBelow}
         AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.quote_id = q.id AND d.verdict <> 'open')`,
    ),
    imports: count('SELECT count(*) AS n FROM runs WHERE undone = 0'),
    ...historyState(library),
  }
}
