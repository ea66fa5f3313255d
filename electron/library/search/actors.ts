import type { ActorKind } from '../../../shared/actor.ts'
import type { ActorHit, ActorView, Page } from '../../../shared/library.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import { linksOf, uncertainArticles } from '../actor-links.ts'
import { actorCard } from '../actors.ts'
import { all, one, type Library } from '../database.ts'
import { taggingsOfActor } from '../tags.ts'
import { articleHits } from './articles.ts'
import { mark } from './marks.ts'
import { compileActors } from './compile.ts'
import { matcherOf, nothingMarked } from './matcher.ts'
import type { PageRequest } from './pages.ts'
import { quotesOfActor } from './quotes.ts'
import { readQuery } from './read.ts'

type HitRow = {
  id: number
  kind: ActorKind
  name: string
  articles: number
  mentions: number
  quotes: number
  roles: string | null
}

/** Actors by name, the most mentioned first. The cursor is a position, since lists of names are short. */
export function searchActors(library: Library, request: PageRequest): Page<ActorHit> {
  const { query, problem } = readQuery(request.query)
  const { condition, scan } = compileActors(library, query, { stems: false })
  const { sql, values } = condition
  const present = `EXISTS (SELECT 1 FROM article_actors x JOIN articles t ON t.id = x.article_id
    WHERE x.actor_id = a.id AND t.hidden = 0 AND ${sql})`
  const total =
    one<{ n: number }>(library, `SELECT count(*) AS n FROM actors a WHERE ${present}`, ...values)
      ?.n ?? 0
  const start = request.after === null ? 0 : Number(request.after)
  const rows = all<HitRow>(
    library,
    `SELECT a.id, a.kind, a.name, count(*) AS articles, sum(x.mention_count) AS mentions,
       (SELECT count(*) FROM quotes q WHERE q.actor_id = a.id) AS quotes,
       (SELECT y.roles FROM article_actors y WHERE y.actor_id = a.id ORDER BY length(y.roles) DESC LIMIT 1) AS roles
     FROM actors a JOIN article_actors x ON x.actor_id = a.id JOIN articles t ON t.id = x.article_id AND t.hidden = 0
     WHERE ${sql} GROUP BY a.id ORDER BY mentions DESC, a.id LIMIT ? OFFSET ?`,
    ...[...values, request.limit, start],
  )
  const matcher = matcherOf(library, query, { stems: false })
  return {
    total,
    hits: rows.map((row) => ({
      ...row,
      name: mark(row.name, matcher, 'body'),
      roles: JSON.parse(row.roles ?? '[]') as readonly string[],
    })),
    next: start + rows.length < total ? String(start + rows.length) : null,
    understood: `${explainQuery(query, 'actors')}, most mentioned first`,
    problem,
    suggestion: null,
    scan,
  }
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
    `SELECT a.id, a.name FROM actors a WHERE ${narrowed} ORDER BY
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
    `SELECT a.id FROM article_actors x JOIN articles a ON a.id = x.article_id
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
