import type { Page, QuoteHit } from '../../../shared/library.ts'
import { all, type Library } from '../database.ts'
import { quoteColumns, toQuote, type QuoteRow } from '../quotes.ts'
import { mark } from './marks.ts'
import { matcherOf, nothingMarked, type Matcher } from './matcher.ts'
import { findPage, inOrder, type PageRequest } from './pages.ts'

/** Quotes a person rejected are not shown; `once` counts the same words in one story once. */
export function searchQuotes(
  library: Library,
  request: PageRequest & { readonly once: boolean; readonly stems: boolean },
): Page<QuoteHit> {
  const kept =
    "NOT EXISTS (SELECT 1 FROM decisions d WHERE d.quote_id = q.id AND d.verdict = 'rejected')"
  const found = findPage(library, 'quotes', request, {
    filters: [kept],
    kinds: [],
    once: request.once,
    stems: request.stems,
  })
  const hits = quoteHits(
    library,
    found.ids,
    matcherOf(library, found.query, { stems: request.stems }),
  )
  return { ...found.page, hits }
}

type HitRow = QuoteRow & { headline: string; outlet: string | null; published: string | null }

export function quoteHits(
  library: Library,
  ids: readonly number[],
  matcher: Matcher,
): readonly QuoteHit[] {
  const rows = all<HitRow>(
    library,
    `SELECT ${quoteColumns}, a.headline, a.outlet, a.published
       FROM quotes q LEFT JOIN decisions d ON d.quote_id = q.id JOIN articles a ON a.id = q.article_id
       WHERE q.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return inOrder(ids, rows).map((row) => ({
    quote: toQuote(row),
    marked: mark(row.text, matcher, row.part),
    headline: row.headline,
    outlet: row.outlet,
    published: row.published,
  }))
}

/** Quotes of one actor, newest first. */
export function quotesOfActor(library: Library, actor: number, limit: number): readonly QuoteHit[] {
  const rows = all<{ id: number }>(
    library,
    `SELECT q.id
       FROM (SELECT id FROM quotes WHERE actor_id = ?1 UNION SELECT quote_id FROM decisions WHERE actor_id = ?1) c
         CROSS JOIN quotes q ON q.id = c.id CROSS JOIN articles a ON a.id = q.article_id
         LEFT JOIN decisions d ON d.quote_id = q.id
       WHERE a.hidden = 0 AND coalesce(d.actor_id, q.actor_id) = ?1 AND coalesce(d.verdict, 'open') <> 'rejected'
       ORDER BY a.published DESC, q.id LIMIT ?2`,
    actor,
    limit,
  )
  return quoteHits(
    library,
    rows.map((row) => row.id),
    nothingMarked,
  )
}
