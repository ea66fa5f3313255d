import type { Place } from '../../shared/article.ts'
import type { Block, Piece } from './block.ts'
import { decodedTexts } from './decoded.ts'
import { declaredCharset, headText } from './head-text.ts'
import { problem, problemOf, ReadFailure } from './failure.ts'
import { compileProfile, type CompiledProfile } from './profile-compiled.ts'
import { recordCount } from './profile-count.ts'
import { recordDraft } from './profile-draft.ts'
import { fieldsOf } from './profile-fields.ts'
import { markOf } from './profile-mark.ts'
import { recordsOf, type RawRecord } from './profile-records.ts'
import type { Profile } from './profile.ts'
import type { Head, ReadEvent, Reader, SourceFile } from './reader.ts'
import { docxHtml } from './readers/docx-html.ts'
import { docxHeadText } from './readers/docx-words.ts'
import { htmlPieces } from './readers/html-blocks.ts'
import { lineBreak, rtfText } from './readers/rtf-text.ts'
import { textPieces } from './readers/text-blocks.ts'
import { xmlPieces } from './readers/xml-blocks.ts'
import type { Watched } from './readers/block-builder.ts'

/** A reader for one layout of a news database. */
export function profileReader(profile: Profile): Reader {
  const compiled = compileProfile(profile)
  return {
    name: profile.name,
    label: profile.label,
    recognises: recogniser(profile),
    read: (file) => readRecords(file, compiled),
  }
}

/** Every mark beyond the least makes us surer, up to here. */
const surest = 0.98
const surestOfRtf = 0.995
const sureAtLeast = 0.9

/** How much surer each further mark makes. */
const perMark = 0.015

function recogniser({ container, recognise }: Profile): (head: Head) => number {
  const marks = recognise.marks.map((source) => markOf(source))
  return (head) => {
    const text = container === 'docx' ? docxHeadText(head.bytes) : headText(head)
    if (text === '' || !isContainer(container, text)) return 0
    const words = container === 'rtf' ? (rtfText(text) ?? '') : text
    const found = marks.filter((mark) => mark.foundIn(words) !== null).length
    if (found < recognise.least) return 0
    // The general reader is certain of Rich Text, whatever it holds.
    if (container === 'rtf') return surestOfRtf
    return Math.min(surest, sureAtLeast + perMark * (found - recognise.least + 1))
  }
}

function isContainer(container: Profile['container'], text: string): boolean {
  if (container === 'docx') return true
  const start = text.replace(/^[\ufeff\s]+/, '').slice(0, 2000)
  if (container === 'rtf') return start.startsWith('{\\rtf')
  if (container === 'xml') return /^<(?:\?xml|[A-Za-z_])/.test(start)
  const isMarkup = /^<(?:!doctype|html|head|body|div|table|p|meta|!--|\?xml)/i.test(start)
  return container === 'html' ? isMarkup : !start.startsWith('<') && !text.includes('\0')
}

async function* readRecords(
  file: SourceFile,
  compiled: CompiledProfile,
): AsyncGenerator<ReadEvent> {
  const count = recordCount(compiled)
  const source = decodedTexts(file, declaredCharset(file.head))
  const records = recordsOf(
    noted(piecesOf(file, compiled, source.texts), count.note),
    compiled,
    file.limits.articleBytes,
  )
  let number = 0
  let read = 0
  try {
    for await (const record of records) {
      if (record.marked) count.found(record)
      const events = recordEvents(record, number + 1, compiled, file.name)
      if (events.length > 0) number += 1
      if (events.some(({ kind }) => kind === 'draft')) read += 1
      yield* events
    }
  } catch (error) {
    yield problemOf(error)
  }
  if (!isWhole(compiled.profile.container)) yield* source.events()
  if (number === 0) yield nothing(file.name, compiled.profile.label)
  yield* count.events(file.name, read)
}

/** Word and Rich Text documents are read whole, and decode themselves. */
function isWhole(container: Profile['container']): boolean {
  return container === 'docx' || container === 'rtf'
}

function piecesOf(
  file: SourceFile,
  compiled: CompiledProfile,
  texts: AsyncIterable<string>,
): AsyncIterable<Piece> {
  const watched = watchedBy(compiled)
  switch (compiled.profile.container) {
    case 'text':
      return textPieces(texts)
    case 'html':
      return htmlPieces(texts, watched)
    case 'xml':
      return xmlPieces(texts, watched, file.name)
    case 'docx':
      return htmlPieces(docxTexts(file), watched)
    case 'rtf':
      return textPieces(rtfTexts(file))
  }
}

/** A line a paragraph, so that the places named in sentences mean something. */
async function* docxTexts(file: SourceFile): AsyncGenerator<string> {
  const html = await docxHtml(file)
  yield html.replace(/<\/(?:p|h[1-6]|li|tr)>/g, '$&\n')
}

/** Every line of Rich Text is a paragraph; breaks inside one stay lines of it. */
async function* rtfTexts(file: SourceFile): AsyncGenerator<string> {
  const text = rtfText(Buffer.from(await file.whole()).toString('latin1'))
  if (text === null) {
    const sentence = `${file.name} has groups nested without end; nothing was read from it.`
    throw new ReadFailure('too-deep', sentence)
  }
  yield text.replaceAll('\n', '\n\n').replaceAll(lineBreak, '\n')
}

function watchedBy(compiled: CompiledProfile): Watched {
  return {
    announces: (element) =>
      compiled.recordElement(element) || compiled.opener(element) || compiled.counted(element),
    separates: (element) => compiled.parts.some(({ selects }) => selects(element)),
    skips: compiled.dropElement,
  }
}

async function* noted(
  pieces: AsyncIterable<Piece>,
  note: (piece: Piece) => void,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    note(piece)
    yield piece
  }
}

/** What a record gives: a draft, a draft with a problem, a problem, or nothing when it is the cover. */
function recordEvents(
  record: RawRecord,
  number: number,
  compiled: CompiledProfile,
  file: string,
): readonly ReadEvent[] {
  const [first] = record.blocks
  if (first === undefined && !record.marked) return []
  if (first !== undefined && isCover(first, compiled)) {
    const rest = { ...record, blocks: withoutCover(record.blocks, compiled) }
    const { known, body } = fieldsOf(rest, compiled)
    // A cover may stand in one stretch with the first article, which must not go with it.
    return isArticle(known, body.length) ? recordEvents(rest, number, compiled, file) : []
  }
  const place: Place = { record: number, line: record.line, byte: null }
  const name = `Article ${record.number ?? number} of ${file} (line ${record.line})`
  if (record.tooLarge) {
    return [
      problem('too-large', `${name} is larger than an article may be; it was left out.`, place),
    ]
  }
  const fields = fieldsOf(record, compiled)
  if (!record.marked && !isArticle(fields.known, fields.body.length)) return []
  const { draft, unreadDate } = recordDraft(fields, compiled, place)
  if (draft === null) {
    if (first === undefined && compiled.profile.record.starts.includes('{rule}')) return []
    return [problem('no-text', `${name} has neither headline nor text; it was left out.`, place)]
  }
  return [{ kind: 'draft', draft }, ...doubts(draft.headline, unreadDate, name, place)]
}

function isCover({ lines }: Block, compiled: CompiledProfile): boolean {
  const [first = ''] = lines
  return [...compiled.cover, ...compiled.announced].some((mark) => mark.matches(first) !== null)
}

/** What follows the last line of the cover, and the numbered list of articles below it. */
function withoutCover(blocks: readonly Block[], compiled: CompiledProfile): readonly Block[] {
  const last = blocks.findLastIndex((block) => isCover(block, compiled) || isContents(block))
  return blocks.slice(last + 1)
}

function isContents({ lines }: Block): boolean {
  return lines.every((line) => /^\s*\d{1,4}\.\s+\S/.test(line))
}

/** Unmarked stretches are articles only when their labels show it. */
function isArticle(known: number, bodyBlocks: number): boolean {
  return known >= 2 && bodyBlocks > 0
}

function doubts(
  headline: string,
  unreadDate: string | null,
  name: string,
  place: Place,
): readonly ReadEvent[] {
  const events: ReadEvent[] = []
  if (headline === '') events.push(problem('missing-field', `${name} has no headline.`, place))
  if (unreadDate !== null) {
    events.push(
      problem(
        'unreadable-date',
        `${name} is dated “${unreadDate.slice(0, 80)}”, which is no date we can read; its date stays unknown.`,
        place,
      ),
    )
  }
  return events
}

function nothing(file: string, label: string): ReadEvent {
  return problem('no-text', `${file} looks like ${label}, but holds no article that could be read.`)
}
