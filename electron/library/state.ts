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
    quotes: quotesOf(library, count),
    actors: count('SELECT count(*) AS n FROM actors'),
    toReview: toReview(library, count),
    imports: count('SELECT count(*) AS n FROM runs WHERE undone = 0'),
    outdated: outdatedArticles(library),
    readOnly: !library.canWrite,
    interrupted: interruptedRun(library),
    ...historyState(library),
  }
}

/** The import that Cuttings was ended in, when nothing was imported since and it can go on. */
function interruptedRun(library: Library): number | null {
  const last = one<{ id: number; state: string; sources: number }>(
    library,
    `SELECT id, state, EXISTS (SELECT 1 FROM run_sources WHERE run_id = runs.id) AS sources
       FROM runs WHERE undone = 0 ORDER BY id DESC LIMIT 1`,
  )
  return last?.state === 'interrupted' && last.sources === 1 ? last.id : null
}

type Count = (sql: string) => number

/** Neither what was rejected nor what was taken back with its import. */
function quotesOf(library: Library, count: Count): number {
  const all = count('SELECT count(*) AS n FROM quotes')
  const rejected = count("SELECT count(*) AS n FROM decisions WHERE verdict = 'rejected'")
  return all - rejected - takenBack(library, count).quotes
}

type TakenBack = { readonly key: string; readonly quotes: number; readonly unsure: number }

const known = new WeakMap<Library, TakenBack>()

/** Counted once for the imports that are taken back now, since nothing changes in them meanwhile. */
function takenBack(library: Library, count: Count): TakenBack {
  const runs = one<{ ids: string | null }>(
    library,
    'SELECT group_concat(id) AS ids FROM runs WHERE undone = 1',
  )
  const key = `${runs?.ids ?? ''} ${count('SELECT coalesce(max(id), 0) AS n FROM quotes')}`
  const before = known.get(library)
  if (before?.key === key) return before
  const now = {
    key,
    quotes: count('SELECT coalesce(sum(quotes), 0) AS n FROM articles WHERE hidden = 1'),
    unsure: count(
      `SELECT count(*) AS n FROM articles a JOIN quotes q ON q.article_id = a.id
         LEFT JOIN decisions d ON d.quote_id = q.id
         WHERE a.hidden = 1 AND q.confidence < ${reviewBelow} AND coalesce(d.verdict, 'open') = 'open'`,
    ),
  }
  known.set(library, now)
  return now
}

/** Two index ranges and a short table, since this is asked after every change. */
function toReview(library: Library, count: Count): number {
  const unsure = count(`SELECT count(*) AS n FROM quotes WHERE confidence < ${reviewBelow}`)
  const decided = count(
    `SELECT count(*) AS n FROM decisions d JOIN quotes q ON q.id = d.quote_id
       WHERE d.verdict <> 'open' AND q.confidence < ${reviewBelow}`,
  )
  return unsure - decided - takenBack(library, count).unsure
}
