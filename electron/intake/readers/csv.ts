import { decode } from '../cleaning/encoding.ts'
import { textOfFile } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { Head, Reader } from '../reader.ts'
import { knownNames, TableArticles } from './table-articles.ts'
import { dialectOf, RowSplitter, widthOf } from './table-rows.ts'

/**
 * CSV, TSV and their cousins. The rows are cut by our own splitter and not by a package, because a
 * package that meets a lost quotation mark swallows the articles after it or gives up.
 */
export const csv: Reader = {
  name: 'csv',
  label: 'Table (CSV, TSV)',
  recognises,
  async *read(file, options) {
    const sample = decode(file.head).text
    const dialect = dialectOf(sample)
    const splitter = new RowSplitter(dialect)
    splitter.expect(widthOf(sample, dialect).width)
    const articles = new TableArticles(file, options, {
      where: file.name,
      row: 'Line',
      isRagged: false,
      onWidth: (width) => splitter.expect(width),
    })
    let hasText = false
    for await (const piece of textOfFile(file)) {
      if (piece.kind !== 'text') {
        yield piece
        continue
      }
      hasText ||= piece.text.trim() !== ''
      yield* articles.push(splitter.push(piece.text))
    }
    yield* articles.push(splitter.end())
    yield* articles.end()
    if (!hasText) yield problem('empty-file', `${file.name} is empty; there is nothing to read.`)
  },
}

/** Text by which is judged whether a file is a table. */
const judged = 16 * 1024

/** A row of known names is sure; rows that are cut evenly count as much as the name of the file allows. */
function recognises(head: Head): number {
  const text = head.text.slice(0, judged).replace(/^\uFEFF/, '')
  const isNamed = /\.(?:csv|tsv|tab)$/i.test(head.name)
  if (/^sep=.\r?\n/.test(text)) return 0.9
  if (/^\s*[<{[]/.test(text) || text.includes('\0')) return isNamed ? 0.1 : 0
  if (!isNamed && !/^[^\r\n]*[,;\t|]/.test(text)) return 0
  const dialect = dialectOf(text)
  const { width, rows, all } = widthOf(`${text}\n`, dialect)
  const first = new RowSplitter(dialect).push(`${text}\n`)[0]?.cells ?? []
  const isHeader = first.length >= 2 && first.every((cell) => cell.length <= 60)
  if (isHeader && knownNames(first) >= 2) return isNamed ? 0.95 : 0.85
  const isEven = width >= 2 && rows >= 2 && rows >= all * 0.9
  if (isNamed) return isEven || isHeader || knownNames(first) > 0 ? 0.8 : 0.4
  return isEven && width >= 3 && isHeader && rows >= 3 ? 0.4 : 0
}
