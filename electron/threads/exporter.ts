import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Batch, BatchRow } from '../../shared/counts.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import { collocatesAsked } from '../exports/collocates.ts'
import { linesAsked } from '../exports/concordance.ts'
import { tableOf } from '../exports/index.ts'
import type { ExportRequest } from '../exports/request.ts'
import { queriesIn } from '../intake/query-list.ts'
import { countQuery } from '../library/batch.ts'
import { disconnect, type Library } from '../library/database.ts'
import { openSnapshot } from '../library/open.ts'
import { collocates } from '../library/search/collocates.ts'
import { concordance } from '../library/search/concordance.ts'
import { growVocabulary } from '../library/search/vocabulary.ts'
import { scanOf, type Question } from '../library/search/whole.ts'
import { writeTable } from '../writers/table-file.ts'
import type { Wanted } from './importer.ts'

/**
 * Writes all rows of a search to a file while other questions are answered; returns how many. The file
 * shows the library as it was at one moment, whatever changes meanwhile.
 */
export async function exportSearch(
  library: Library,
  file: string,
  request: ExportRequest,
): Promise<number> {
  const snapshot = openSnapshot(library)
  try {
    if (asksForForms(request)) while (!growVocabulary(snapshot, moment)) await turn()
    await lookedFor(snapshot, request)
    await countedBefore(snapshot, request)
    return await writeTable(file, request.format, tableOf(snapshot, request))
  } finally {
    disconnect(snapshot)
  }
}

/** Other questions wait no longer than this (ms). */
const moment = 15

/** Words in other forms are looked up in the list of all words, which takes seconds to make. */
function asksForForms({ query, stems }: ExportRequest): boolean {
  return stems || /[*?~]/.test(query)
}

/** Regular expressions are tried on everything, with turns for other questions between. */
async function lookedFor(library: Library, question: Question): Promise<void> {
  for (const subject of ['articles', 'quotes'] as const)
    while (scanOf(library, subject, question) !== null) await turn()
}

/** What must be counted before its first row can be written is counted with turns between, too. */
async function countedBefore(library: Library, request: ExportRequest): Promise<void> {
  const isSorted = request.sort === 'left' || request.sort === 'right'
  if (request.what === 'collocates')
    while (collocates(library, collocatesAsked(request)).scan !== null) await turn()
  if (request.what === 'concordance' && isSorted)
    while (concordance(library, linesAsked(request)).scan !== null) await turn()
}

/** More queries than this in a file are a mistake. */
const mostQueries = 10_000

/** Counts the queries of a file one by one, with turns for other questions between. */
export async function countBatch(
  library: Library,
  wanted: Wanted,
  counted: { readonly once: boolean; readonly stems: boolean },
): Promise<Batch> {
  const file = wanted.kind === 'path' ? path.basename(wanted.path) : wanted.name
  const bytes = wanted.kind === 'path' ? await readFile(wanted.path) : wanted.bytes
  const queries = queriesIn(bytes)
  if (queries.length === 0 || queries.length > mostQueries) {
    throw new WorkbenchError(
      'bad-input',
      `${file} has ${queries.length} queries; it should have one in each line, or a column “query”, and not more than ${mostQueries}.`,
    )
  }
  const rows: BatchRow[] = []
  for (const { name, query } of queries) {
    await lookedFor(library, { query, ...counted })
    rows.push(countQuery(library, name, { query, ...counted }))
    await turn()
  }
  return { name: file, rows }
}
