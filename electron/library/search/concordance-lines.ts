import type { ArticleId } from '../../../shared/article.ts'
import type { ConcordanceLine } from '../../../shared/concordance.ts'
import type { PlacedSpan } from '../../../shared/span.ts'
import { all, type Library } from '../database.ts'
import { surroundings } from './surroundings.ts'

/** A line with the text it stands in. */
export type TextLine = { readonly line: ConcordanceLine; readonly text: string }

type ArticleRow = {
  readonly id: number
  readonly headline: string
  readonly body: string
  readonly outlet: string | null
  readonly published: string | null
}

/** The lines of some nodes, with so many words on each side. */
export function linesAt(
  library: Library,
  places: readonly (PlacedSpan & { readonly article: ArticleId })[],
  words: number,
): readonly TextLine[] {
  const rows = all<ArticleRow>(
    library,
    `SELECT a.id, a.headline, t.body, a.outlet, a.published
       FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(places.map(({ article }) => article))]),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return places.flatMap((place) => {
    const row = byId.get(place.article)
    return row === undefined ? [] : [{ line: lineOf(row, place, words), text: row[place.part] }]
  })
}

function lineOf(row: ArticleRow, { part, start, end }: PlacedSpan, words: number): ConcordanceLine {
  return {
    article: row.id,
    part,
    start,
    end,
    ...surroundings(row[part], { start, end }, words),
    headline: row.headline,
    outlet: row.outlet,
    published: row.published,
  }
}
