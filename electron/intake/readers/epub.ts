import { nowhere, type ArticleFacts } from '../../../shared/article.ts'
import { readDate } from '../cleaning/dates.ts'
import { decode } from '../cleaning/encoding.ts'
import { languageCode } from '../cleaning/languages.ts'
import { problem, problemOf, ReadFailure } from '../failure.ts'
import type { Reader, ReadEvent, SourceFile } from '../reader.ts'
import { documentEvents } from './document-draft.ts'
import { packageOf, type EpubPackage } from './epub-package.ts'
import { htmlDocument } from './html-document.ts'
import { ZipArchive } from './zip-archive.ts'
import { zipNames } from './zip-names.ts'

/** A page with fewer characters is a cover or a divider. */
const shortestPart = 100

/** Books, and newspapers sent to e-readers: every part of the reading order is an article. */
export const epub: Reader = {
  name: 'epub',
  label: 'EPUB',
  recognises(head) {
    const beginning = Buffer.from(head.bytes.subarray(0, 200)).toString('latin1')
    if (beginning.includes('mimetypeapplication/epub+zip')) return 0.95
    return zipNames(head.bytes).includes('META-INF/container.xml') ? 0.9 : 0
  },
  async *read(file) {
    const archive = await ZipArchive.open(file)
    try {
      if (archive.find('META-INF/rights.xml') !== null) {
        throw new ReadFailure(
          'encrypted-file',
          `${file.name} is locked by its seller; it was skipped.`,
        )
      }
      const book = await packageOf(archive, file.name)
      yield* partsOf(file, archive, book)
    } finally {
      archive.close()
    }
  },
}

async function* partsOf(
  file: SourceFile,
  archive: ZipArchive,
  book: EpubPackage,
): AsyncGenerator<ReadEvent> {
  const empty: string[] = []
  let read = 0
  for (const [at, path] of book.parts.entries()) {
    const entry = archive.find(path)
    const place = { ...nowhere, record: at + 1 }
    if (entry === null) {
      const sentence = `Part ${at + 1} of ${file.name} (${path}) is named but not there; it was skipped.`
      yield problem('damaged-record', sentence, place)
      continue
    }
    try {
      const html = decode(await archive.whole(entry), 'utf-8').text
      const { blocks, length } = htmlDocument(html)
      if (length < shortestPart) {
        empty.push(path.slice(path.lastIndexOf('/') + 1))
        continue
      }
      read++
      const name = `Part ${at + 1} of ${file.name} (${path})`
      yield* documentEvents(file, blocks, factsOf(book), place, name)
    } catch (error) {
      yield problemOf(error)
      if (archive.isExhausted) return
    }
  }
  if (read === 0) yield problem('no-text', `${file.name} holds no text; nothing was read.`)
  else if (empty.length > 0) {
    const names = empty.slice(0, 5).join(', ')
    yield problem(
      'no-text',
      `${empty.length} parts of ${file.name} hold no text (${names}); they were skipped.`,
    )
  }
}

function factsOf(book: EpubPackage): Partial<ArticleFacts> {
  return {
    outlet: book.title,
    byline: book.creator,
    published: book.date === null ? null : readDate(book.date, { partial: true }),
    language: book.language === null ? null : languageCode(book.language),
  }
}
