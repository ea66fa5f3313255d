import type { BatchRow } from '../../shared/counts.ts'
import type { Table } from '../writers/table.ts'

const columns = ['name', 'query', 'articles', 'stories', 'quotes', 'first', 'last', 'problem']

/** The counts of a batch of queries as a table. */
export function batchTable(source: string, rows: readonly BatchRow[]): Table {
  return {
    name: 'batch',
    columns,
    rows: rows.map(({ name, query, articles, stories, quotes, first, last, problem }) => [
      ...[name, query, articles, stories, quotes, first, last, problem],
    ]),
    about: [
      ['queries', source],
      ['exported', new Date().toISOString()],
    ],
  }
}
