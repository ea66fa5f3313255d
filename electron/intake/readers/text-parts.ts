import type { Draft, Place } from '../../../shared/article.ts'
import { linesIn, splitterFor, type Splitter } from '../cleaning/article-parts.ts'
import { decode } from '../cleaning/encoding.ts'
import { textOfFile } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { Head, ReadEvent, SourceFile } from '../reader.ts'

/** A stretch of a text file that is one article or page; `line` is its first. */
export type TextPart = { readonly text: string; readonly line: number }

/** Bytes of a file by which is judged how it parts its articles. */
const judgedBytes = 64 * 1024
/** Signs that no text has; a few may stand in one by accident. */
const controlShare = 0.02
const fewControls = 16

/** Reads a text file part by part in flat memory; `toDrafts` makes articles of each. */
export async function* textEvents(
  file: SourceFile,
  isPage: boolean,
  toDrafts: (part: TextPart) => readonly Draft[],
): AsyncGenerator<ReadEvent> {
  let record = 0
  for await (const event of partsOf(file, isPage)) {
    if (event.kind !== 'part') {
      yield event
      continue
    }
    for (const draft of toDrafts(event.part)) {
      record++
      const place = { ...draft.place, record }
      yield { kind: 'draft', draft: { ...draft, place } }
      if (draft.body === '') yield bodiless(file, draft, place)
    }
  }
  if (record > 0) return
  yield problem('empty-file', `${file.name} holds no text; there was nothing to read.`)
}

function bodiless(file: SourceFile, { headline }: Draft, place: Place): ReadEvent {
  const sentence = `“${headline.slice(0, 80)}” in ${file.name} has no text below its headline; the headline was kept.`
  return problem('no-text', sentence, place)
}

type PartEvent = { readonly kind: 'part'; readonly part: TextPart } | ReadEvent

async function* partsOf(file: SourceFile, isPage: boolean): AsyncGenerator<PartEvent> {
  const collector = partCollector(file, isPage)
  let rest = ''
  for await (const piece of textOfFile(file)) {
    if (piece.kind !== 'text') {
      yield piece
      continue
    }
    const lines = linesIn(rest + piece.text)
    // A carriage return at the very end may be half of a line end.
    rest = lines.at(-1) ?? ''
    for (const line of lines.slice(0, -1)) yield* collector.take(line)
  }
  yield* collector.take(rest)
  yield* collector.end()
}

function partCollector(file: SourceFile, isPage: boolean) {
  const beginning = decode(file.head).text.slice(0, judgedBytes)
  const isWhole = file.size <= file.head.length
  const splitter: Splitter = splitterFor(beginning, isWhole, isPage) ?? (() => null)
  let lines: string[] = []
  let letters = 0
  let first = 1
  let at = 0
  function* close(): Generator<PartEvent> {
    if (letters > file.limits.articleBytes) yield tooLarge(file, first, letters)
    else if (lines.some((line) => /[^\s\ufeff]/.test(line))) {
      yield { kind: 'part', part: { text: lines.join('\n'), line: first } }
    }
    lines = []
    letters = 0
  }
  return {
    *take(line: string): Generator<PartEvent> {
      at++
      const cut = splitter(line)
      if (cut !== null) {
        const carried = cut.carry > 0 ? lines.splice(-cut.carry) : []
        yield* close()
        lines = carried
        first = at - carried.length + (cut.drop ? 1 : 0)
      }
      if (cut?.drop === true) return
      letters += line.length + 1
      if (letters <= file.limits.articleBytes) lines.push(line)
    },
    end: close,
  }
}

function tooLarge(file: SourceFile, line: number, letters: number): ReadEvent {
  const sentence = `The article at line ${line} of ${file.name} has ${letters} characters, more than the ${file.limits.articleBytes} an article may have; it was skipped.`
  return problem('too-large', sentence, { line })
}

/** The beginning of a file as text, null when it is no text. */
export function beginningOf(head: Head): string | null {
  const known = beginnings.get(head)
  if (known !== undefined) return known
  const beginning = readBeginning(head)
  beginnings.set(head, beginning)
  return beginning
}

/** All readers of plain text ask for the same beginning. */
const beginnings = new WeakMap<Head, string | null>()

function readBeginning(head: Head): string | null {
  const magic = Buffer.from(head.bytes.subarray(0, 8)).toString('latin1')
  if (
    /^(?:%PDF-|PK\x03\x04|\x1f\x8b|\{\\rtf|\x7fELF|GIF8|\x89PNG|\xff\xd8\xff|\xd0\xcf\x11\xe0|SQLite)/.test(
      magic,
    )
  )
    return null
  const { text, undecodable } = decode(head.bytes)
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  if (controls > Math.max(fewControls, text.length * controlShare) || text.includes('\0'))
    return null
  return undecodable.length > Math.max(3, text.length * controlShare) ? null : text
}
