import type { ArticleKind } from '../../../shared/article.ts'
import type { ArticleHit, Page } from '../../../shared/library.ts'
import { all, type Library } from '../database.ts'
import { mark, snippet } from './marks.ts'
import { matcherOf, nothingMarked, type Matcher } from './matcher.ts'
import { findPage, inOrder, type PageRequest } from './pages.ts'

export type ArticleRequest = PageRequest & {
  /** Kinds to search; an own `kind:` in the query narrows them further, none means all. */
  readonly kinds: readonly ArticleKind[]
  /** Each family of near-duplicates counts once. */
  readonly once: boolean
  /** Words are found in their other forms, too. */
  readonly stems: boolean
}

export function searchArticles(library: Library, request: ArticleRequest): Page<ArticleHit> {
  const kinds = /\bkind:/i.test(request.query) ? [] : request.kinds
  const { once, stems } = request
  const found = findPage(library, 'articles', request, { filters: [], kinds, once, stems })
  const hits = articleHits(library, found.ids, matcherOf(library, found.query, { stems }))
  return { ...found.page, hits }
}

type HitRow = {
  id: number
  kind: ArticleKind
  headline: string
  body: string
  outlet: string | null
  agency: string | null
  published: string | null
  words: number
  quotes: number
  actors: number
  tags: number
  versions: number
}

export function articleHits(
  library: Library,
  ids: readonly number[],
  matcher: Matcher,
): readonly ArticleHit[] {
  const rows = all<HitRow>(
    library,
    `SELECT a.id, a.kind, a.headline, ${matcher === nothingMarked ? 'a.beginning' : 't.body'} AS body, a.outlet, a.agency,
       a.published, a.words, a.quotes, a.actors,
       (SELECT count(*) FROM taggings x WHERE x.article_id = a.id) AS tags,
       CASE WHEN a.family IS NULL THEN 1
         ELSE (SELECT count(*) FROM articles b WHERE b.family = a.family AND b.hidden = 0) END AS versions
     FROM articles a JOIN texts t ON t.article_id = a.id
     WHERE a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return inOrder(ids, rows).map(({ body, headline, ...row }) => ({
    ...row,
    headline: mark(headline, matcher, 'headline'),
    snippet: snippet(body, matcher, 'body'),
  }))
}
