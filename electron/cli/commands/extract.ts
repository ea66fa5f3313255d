import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { WorkbenchError } from '../../../shared/errors.ts'
import type { FoundActor } from '../../../shared/actor.ts'
import type { FoundQuote, Words } from '../../../shared/quote.ts'
import type { CueTables } from '../../extraction/cue-table.ts'
import type { extract as Extract } from '../../extraction/extract.ts'
import { loadCues, noCues } from '../../intake/cue-folder.ts'
import { codePointsOf, pairOf } from '../../../shared/code-points.ts'
import { exit, folder, printJson, type Command } from '../command.ts'
import { channelOf } from '../quote-json.ts'

const usage = 'cuttings extract [FILE|-] [--cues FOLDER]'

export const extract: Command = {
  usage,
  takes: 1,
  help: `Finds quotes and actors without a library. Takes lines {"id","text","lang"?} and prints one JSON line a
document; a plain text file is one document. Offsets count Unicode code points, end exclusive.
--cues FOLDER reads your own cue tables from there.`,
  options: { cues: { type: 'string' } },
  async run([file = '-'], options) {
    // Loaded here, since its language profiles would slow the start of every other command.
    const extraction = await import('../../extraction/extract.ts')
    const cues = folder(options, 'cues')
    const { tables, broken } = cues === null ? noCues : await loadCues(cues)
    for (const { message } of broken) console.error(message)
    let problems = broken.length
    for await (const { line, text } of linesOf(file)) {
      if (text.trim() === '') continue
      const given = documentOf(text, line)
      if (given === null) {
        console.error(`Line ${line} is not a JSON object with "text"; it was skipped.`)
        problems += 1
      } else printJson(findingsOf(given, tables, extraction.extract))
    }
    return problems > 0 ? exit.problems : exit.done
  },
}

type Given = {
  readonly id: string | number | null
  readonly text: string
  readonly language: string | null
}

type Line = { readonly line: number; readonly text: string }

/** Lines when the first with anything in it is a JSON object; else the whole as one document on line 1. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  let plain: string[] | null = null
  let isKnown = false
  for await (const { line, text } of everyLine(file)) {
    if (!isKnown && text.trim() !== '' && !looksLikeRecord(text))
      plain = Array.from({ length: line - 1 }, () => '')
    isKnown ||= text.trim() !== ''
    if (plain === null) yield { line, text }
    else plain.push(text)
  }
  if (plain === null) return
  yield {
    line: 1,
    text: JSON.stringify({ id: file === '-' ? null : file, text: plain.join('\n') }),
  }
}

/** Refuses a file that cannot be read (`bad-input`). */
async function* everyLine(file: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  input.setEncoding('utf8')
  let line = 0
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity }))
      yield { line: (line += 1), text }
  } catch (error) {
    throw unreadable(file, error)
  }
  // Some versions of Node end the lines of a stream that failed as if it were whole.
  if (input.errored) throw unreadable(file, input.errored)
}

function unreadable(file: string, error: unknown): WorkbenchError {
  const reason = error instanceof Error ? error.message : String(error)
  return new WorkbenchError('bad-input', `${file} cannot be read (${reason}).`)
}

function looksLikeRecord(text: string): boolean {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  return trimmed.startsWith('{') && trimmed.endsWith('}')
}

function documentOf(text: string, line: number): Given | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (
      typeof value !== 'object' ||
      value === null ||
      !('text' in value) ||
      typeof value.text !== 'string'
    )
      return null
    const id =
      'id' in value && (typeof value.id === 'string' || typeof value.id === 'number')
        ? value.id
        : line
    const language = 'lang' in value && typeof value.lang === 'string' ? value.lang : null
    return { id, text: value.text, language }
  } catch {
    return null
  }
}

function findingsOf(
  { id, text, language }: Given,
  cues: CueTables,
  findIn: typeof Extract,
): unknown {
  const findings = findIn(text, { language, people: [], agency: null, outlet: null, cues })
  const points = codePointsOf(text)
  return {
    id,
    lang: findings.language,
    quotes: findings.quotes.map((quote) => quoteOf(quote, points)),
    actors: findings.actors.map((actor) => actorOf(actor, points)),
  }
}

type Points = (offset: number) => number

function quoteOf(quote: FoundQuote, points: Points): unknown {
  const { type, chain, floating, confidence } = quote
  return {
    ...edges('', quote, points),
    spans: quote.spans.map((span) => pairOf(span, points)),
    text: quote.text,
    type,
    ...words('speaker', quote.speaker, points),
    speaker_canonical: quote.speakerName,
    ...words('cue', quote.cue, points),
    stance: quote.stance,
    via: chain,
    channel: channelOf(chain),
    to: quote.addressee,
    floating,
    confidence,
    reason: quote.reason,
  }
}

function words(
  name: string,
  found: Words | null,
  points: Points,
): Readonly<Record<string, unknown>> {
  if (found === null) return { [name]: null, [`${name}_start`]: null, [`${name}_end`]: null }
  return { [name]: found.text, ...edges(`${name}_`, found, points) }
}

function edges(
  prefix: string,
  span: { start: number; end: number },
  points: Points,
): Readonly<Record<string, number>> {
  return { [`${prefix}start`]: points(span.start), [`${prefix}end`]: points(span.end) }
}

function actorOf({ name, kind, mentions, roles, confidence }: FoundActor, points: Points): unknown {
  return {
    name,
    kind,
    mentions: mentions.map((mention) => pairOf(mention, points)),
    roles,
    confidence,
  }
}
