import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { inChunks } from './chunks.ts'
import {
  contentTypes,
  relations,
  sheetEnd,
  sheetRow,
  sheetStart,
  styles,
  workbook,
  workbookRelations,
} from './sheet-xml.ts'
import type { Row, Table, TableWriter } from './table.ts'

/** Excel has no more rows than this on a sheet; what goes beyond stands on the next one. */
const mostRows = 1_048_576

/**
 * An Excel workbook: the rows, and a sheet that says what they are rows of. Text stands in the sheets
 * themselves, so that nothing has to be kept until the end, and no cell can be a formula.
 */
export const tableXlsx: TableWriter = {
  name: 'xlsx',
  extension: 'xlsx',
  async *write(table: Table) {
    const zip = new ZipFile()
    const fail = (error: unknown) => {
      if (zip.outputStream instanceof Readable)
        zip.outputStream.destroy(error instanceof Error ? error : new Error(String(error)))
    }
    zip.once('error', fail)
    fill(zip, table).then(() => zip.end(), fail)
    yield* zip.outputStream
  },
}

async function fill(zip: ZipFile, { name, columns, about, rows }: Table): Promise<void> {
  const chunks = inChunks(rows)[Symbol.asyncIterator]()
  const names: string[] = []
  const rest = openRest(chunks)
  do {
    names.push(names.length === 0 ? name : `${name} ${names.length + 1}`)
    await add(zip, `xl/worksheets/sheet${names.length}.xml`, sheet(columns, rest))
  } while (!rest.isEmpty)
  const told = openRest(inChunks(about)[Symbol.asyncIterator]())
  names.push('About')
  await add(zip, `xl/worksheets/sheet${names.length}.xml`, sheet(['what', 'value'], told))
  const parts = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relations,
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': workbookRelations(names.length),
    'xl/styles.xml': styles,
  }
  for (const [file, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), file)
}

/** Rows that are left when a sheet is full. */
type Rest = { readonly isEmpty: boolean; next(): Promise<readonly Row[]> }

function openRest(chunks: AsyncIterator<readonly Row[]>): Rest {
  let isEmpty = false
  return {
    get isEmpty() {
      return isEmpty
    },
    async next() {
      const step = await chunks.next()
      isEmpty = step.done === true
      return step.done === true ? [] : step.value
    },
  }
}

async function* sheet(columns: readonly string[], rest: Rest): AsyncGenerator<string> {
  yield sheetStart + sheetRow(columns, true)
  for (let count = 1; count < mostRows;) {
    const rows = await rest.next()
    if (rest.isEmpty) break
    count += rows.length
    yield rows.map((row) => sheetRow(row, false)).join('')
  }
  yield sheetEnd
}

/** Resolves when the whole part has been taken in. */
function add(zip: ZipFile, name: string, pieces: AsyncIterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(pieces, { objectMode: false })
    stream.once('end', resolve)
    stream.once('error', reject)
    zip.addReadStream(stream, name)
  })
}
