import type { ExportSubject } from '../../shared/export.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import { readQuery } from '../library/search/read.ts'
import type { Library } from '../library/database.ts'
import type { Table } from '../writers/table.ts'
import { actorsTable } from './actors.ts'
import { articlesTable } from './articles.ts'
import { collocatesTable } from './collocates.ts'
import { concordanceTable } from './concordance.ts'
import { frequencyTable } from './frequency.ts'
import { quotesTable } from './quotes.ts'
import type { ExportRequest, OnRead, ToTable } from './request.ts'

/** What of a search can be written down, and how it becomes a table. */
const tables: Readonly<Record<ExportSubject, ToTable>> = {
  articles: articlesTable,
  quotes: quotesTable,
  actors: actorsTable,
  concordance: concordanceTable,
  collocates: collocatesTable,
  frequency: frequencyTable,
}

/** A search as a table with all its rows. Refuses a query that was not understood (`bad-query`). */
export function tableOf(
  library: Library,
  request: ExportRequest,
  onRead: OnRead = () => {},
): Table {
  const { problem } = readQuery(request.query)
  if (problem !== null) {
    throw new WorkbenchError(
      'bad-query',
      `The query was not understood at ${problem.start + 1}: ${problem.message}`,
    )
  }
  const { understood, ...told } = tables[request.what](library, request, onRead)
  return { name: request.what, ...told, about: aboutOf(request, understood) }
}

function aboutOf(request: ExportRequest, understood: string): Table['about'] {
  return [
    ['query', request.query],
    ['exported', new Date().toISOString()],
    ['counted', understood],
    ['near_duplicates', request.once ? 'each story once' : 'all versions'],
    ['word_forms', request.stems ? 'other forms of a word, too' : 'as written'],
    ['offsets', 'Unicode code points, end exclusive'],
  ]
}
