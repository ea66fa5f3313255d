import { decode } from '../cleaning/encoding.ts'
import { textOfFile } from '../decoded.ts'
import { problem, ReadFailure } from '../failure.ts'
import type { Head, Reader, ReadEvent, ReadOptions, SourceFile } from '../reader.ts'
import { longestRecord, RecordArticles } from './json-records.ts'
import { recordPathOf, type RecordPath } from './json-shape.ts'
import { deepestNesting, SliceScanner, type Slice } from './json-slices.ts'

/** How much of a document is looked at to find where its records are. */
const beginningBytes = 2 * 1024 ** 2

/** JSON: a list of articles, or any nesting of objects and lists that holds one. */
export const json: Reader = {
  name: 'json',
  label: 'JSON',
  recognises,
  async *read(file, options) {
    const beginning = decode(await beginningOf(file)).text
    if (beginning.trim() === '') {
      yield problem('empty-file', `${file.name} is empty; there is nothing to read.`)
      return
    }
    const path = recordPathOf(beginning, options.map)
    if (path !== null) yield* readRecords(file, options, path)
    else yield problem('missing-field', noRecords(file.name))
  },
}

function recognises(head: Head): number {
  const text = head.text.replace(/^\uFEFF/, '').trimStart()
  const isNamed = /\.json$/i.test(head.name)
  if (!/^[[{]/.test(text)) return isNamed ? 0.3 : 0
  const looksRight = /^\{\s*(?:"|\}|$)|^\[\s*(?:[[{"\d\-tfn\]]|$)/.test(text)
  if (!looksRight) return isNamed ? 0.4 : 0
  return isNamed || /^[[{]\s*(?:\{\s*)?"[^"]{0,200}"\s*[:,]/.test(text) ? 0.85 : 0.5
}

async function* readRecords(
  file: SourceFile,
  options: ReadOptions,
  path: RecordPath,
): AsyncGenerator<ReadEvent> {
  const scanner = new SliceScanner(path)
  const articles = new RecordArticles(file, options)
  for await (const piece of textOfFile(file)) {
    if (piece.kind !== 'text') {
      yield piece
      continue
    }
    for (const slice of scanner.push(piece.text)) yield* articlesOf(slice, articles, file)
    refuseMonsters(scanner, file, articles.count)
  }
  for (const slice of scanner.end()) yield* articlesOf(slice, articles, file)
  yield* articles.end()
  if (scanner.isOpen) yield problem('truncated-file', truncated(file.name, articles.count))
  if (articles.count === 0) yield problem('missing-field', noRecords(file.name))
}

function* articlesOf(
  slice: Slice,
  articles: RecordArticles,
  file: SourceFile,
): Generator<ReadEvent> {
  if (!slice.isCut) {
    yield* articles.push(slice.text, slice.line, null, slice.around)
    return
  }
  const sentence = `The record that begins on line ${slice.line} of ${file.name} is cut off by the end of the file; it was skipped.`
  yield problem('damaged-record', sentence, { line: slice.line })
}

function refuseMonsters(scanner: SliceScanner, file: SourceFile, read: number): void {
  if (scanner.held > longestRecord) {
    throw new ReadFailure(
      'too-large',
      `Record ${read + 1} of ${file.name} is longer than 64 million characters; it and what follows were not read.`,
    )
  }
  if (scanner.depth > deepestNesting) {
    throw new ReadFailure(
      'too-deep',
      `${file.name} is nested more than ${deepestNesting} levels deep; what follows was not read.`,
    )
  }
}

async function beginningOf(file: SourceFile): Promise<Uint8Array> {
  if (file.size <= file.head.length) return file.head
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of file.bytes()) {
    pieces.push(piece)
    length += piece.length
    if (length >= beginningBytes) break
  }
  return Buffer.concat(pieces)
}

function truncated(name: string, read: number): string {
  return `${name} ends in the middle: brackets or quotation marks are left open. ${read} records were found before.`
}

function noRecords(name: string): string {
  return `${name} holds no object with a headline or a text; nothing was read.`
}
