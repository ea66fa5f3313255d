import path from 'node:path'
import type { LibraryState } from '../../shared/library.ts'
import { one, type Library } from './database.ts'
import { outdatedArticles } from './findings.ts'
import { historyState } from './history.ts'
import { revision } from './revision.ts'

/** Below this a finding waits in the review queue. */
export const reviewBelow = 0.7

export function libraryState(library: Library): LibraryState {
  const count = (sql: string) => one<{ n: number }>(library, sql)?.n ?? 0
  const ofKind = (kind: string) =>
    count(`SELECT count(*) AS n FROM articles WHERE hidden = 0 AND kind = '${kind}'`)
  return {
    name: path.basename(library.path, '.cuttings'),
    revision: revision(library),
    articles: ofKind('article') + ofKind('reference'),
    teasers: ofKind('teaser'),
    quotes: count('SELECT count(*) AS n FROM quotes'),
    actors: count('SELECT count(*) AS n FROM actors'),
    toReview: toReview(count),
    imports: count('SELECT count(*) AS n FROM runs WHERE undone = 0'),
    outdated: outdatedArticles(library),
    ...historyState(library),
  }
}

/** Two index ranges and a short table, since this is asked after every change. */
function toReview(count: (sql: string) => number): number {
  const unsure = count(`SELECT count(*) AS n FROM quotes WHERE confidence < ${reviewBelow}`)
  const decided = count(
    `SELECT count(*) AS n FROM decisions d JOIN quotes q ON q.id = d.quote_id
       WHERE d.verdict <> 'open' AND q.confidence < ${reviewBelow}`,
  )
  return unsure - decided
}
