import type { ArticleKind } from '../../shared/article.ts'
import { all, type Library } from '../library/database.ts'
import { inOrder } from '../library/search/pages.ts'
import { everyHit, stretchOf } from '../library/search/whole.ts'
import type { Row } from '../writers/table.ts'
import { originColumns, originsOf, portions, tagsOn } from './origins.ts'
import { articleSort, type ToTable } from './request.ts'

const columns = [
  ...['article', 'kind', 'headline', 'outlet', 'agency', 'byline', 'section', 'published'],
  ...['language', 'words', 'quotes', 'actors', 'tags', 'story', 'url', 'beginning'],
  ...originColumns,
]

/** Articles that are near-duplicates have the same number under `story`. JSON Lines carry the text, too. */
export const articlesTable: ToTable = (library, request) => {
  const { ids, page } = stretchOf(library, 'articles', request, {
    ...everyHit,
    sort: articleSort(request.sort),
    kinds: request.kinds,
  })
  const withText = request.format === 'jsonl'
  return {
    columns: withText ? [...columns, 'text'] : columns,
    rows: rowsOf(library, ids, withText),
    length: ids.length,
    understood: page.understood,
  }
}

type ArticleRow = {
  readonly id: number
  readonly kind: ArticleKind
  readonly headline: string
  readonly beginning: string
  readonly outlet: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly language: string
  readonly words: number
  readonly quotes: number
  readonly actors: number
  readonly story: number
  readonly byline: string | null
  readonly section: string | null
  readonly url: string | null
  readonly body: string | null
}

function* rowsOf(library: Library, ids: readonly number[], withText: boolean): Generator<Row> {
  for (const some of portions(ids)) {
    const originOf = originsOf(library, some)
    const tagsOf = tagsOn(library, 'article', some)
    for (const row of inOrder(some, articleRows(library, some, withText))) {
      yield [
        ...[row.id, row.kind, row.headline, row.outlet, row.agency, row.byline, row.section],
        ...[row.published, row.language, row.words, row.quotes, row.actors, tagsOf(row.id)],
        ...[row.story, row.url, row.beginning, ...originOf(row.id)],
        ...(withText ? [row.body] : []),
      ]
    }
  }
}

function articleRows(
  library: Library,
  ids: readonly number[],
  withText: boolean,
): readonly ArticleRow[] {
  return all<ArticleRow>(
    library,
    `SELECT a.id, a.kind, a.headline, a.beginning, a.outlet, a.agency, a.published, a.language, a.words,
       a.quotes, a.actors, coalesce(a.family, a.id) AS story, a.byline, a.section,
       t.facts ->> 'url' AS url, ${withText ? 't.body' : 'NULL'} AS body
     FROM articles a JOIN texts t ON t.article_id = a.id
     WHERE a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
}
