import { decode } from '../cleaning/encoding.ts'
import { declaredCharset } from '../head-text.ts'
import { problem } from '../failure.ts'
import type { Head, ReadEvent, Reader, SourceFile } from '../reader.ts'
import { pageEvents } from './html.ts'
import { mhtmlParts, type MhtmlPart } from './mhtml-parts.ts'

/** A page that a browser saved with everything on it into one file. */
export const mhtml: Reader = {
  name: 'mhtml',
  label: 'Saved web page (MHTML)',
  recognises,
  read,
}

function recognises({ text }: Head): number {
  const head = text.slice(0, 16_384).split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (!/^[A-Za-z-]{2,60}:\s/.test(head)) return 0
  if (/^snapshot-content-location:/im.test(head)) return 0.97
  const isRelated = /^content-type:\s{0,5}multipart\/related/im.test(head)
  return isRelated && /^from:\s.{0,20}(?:saved by|gespeichert von)/im.test(head) ? 0.95 : 0
}

async function* read(file: SourceFile): AsyncGenerator<ReadEvent> {
  const mhtml = mhtmlParts(await file.whole())
  const page = mhtml?.parts.find(isPage)
  if (mhtml === null || page === undefined) {
    yield problem('no-text', `${file.name} holds no page; nothing was read from it.`)
    return
  }
  const bytes = page.content()
  const said = /charset\s{0,5}=\s{0,5}"?([\w-]{3,20})/i.exec(page.headers.get('content-type') ?? '')
  const { text, encoding, undecodable } = decode(bytes, said?.[1] ?? declaredCharset(bytes))
  yield { kind: 'encoding', name: encoding }
  const [broken] = undecodable
  if (broken !== undefined) {
    const sentence = `${undecodable.length} byte sequences in the page of ${file.name} stand for no character in ${encoding}; they are shown as “\ufffd”.`
    yield problem('undecodable-bytes', sentence)
  }
  const url = mhtml.headers.get('snapshot-content-location') ?? page.headers.get('content-location')
  yield* pageEvents(text, { url: url ?? '', at: mhtml.headers.get('date') ?? '' }, file)
  if (!mhtml.isWhole) {
    const sentence = `${file.name} has no closing boundary; the file seems to be cut off, the page in it may lack its end.`
    yield problem('truncated-file', sentence)
  }
}

function isPage({ headers }: MhtmlPart): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? '')
}
