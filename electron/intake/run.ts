import type { Draft } from '../../shared/article.ts'
import { nowhere } from '../../shared/article.ts'
import type { Problem } from '../../shared/report.ts'
import { decode } from './cleaning/encoding.ts'
import { ReadFailure, reasonOf } from './failure.ts'
import type { Head, ReadEvent, Reader, ReadOptions, SourceFile } from './reader.ts'
import { openTally, type OpenTally, type Tally } from './tally.ts'

/** What comes out of a file and of the members inside it, in order. */
export type SourceEvent =
  | { readonly kind: 'reader'; readonly name: string }
  | { readonly kind: 'encoding'; readonly name: string }
  | { readonly kind: 'announced'; readonly count: number }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | ({ readonly kind: 'tally' } & Tally)

/** Below this no reader is sure enough to touch a file. */
const sureEnough = 0.1

/**
 * Reads a file with the reader that recognises it best, and the members of archives as files of their
 * own. Never throws for what a file holds: a file that cannot be read ends in a problem.
 */
export async function* readSource(
  readers: readonly Reader[],
  file: SourceFile,
  options: ReadOptions,
  depth = 0,
): AsyncGenerator<SourceEvent> {
  if (file.size === 0) {
    yield problemIn(file, 'empty-file', `${file.name} is empty; there was nothing to read.`)
    yield nothingRead
    return
  }
  const reader = readerFor(readers, file)
  if (reader === null) {
    yield problemIn(
      file,
      'unknown-format',
      `${file.name} is of no format that Cuttings reads; it was skipped.`,
    )
    yield nothingRead
    return
  }
  yield { kind: 'reader', name: reader.name }
  const tally = openTally()
  try {
    yield* eventsOf(readers, reader, file, options, depth, tally)
  } catch (error) {
    const problem = failureIn(file, error)
    tally.problem(problem.code, problem.place)
    yield { kind: 'problem', problem }
  }
  const { skipped, doubtful } = tally.close()
  if (skipped + doubtful > 0) yield { kind: 'tally', skipped, doubtful }
}

const nothingRead = { kind: 'tally', skipped: 1, doubtful: 0 } as const

/** The reader that is surest of a file, by its first bytes; the earlier in the table when two are. */
export function readerFor(readers: readonly Reader[], file: SourceFile): Reader | null {
  const head: Head = { bytes: file.head, text: decode(file.head).text, name: file.name }
  let best: Reader | null = null
  let surest = sureEnough
  for (const reader of readers) {
    if (reader.surest !== undefined && reader.surest <= surest) continue
    const sure = reader.recognises(head)
    if (sure <= surest) continue
    best = reader
    surest = sure
  }
  return best
}

async function* eventsOf(
  readers: readonly Reader[],
  reader: Reader,
  file: SourceFile,
  options: ReadOptions,
  depth: number,
  tally: OpenTally,
): AsyncGenerator<SourceEvent> {
  let told = false
  for await (const event of reader.read(file, options)) {
    switch (event.kind) {
      case 'draft':
        tally.draft(event.draft.place)
        yield event
        break
      case 'announced':
        tally.announce(event.count)
        yield event
        break
      case 'encoding':
        yield event
        break
      case 'problem':
        told ||= event.code === 'count-mismatch'
        tally.problem(event.code, event.place)
        yield { kind: 'problem', problem: { file: file.name, ...placed(event) } }
        break
      case 'member':
        if (depth >= file.limits.depth) yield* [tooDeep(event.file, file.limits.depth), nothingRead]
        else yield* readSource(readers, event.file, options, depth + 1)
    }
  }
  const { announced, read } = tally.counts()
  if (announced !== null && announced !== read && !told) yield miscounted(file, announced, read)
}

function placed({
  place,
  code,
  message,
}: ReadEvent & { readonly kind: 'problem' }): Omit<Problem, 'file'> {
  return { place, code, message }
}

/** The one test every rival fails: what a file says it holds against what was read from it. */
function miscounted(file: SourceFile, announced: number, read: number): SourceEvent {
  return problemIn(
    file,
    'count-mismatch',
    `${file.name} announces ${announced} articles, ${read} were read; look at the other problems of this file for the place.`,
  )
}

function tooDeep(file: SourceFile, limit: number): SourceEvent {
  return problemIn(
    file,
    'too-deep',
    `${file.name} lies deeper than ${limit} archives in one another; it was skipped.`,
  )
}

function failureIn(file: SourceFile, error: unknown): Problem {
  if (error instanceof ReadFailure)
    return { file: file.name, place: error.place, code: error.code, message: error.message }
  const message = `${file.name} could not be read further because of a fault in Cuttings (${reasonOf(error)}); what was read before is kept.`
  return { file: file.name, place: nowhere, code: 'internal-error', message }
}

function problemIn(file: SourceFile, code: Problem['code'], message: string): SourceEvent {
  return { kind: 'problem', problem: { file: file.name, place: nowhere, code, message } }
}
