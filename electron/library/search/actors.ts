import type { ActorKind } from '../../../shared/actor.ts'
import type { ActorHit, ActorView, Page } from '../../../shared/library.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import { linksOf, uncertainArticles } from '../actor-links.ts'
import { actorCard } from '../actors.ts'
import { all, one, type Library } from '../database.ts'
import { taggingsOfActor } from '../tags.ts'
import { actorCounts } from './actor-counts.ts'
import { articleHits } from './articles.ts'
import { mark } from './marks.ts'
import { matcherOf, nothingMarked } from './matcher.ts'
import { inOrder, type PageRequest } from './pages.ts'
import { quotesOfActor } from './quotes.ts'
import { readQuery } from './read.ts'
import { anyHidden } from './sources.ts'

export type ActorRequest = PageRequest & {
  /** A story that several articles tell counts as one, and its mentions as those of one of them. */
  readonly once: boolean
  /** Also places that no article shows doing anything. */
  readonly places: boolean
}

/** Actors by name, the most mentioned first. The cursor is a position in the list. */
export function searchActors(library: Library, request: ActorRequest): Page<ActorHit> {
  const { query, problem } = readQuery(request.query)
  const { once, places } = request
  const counts = actorCounts(library, { text: request.query, query, once, places })
  const start = request.after === null ? 0 : Number(request.after)
  const end = Math.min(counts.ids.length, start + request.limit)
  const matcher = matcherOf(library, query, { stems: false })
  const rows = rowsOf(library, [...counts.ids.subarray(start, end)], once)
  return {
    total: counts.ids.length,
    hits: rows.map(({ roles, ...row }, nth) => ({
      ...row,
      articles: counts.articles[start + nth] ?? 0,
      mentions: counts.mentions[start + nth] ?? 0,
      name: mark(row.name, matcher, 'body'),
      roles: JSON.parse(roles ?? '[]') as readonly string[],
    })),
    next: end < counts.ids.length ? String(end) : null,
    understood: `${explainQuery(query, 'actors')}, most mentioned first`,
    problem,
    orderNote: null,
    suggestion: null,
    scan: counts.scan,
  }
}

type HitRow = {
  id: number
  kind: ActorKind
  name: string
  quotes: number
  roles: string | null
}

function rowsOf(library: Library, ids: readonly number[], once: boolean): readonly HitRow[] {
  const rows = all<HitRow>(
    library,
    `SELECT h.id, h.kind, h.name, ${quotesBy(library, once)} AS quotes,
       (SELECT y.roles FROM article_actors y WHERE y.actor_id = h.id AND y.roles <> '[]'
          ORDER BY length(y.roles) DESC LIMIT 1) AS roles
     FROM actors h WHERE h.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return inOrder(ids, rows)
}

/** Quotes of the actor `h` that nobody rejected, those a person gave it among them. */
function quotesBy(library: Library, once: boolean): string {
  const untouched = !anyHidden(library) && one(library, 'SELECT 1 FROM decisions LIMIT 1') === null
  if (untouched && !once) return '(SELECT count(*) FROM quotes q WHERE q.actor_id = h.id)'
  const what = once ? "DISTINCT coalesce(t.family, -t.id) || ' ' || q.text" : '*'
  return `(SELECT count(${what})
    FROM (SELECT id FROM quotes WHERE actor_id = h.id
      UNION SELECT quote_id FROM decisions WHERE actor_id = h.id) c
      CROSS JOIN quotes q ON q.id = c.id CROSS JOIN articles t ON t.id = q.article_id
      LEFT JOIN decisions d ON d.quote_id = q.id
    WHERE t.hidden = 0 AND coalesce(d.actor_id, q.actor_id) = h.id AND d.verdict IS NOT 'rejected')`
}

/** Names that begin with the words, for quick open. */
export function suggestActors(
  library: Library,
  words: string,
  limit: number,
): readonly { readonly id: number; readonly name: string }[] {
  const tokens = words.match(/[\p{L}\p{N}]+/gu) ?? []
  const narrowed =
    tokens.length === 0 ? '1' : 'a.id IN (SELECT rowid FROM actors_fts WHERE actors_fts MATCH ?)'
  return all<{ id: number; name: string }>(
    library,
    `SELECT a.id, a.name FROM actors a WHERE ${narrowed}
         AND EXISTS (SELECT 1 FROM article_actors x WHERE x.actor_id = a.id) ORDER BY
       (SELECT sum(mention_count) FROM article_actors x WHERE x.actor_id = a.id) DESC LIMIT ?`,
    ...(tokens.length === 0 ? [] : [tokens.map((token) => `"${token}" *`).join(' AND ')]),
    limit,
  )
}

const shown = 200

/** An actor's page: roles with their dates, articles, quotes. */
export function actorView(library: Library, id: number): ActorView {
  const articles = all<{ id: number }>(
    library,
    `SELECT a.id FROM article_actors x CROSS JOIN articles a ON a.id = x.article_id
       WHERE x.actor_id = ? AND a.hidden = 0 ORDER BY a.published DESC, a.id DESC LIMIT ${shown}`,
    id,
  )
  return {
    ...actorCard(library, id),
    links: linksOf(library, id),
    uncertain: uncertainArticles(library, id),
    articles: articleHits(
      library,
      articles.map((row) => row.id),
      nothingMarked,
    ),
    quotes: quotesOfActor(library, id, shown),
    taggings: taggingsOfActor(library, id),
  }
}
