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

export type ActorRequest = PageRequest & {
  /** A story that several articles tell counts as one, and its mentions as those of one of them. */
  readonly once: boolean
  /** Also places that no article shows doing anything. */
  readonly places: boolean
}

/** Actors by name, the most mentioned first. The cursor is a position, since lists of names are short. */
export function searchActors(library: Library, request: ActorRequest): Page<ActorHit> {
  const { query, problem } = readQuery(request.query)
  const { condition, scan } = compileActors(library, query, { stems: false })
  const entries = entriesOf(condition.sql, request.places)
  const total =
    one<{ n: number }>(
      library,
      `SELECT count(*) AS n FROM actors b WHERE EXISTS (${entries} AND a.id = b.id)`,
      ...condition.values,
    )?.n ?? 0
  const start = request.after === null ? 0 : Number(request.after)
  const rows = all<HitRow>(
    library,
    `SELECT h.*, ${quotesBy(request.once)} AS quotes,
       (SELECT y.roles FROM article_actors y WHERE y.actor_id = h.id ORDER BY length(y.roles) DESC LIMIT 1) AS roles
     FROM (${request.once ? countedOnce(entries) : counted(entries)} ORDER BY mentions DESC, id LIMIT ? OFFSET ?) h
     ORDER BY mentions DESC, id`,
    ...[...condition.values, request.limit, start],
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

/** What the articles of a query have of actors; a place that is only named is no actor there. */
function entriesOf(condition: string, places: boolean): string {
  const acting = places ? '' : `AND (a.kind <> 'place' OR x.confidence >= ${actingPlace})`
  return `SELECT a.id, a.kind, a.name, x.mention_count, coalesce(t.family, -t.id) AS story
    FROM actors a JOIN article_actors x ON x.actor_id = a.id JOIN articles t ON t.id = x.article_id
    WHERE t.hidden = 0 ${acting} AND ${condition}`
}

/** Below this the engine found a place that is named and does nothing. */
const actingPlace = 0.5

function counted(entries: string): string {
  return `SELECT id, kind, name, count(*) AS articles, sum(mention_count) AS mentions
    FROM (${entries}) GROUP BY id`
}

function countedOnce(entries: string): string {
  return counted(`SELECT id, kind, name, max(mention_count) AS mention_count
    FROM (${entries}) GROUP BY id, story`)
}

/** Quotes of the actor `h` that nobody rejected, those a person gave it among them. */
function quotesBy(once: boolean): string {
  const what = once ? "DISTINCT coalesce(t.family, -t.id) || ' ' || q.text" : '*'
  return `(SELECT count(${what}) FROM quotes q JOIN articles t ON t.id = q.article_id AND t.hidden = 0
      LEFT JOIN decisions d ON d.quote_id = q.id
    WHERE (q.actor_id = h.id OR q.id IN (SELECT quote_id FROM decisions WHERE actor_id = h.id))
      AND coalesce(d.actor_id, q.actor_id) = h.id AND d.verdict IS NOT 'rejected')`
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
