import { statSync } from 'node:fs'
import type { Cutting, Found } from '../../shared/cutting.ts'
import type { Problem } from '../../shared/report.ts'
import type { CueTables } from '../extraction/cue-table.ts'
import type { Batch, FileEnd, Source } from './intake-messages.ts'
import { openFinder, type Finder } from './finder.ts'

/** A smaller file is read, and all found in it, before another thread has started (bytes). */
const bigFile = 2 ** 20

/** With fewer, reading, finding and storing keep all processors busy as they are. */
const fewestThreads = 3

/**
 * Threads that find quotes and actors while another reads on: for one big file alone, since several
 * files keep all threads busy as they are. Empty where that would not help.
 */
export function openFinders(
  sources: readonly Source[],
  threads: number,
  cues: CueTables,
): readonly Finder[] {
  const [source, second] = sources
  if (source === undefined || second !== undefined || threads < fewestThreads) return []
  if (sizeOf(source) < bigFile) return []
  return Array.from({ length: threads - 1 }, () => openFinder(cues))
}

function sizeOf(source: Source): number {
  if (source.kind === 'bytes') return source.bytes.length
  return statSync(source.path, { throwIfNoEntry: false })?.size ?? 0
}

/** The parts of a file that was read without findings, in order, with what the finders find in each. */
export async function* withFindings(
  parts: AsyncIterable<Batch | FileEnd>,
  finders: readonly Finder[],
  source: Source,
  signal: AbortSignal,
): AsyncGenerator<Batch | FileEnd> {
  const problems: Problem[] = []
  const idle = [...finders]
  const underWay: UnderWay[] = []

  async function* finished(): AsyncGenerator<Batch> {
    const oldest = underWay.shift()
    if (oldest === undefined) return
    const filled = await oldest.filled
    idle.push(oldest.finder)
    // What a stop left without findings is read again when the import goes on.
    if (signal.aborted) return
    problems.push(...filled.problems)
    yield filled.batch
  }

  for await (const part of parts) {
    if (part.kind === 'end') {
      while (underWay.length > 0) yield* finished()
      yield { ...part, problems: [...part.problems, ...problems] }
      continue
    }
    if (idle.length === 0) yield* finished()
    const finder = idle.shift()
    if (finder !== undefined) underWay.push({ finder, filled: fill(part, finder, source) })
  }
}

type Filled = { readonly batch: Batch; readonly problems: readonly Problem[] }
type UnderWay = { readonly finder: Finder; readonly filled: Promise<Filled> }

async function fill(part: Batch, finder: Finder, source: Source): Promise<Filled> {
  const found = await finder.find(part.cuttings.flatMap(texts))
  const answers = found.values()
  const problems: Problem[] = []
  function filled(cutting: Cutting): Cutting {
    const answer: Found | string = answers.next().value ?? 'a missing answer'
    const teasers = cutting.teasers.map(filled)
    if (typeof answer !== 'string') return { ...cutting, ...answer, teasers }
    problems.push(unfound(source, cutting, answer))
    return { ...cutting, teasers }
  }
  return { batch: { ...part, cuttings: part.cuttings.map(filled) }, problems }
}

/** An article with its teasers, in the order in which they are asked for. */
function texts({ draft, teasers }: Cutting): readonly Cutting['draft'][] {
  return [draft, ...teasers.flatMap(texts)]
}

/** An article is never lost to a fault in the extraction: it is kept without findings, and that is told. */
function unfound({ name }: Source, { draft }: Cutting, reason: string): Problem {
  const message = `Quotes and actors of “${draft.headline}” could not be found because of ${reason}; the article was kept without them.`
  return { file: name, place: draft.place, code: 'internal-error', message }
}
