import { problem } from '../failure.ts'
import type { Reader, ReadEvent, SourceFile } from '../reader.ts'
import { TableArticles } from './table-articles.ts'
import type { Row } from './table-rows.ts'
import { openWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts'
import { SheetRows } from './xlsx-rows.ts'
import { readXmlPieces, withoutPrefixes } from './xml-parts.ts'
import { zipNames } from './zip-names.ts'

/** Excel workbooks: every sheet is a table of its own, read as it streams. */
export const xlsx: Reader = {
  name: 'xlsx',
  label: 'Excel workbook (XLSX)',
  recognises(head) {
    const names = zipNames(head.bytes)
    if (names.some((name) => name.startsWith('xl/'))) return 0.9
    const isNamed = /\.xls[xm]$/i.test(head.name)
    return isNamed && names.some((name) => name === '[Content_Types].xml' || name === '_rels/.rels')
      ? 0.9
      : 0
  },
  async *read(file, options) {
    const workbook = await openWorkbook(file)
    try {
      let isEmpty = true
      for (const sheet of workbook.sheets) {
        const articles = new TableArticles(file, options, {
          where: `sheet “${sheet.name}” of ${file.name}`,
          row: 'Row',
          isRagged: true,
        })
        yield* articlesOf(file, workbook, sheet, articles)
        isEmpty &&= articles.isEmpty
      }
      if (isEmpty)
        yield problem('empty-file', `${file.name} has no rows; there is nothing to read.`)
    } finally {
      workbook.archive.close()
    }
  },
}

/** The first rows of the first sheet, to show what its columns hold. */
export async function firstRows(file: SourceFile, count: number): Promise<readonly Row[]> {
  const workbook = await openWorkbook(file)
  try {
    const [sheet] = workbook.sheets
    const entry = sheet === undefined ? null : workbook.archive.find(sheet.path)
    if (entry === null) return []
    const rows = new SheetRows(workbook)
    const found: Row[] = []
    const pieces = readXmlPieces(workbook.archive.read(entry), file.name, withoutPrefixes(rows))
    for await (const _piece of pieces) {
      found.push(...rows.take())
      if (found.length >= count) break
    }
    return found.slice(0, count)
  } finally {
    workbook.archive.close()
  }
}

async function* articlesOf(
  file: SourceFile,
  workbook: Workbook,
  sheet: Sheet,
  articles: TableArticles,
): AsyncGenerator<ReadEvent> {
  const entry = workbook.archive.find(sheet.path)
  if (entry === null) {
    const sentence = `Sheet “${sheet.name}” of ${file.name} is named but not there; it was skipped.`
    yield problem('damaged-record', sentence)
    return
  }
  const rows = new SheetRows(workbook)
  const part = `${file.name}/${sheet.path}`
  const pieces = readXmlPieces(workbook.archive.read(entry), part, withoutPrefixes(rows))
  for await (const _piece of pieces) yield* articles.push(rows.take())
  yield* articles.end()
}
