import { codePointsOf } from '../../shared/code-points.ts'
import { all, type Library } from '../library/database.ts'
import { quoteColumns, toQuote, type QuoteRow } from '../library/quotes.ts'
import { inOrder } from '../library/search/pages.ts'
import { everyHit, stretchOf } from '../library/search/whole.ts'
import type { Row } from '../writers/table.ts'
import { originColumns, originsOf, portions, tagsOn } from './origins.ts'
import { articleSort, type ToTable } from './request.ts'

const columns = [
  ...['quote', 'article', 'part', 'start', 'end', 'spans', 'text', 'type', 'speaker'],
  ...['speaker_as_written', 'speaker_corrected', 'via', 'to', 'cue', 'stance', 'confidence'],
  ...['reason', 'verdict', 'origin', 'tags', 'headline', 'outlet', 'agency', 'published'],
  ...['language', 'story'],
  ...originColumns,
]

/** Places are counted in code points of their part, end exclusive. */
export const quotesTable: ToTable = (library, request) => {
  const { ids, page } = stretchOf(library, 'quotes', request, {
    ...everyHit,
    sort: articleSort(request.sort),
  })
  return { columns, rows: rowsOf(library, ids), length: ids.length, understood: page.understood }
}

type ExportRow = QuoteRow & {
  readonly headline: string
  readonly body: string
  readonly outlet: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly language: string
  readonly story: number
}

function* rowsOf(library: Library, ids: readonly number[]): Generator<Row> {
  for (const some of portions(ids)) {
    const rows = inOrder(some, exportRows(library, some))
    const originOf = originsOf(
      library,
      rows.map((row) => row.article_id),
    )
    const tagsOf = tagsOn(library, 'quote', some)
    for (const row of rows)
      yield [...quoteCells(row), tagsOf(row.id), ...articleCells(row), ...originOf(row.article_id)]
  }
}

function exportRows(library: Library, ids: readonly number[]): readonly ExportRow[] {
  return all<ExportRow>(
    library,
    `SELECT ${quoteColumns}, a.headline, t.body, a.outlet, a.agency, a.published, a.language,
       coalesce(a.family, a.id) AS story
     FROM quotes q LEFT JOIN decisions d ON d.quote_id = q.id
       JOIN articles a ON a.id = q.article_id JOIN texts t ON t.article_id = a.id
     WHERE q.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
}

function quoteCells(row: ExportRow): Row {
  const quote = toQuote(row)
  const points = codePointsOf(row[quote.part])
  const spans = quote.spans.map(({ start, end }) => `${points(start)}-${points(end)}`).join('; ')
  const via = quote.chain.map(({ name, kind }) => `${name} (${kind})`).join('; ')
  return [
    ...[quote.id, quote.article, quote.part, points(quote.start), points(quote.end), spans],
    ...[quote.text, quote.type, quote.speakerName, quote.speaker?.text ?? null],
    ...[quote.corrected ? 1 : 0, via, quote.addressee, quote.cue?.text ?? null, quote.stance],
    ...[quote.confidence, quote.reason, quote.verdict, row.origin],
  ]
}

function articleCells(row: ExportRow): Row {
  return [row.headline, row.outlet, row.agency, row.published, row.language, row.story]
}
