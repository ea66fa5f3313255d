import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Batch, BatchRow } from '../../shared/counts.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { ExportProgress } from '../../shared/export.ts'
import { tableOf } from '../exports/index.ts'
import type { ExportRequest } from '../exports/request.ts'
import { queriesIn } from '../intake/query-list.ts'
import { countQuery } from '../library/batch.ts'
import { disconnect, type Library } from '../library/database.ts'
import { openSnapshot } from '../library/open.ts'
import { runReports } from '../library/runs.ts'
import type { Subject } from '../library/search/asking.ts'
import { placeOfNodes } from '../library/search/nodes.ts'
import { growVocabulary } from '../library/search/vocabulary.ts'
import { scanOf, type Question } from '../library/search/whole.ts'
import { stopIfUnwanted } from '../library/wanted.ts'
import { ledgerWriters } from '../writers/index.ts'
import { writeTable } from '../writers/table-file.ts'
import type { Table } from '../writers/table.ts'
import { writeWhole } from '../writers/whole-file.ts'
import type { Wanted } from './importer.ts'

export type OnProgress = (progress: ExportProgress) => void

/**
 * Writes all rows of a search to a file; returns how many. The file shows the library as it was at one
 * moment, whatever changes meanwhile.
 */
export async function exportSearch(
  library: Pick<Library, 'path'>,
  file: string,
  request: ExportRequest,
  onProgress: OnProgress = () => {},
): Promise<number> {
  const snapshot = openSnapshot(library)
  try {
    const table = searchTable(snapshot, request, onProgress)
    return await writeTable(file, request.format, table, (done) => {
      stopIfUnwanted()
      onProgress({ doing: 'writing', done, of: table.length ?? null })
    })
  } finally {
    disconnect(snapshot)
  }
}

/** The table of a search, once everything is looked up that its first row must know. */
export function searchTable(
  library: Library,
  request: ExportRequest,
  onProgress: OnProgress,
): Table {
  if (asksForForms(request)) readWords(library, onProgress)
  for (const subject of subjectsOf(request)) lookFor(library, subject, request, onProgress)
  return tableOf(library, request, (done, of) => onProgress({ doing: 'reading', done, of }))
}

/** Words in other forms are looked up in the list of all words, which takes seconds to make. */
function asksForForms({ query, stems }: ExportRequest): boolean {
  return stems || /[*?~]/.test(query)
}

/** Whoever asked is told after so long that work goes on, and may end it (ms). */
const moment = 50

function readWords(library: Library, onProgress: OnProgress): void {
  while (!growVocabulary(library, moment)) {
    stopIfUnwanted()
    onProgress({ doing: 'reading', done: 0, of: null })
  }
}

/** In what a regular expression must be looked for. */
function subjectsOf(request: ExportRequest): readonly Subject[] {
  switch (request.what) {
    case 'articles':
    case 'actors':
      return ['articles']
    case 'quotes':
      return ['quotes']
    case 'concordance':
    case 'collocates':
      return [placeOfNodes(request)]
    case 'frequency':
      return [request.timeline?.of ?? 'articles']
  }
}

function lookFor(
  library: Library,
  subject: Subject,
  question: Question,
  onProgress: OnProgress,
): void {
  for (;;) {
    const scan = scanOf(library, subject, question)
    if (scan === null) return
    stopIfUnwanted()
    onProgress({ doing: 'looking', ...scan })
  }
}

/** More queries than this in a file are a mistake. */
const mostQueries = 10_000

/** Counts the queries of a file one by one, all over the library as it was at one moment. */
export async function countBatch(
  library: Pick<Library, 'path'>,
  wanted: Wanted,
  counted: { readonly once: boolean; readonly stems: boolean },
  onProgress: OnProgress = () => {},
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
  const snapshot = openSnapshot(library)
  const rows: BatchRow[] = []
  try {
    for (const { name, query } of queries) {
      stopIfUnwanted()
      onProgress({ doing: 'counting', done: rows.length, of: queries.length })
      rows.push(countQuery(snapshot, name, { query, ...counted }))
    }
  } finally {
    disconnect(snapshot)
  }
  return { name: file, rows }
}

/** Writes the ledger of imports to a file; returns how many imports stand in it. */
export async function exportLedger(
  library: Pick<Library, 'path'>,
  file: string,
  format: string,
): Promise<number> {
  const writer = ledgerWriters.find(({ name }) => name === format)
  if (writer === undefined) throw new WorkbenchError('bad-input', `There is no format ${format}.`)
  const snapshot = openSnapshot(library)
  try {
    const reports = runReports(snapshot)
    await writeWhole(file, [writer.write(reports)])
    return reports.length
  } finally {
    disconnect(snapshot)
  }
}
