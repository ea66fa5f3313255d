import { parentPort } from 'node:worker_threads'
import type { Draft } from '../../shared/article.ts'
import { nowhere } from '../../shared/article.ts'
import type { Cutting, Found } from '../../shared/cutting.ts'
import type { Problem } from '../../shared/report.ts'
import type { CueTables } from '../extraction/cue-table.ts'
import { findIn, toCutting, type Readable } from '../intake/cutting.ts'
import { ReadFailure, reasonOf } from '../intake/failure.ts'
import { previewMapping } from '../intake/mapping-preview.ts'
import type { SourceFile } from '../intake/reader.ts'
import { readersWith } from '../intake/readers/index.ts'
import { readSource } from '../intake/run.ts'
import { hashOf, openSource, sourceOfBytes } from '../intake/source-file.ts'
import type {
  FileEnd,
  FindRequest,
  FoundAgain,
  Preview,
  PreviewRequest,
  ReadRequest,
  ToIntake,
} from './intake-messages.ts'

/** Articles in a batch, and characters of their texts: enough to pay for the message, few enough to wait for. */
const batchSize = 64
const batchLength = 2 ** 16

/** Batches under way before the library must have taken one. */
const ahead = 6

const port = parentPort
if (port === null) throw new Error('The intake thread runs as a worker only.')

let wake: (() => void) | null = null
let allowed = 0

port.on('message', (message: ToIntake) => {
  if (message.kind === 'read') void readFile(message)
  else if (message.kind === 'preview') void preview(message)
  else if (message.kind === 'find') find(message)
  else {
    allowed += 1
    wake?.()
  }
})

async function preview(request: PreviewRequest): Promise<void> {
  const shown = await previewMapping(await open(request))
  port?.postMessage({ kind: 'preview', preview: shown } satisfies Preview)
}

/** Tables come anew with every message; the same ones must not be compiled again. */
let tables: { readonly json: string; readonly cues: CueTables } = { json: '{}', cues: {} }

function known(cues: CueTables): CueTables {
  const json = JSON.stringify(cues)
  if (json !== tables.json) tables = { json, cues }
  return tables.cues
}

function find({ texts, cues }: FindRequest): void {
  const found = texts.map((text) => foundIn(text, known(cues)))
  port?.postMessage({ kind: 'found', found } satisfies FoundAgain)
}

function foundIn(text: Readable, cues: CueTables): Found | string {
  try {
    return findIn(text, cues)
  } catch (error) {
    return `a fault in Cuttings (${reasonOf(error)})`
  }
}

type Progress = Omit<FileEnd, 'kind' | 'job' | 'size' | 'hash'> & { readonly problems: Problem[] }

async function readFile(request: ReadRequest): Promise<void> {
  allowed = ahead
  const { job, source } = request
  const seen: { -readonly [Key in keyof Progress]: Progress[Key] } = {
    reader: null,
    encoding: null,
    announced: null,
    read: 0,
    skipped: 0,
    doubtful: 0,
    problems: [],
  }
  let size = 0
  let hash: string | null = null
  try {
    const file = await open(request)
    size = file.size
    hash = await hashOf(file)
    await readInto(seen, file, request)
  } catch (error) {
    seen.skipped += 1
    seen.problems.push(problemOf(source.name, error))
  }
  port?.postMessage({ kind: 'end', job, size, hash, ...seen } satisfies FileEnd)
}

function open({
  source,
  limits,
}: Pick<ReadRequest, 'source' | 'limits'>): SourceFile | Promise<SourceFile> {
  if (source.kind === 'bytes') return sourceOfBytes(source.name, source.bytes, limits)
  return openSource(source.path, { root: source.root, name: source.name, limits })
}

async function readInto(
  seen: { -readonly [Key in keyof Progress]: Progress[Key] },
  file: SourceFile,
  request: ReadRequest,
): Promise<void> {
  let batch: Cutting[] = []
  let length = 0
  const options = { map: request.map }
  for await (const event of readSource(readersWith(request.profiles), file, options)) {
    if (event.kind === 'reader') seen.reader ??= event.name
    else if (event.kind === 'encoding') seen.encoding ??= event.name
    else if (event.kind === 'announced') seen.announced = (seen.announced ?? 0) + event.count
    else if (event.kind === 'problem') note(seen.problems, event.problem)
    else if (event.kind === 'tally') {
      seen.skipped += event.skipped
      seen.doubtful += event.doubtful
    } else {
      seen.read += 1
      batch.push(cuttingOf(event.draft, request, seen.problems))
      length += event.draft.body.length
    }
    if (batch.length < batchSize && length < batchLength) continue
    await send(request.job, batch)
    batch = []
    length = 0
  }
  if (batch.length > 0) await send(request.job, batch)
}

/** A file can have as many bad lines as lines; the ledger names this many of them. */
const namedProblems = 500

/** Notes a problem, or counts it in the last line when there are too many to name. */
function note(problems: Problem[], problem: Problem): void {
  if (problems.length < namedProblems) {
    problems.push(problem)
    return
  }
  const more = Number(/^And (\d+) more/.exec(problems[namedProblems]?.message ?? '')?.[1] ?? 0) + 1
  const message = `And ${more} more problems of this kind of file, the last one: ${problem.message}`
  problems[namedProblems] = { ...problem, message }
}

/** An article is never lost to a fault in the extraction: it is kept without findings, and that is told. */
function cuttingOf(draft: Draft, request: ReadRequest, problems: Problem[]): Cutting {
  if (!request.extraction) return toCutting(draft, false)
  try {
    return toCutting(draft, true, known(request.cues))
  } catch (error) {
    const message = `Quotes and actors of “${draft.headline}” could not be found because of a fault in Cuttings (${reasonOf(error)}); the article was kept without them.`
    problems.push({
      file: request.source.name,
      place: draft.place,
      code: 'internal-error',
      message,
    })
    return toCutting(draft, false)
  }
}

async function send(job: number, cuttings: readonly Cutting[]): Promise<void> {
  while (allowed === 0) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  allowed -= 1
  port?.postMessage({ kind: 'batch', job, cuttings })
}

function problemOf(file: string, error: unknown): Problem {
  if (error instanceof ReadFailure) {
    return { file, place: error.place, code: error.code, message: error.message }
  }
  const message = `${file} could not be read (${reasonOf(error)}); it was skipped.`
  return { file, place: nowhere, code: 'internal-error', message }
}
