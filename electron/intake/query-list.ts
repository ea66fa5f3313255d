import { decode } from './cleaning/encoding.ts'
import { dialectOf, RowSplitter } from './readers/table-rows.ts'

/** A query of a batch; without a name of its own it is called by its words. */
export type NamedQuery = { readonly name: string; readonly query: string }

/** Names of the column that holds the queries. */
const queryColumns = ['query', 'queries', 'search']
const nameColumns = ['name', 'label', 'title']

/**
 * The queries of a file: a table with a column `query` and, if it likes, `name`; or one query a line.
 * Empty lines are passed over.
 */
export function queriesIn(bytes: Uint8Array): readonly NamedQuery[] {
  const text = decode(bytes).text.replace(/^\ufeff/, '')
  return (tableQueries(text) ?? lineQueries(text)).filter(({ query }) => query !== '')
}

/** Characters by which the delimiter of a table is judged. */
const judged = 16 * 1024

function tableQueries(text: string): readonly NamedQuery[] | null {
  const dialect = dialectOf(text.slice(0, judged))
  const splitter = new RowSplitter(dialect)
  const [head, ...rows] = [...splitter.push(text), ...splitter.end()]
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const queryAt = columns.findIndex((column) => queryColumns.includes(column))
  if (queryAt === -1) return null
  const nameAt = columns.findIndex((column) => nameColumns.includes(column))
  return rows.map(({ cells }) => {
    // A list with one column has commas in its queries.
    const written = columns.length === 1 ? cells.join(dialect.delimiter) : (cells[queryAt] ?? '')
    const query = written.trim()
    return { name: (cells[nameAt] ?? '').trim() || query, query }
  })
}

function lineQueries(text: string): readonly NamedQuery[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const query = unquoted(line.trim())
    return { name: query, query }
  })
}

/** A spreadsheet writes `"thin ice"` as `"""thin ice"""`. */
function unquoted(line: string): string {
  const isQuoted = line.length > 1 && line.startsWith('"') && line.endsWith('"')
  const inner = line.slice(1, -1)
  const isDoubled = isQuoted && inner.includes('""') && !inner.replaceAll('""', '').includes('"')
  return isDoubled ? inner.replaceAll('""', '"') : line
}
