import path from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Batch } from '../../shared/counts.ts'
import type { Exported, ExportFormat } from '../../shared/export.ts'
import type { CallInput } from '../../shared/ipc.ts'
import { batchTable } from '../exports/batch.ts'
import type { ExportRequest } from '../exports/request.ts'
import type { Wanted } from '../threads/importer.ts'
import { tableWriters } from '../writers/index.ts'
import { writeTable } from '../writers/table-file.ts'
import { choose, chooseTarget } from './dialogs.ts'
import type { Handles } from './handles.ts'

export type SearchFileParts = {
  readonly window: () => BrowserWindow | null
  readonly handles: Handles
  /** Null when it was cancelled, here and below. */
  exportSearch(file: string, request: ExportRequest): Promise<number | null>
  countBatch(
    wanted: Wanted,
    counted: { readonly once: boolean; readonly stems: boolean },
  ): Promise<Batch | null>
}

/** Asks where to save a search and has it written by the library's thread. */
export async function saveSearch(
  { window, exportSearch }: SearchFileParts,
  request: CallInput<'search.export'>,
): Promise<Exported | null> {
  const file = await chooseTable(window(), request.what, request.format)
  if (file === null) return null
  const rows = await exportSearch(file, request)
  return rows === null ? null : { name: path.basename(file), rows }
}

/** Counts the queries of a file that was dropped, or is chosen now. */
export async function countQueries(
  { window, handles, countBatch }: SearchFileParts,
  { handle, ...counted }: CallInput<'search.batch'>,
): Promise<Batch | null> {
  const wanted = handle === null ? await chooseQueries(window()) : handles.look(handle)
  return wanted === null ? null : countBatch(wanted, counted)
}

async function chooseQueries(window: BrowserWindow | null): Promise<Wanted | null> {
  const [chosen] = await choose(window, {
    title: 'A file with a query in each line, or in its column “query”',
    properties: ['openFile'],
    filters: [
      { name: 'Lists and tables', extensions: ['csv', 'tsv', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return chosen === undefined ? null : { kind: 'path', path: chosen }
}

/** Asks where to save the counts of a batch. */
export async function saveBatch(
  { window }: SearchFileParts,
  { name, rows, format }: CallInput<'search.exportBatch'>,
): Promise<Exported | null> {
  const file = await chooseTable(window(), `${path.parse(name).name} counts`, format)
  if (file === null) return null
  return { name: path.basename(file), rows: await writeTable(file, format, batchTable(name, rows)) }
}

async function chooseTable(
  window: BrowserWindow | null,
  name: string,
  format: ExportFormat,
): Promise<string | null> {
  const extension = tableWriters.find((writer) => writer.name === format)?.extension ?? format
  const file = await chooseTarget(window, {
    title: 'Export',
    defaultPath: path.join(app.getPath('documents'), `${name}.${extension}`),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  return file === null || path.extname(file) !== '' ? file : `${file}.${extension}`
}
