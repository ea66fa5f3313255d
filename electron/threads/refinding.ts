import { setImmediate as turn } from 'node:timers/promises'
import type { Found } from '../../shared/cutting.ts'
import type { Refinding, RefindingProgress } from '../../shared/refinding.ts'
import { loadCues, noCues } from '../intake/cue-folder.ts'
import type { Library } from '../library/database.ts'
import {
  replaceFindings,
  storedTextCount,
  storedTexts,
  type StoredText,
} from '../library/findings.ts'
import { openFindingsStep } from '../library/findings-step.ts'
import { openFinder, type Finder } from './finder.ts'

/** Finds again with a person's own cue tables, in threads of its own. */
export async function findAgainIn(
  library: Library,
  cueFolder: string | null,
  { threads, ...options }: Omit<RefindingOptions, 'finders'> & { readonly threads: number },
): Promise<Refinding> {
  const { tables, broken } = cueFolder === null ? noCues : await loadCues(cueFolder)
  const finders = Array.from({ length: threads }, () => openFinder(tables))
  const close = () => void Promise.all(finders.map((finder) => finder.close()))
  options.signal.addEventListener('abort', close, { once: true })
  try {
    const report = await findAgain(library, { ...options, finders })
    return { ...report, problems: [...broken.map(({ message }) => message), ...report.problems] }
  } finally {
    options.signal.removeEventListener('abort', close)
    close()
  }
}

export type RefindingOptions = {
  readonly finders: readonly Finder[]
  /** Longest stretch of storing before other work gets its turn (ms). */
  readonly slice: number
  readonly signal: AbortSignal
  onProgress(progress: RefindingProgress): void
}

/** Articles read in one request: enough to pay for the message, few enough to be redone alone. */
const chunkSize = 16

/** Articles stored in one transaction at most. */
const mostPending = 500

/** Problems named; the others are counted. */
const namedProblems = 100

/** An article with what is now found in it, or the reason why nothing could be. */
type Reread = { readonly text: StoredText; readonly found: Found | string }

/**
 * Finds the quotes and actors of all articles again with the rules now in use. What a person made
 * stays, and all of it can be taken back as one step. Each article is replaced whole or not at all, so this may be cancelled or killed at any time
 * and begun again; a second time changes nothing.
 */
export async function findAgain(library: Library, options: RefindingOptions): Promise<Refinding> {
  const started = performance.now()
  const total = storedTextCount(library)
  const quotes = { same: 0, changed: 0, fresh: 0, gone: 0, kept: 0 }
  const problems: string[] = []
  const step = openFindingsStep(library)
  let done = 0

  function store(text: StoredText, found: Found | string): void {
    done += 1
    if (typeof found === 'string') {
      problems.push(`“${text.headline}” was left as it was because of ${found}.`)
      return
    }
    const changes = replaceFindings(library, text, found)
    if (changes === null) {
      problems.push(`“${text.headline}” was changed meanwhile and was left as it was.`)
      return
    }
    quotes.same += changes.same
    quotes.changed += changes.changed
    quotes.fresh += changes.fresh
    quotes.gone += changes.gone
    quotes.kept += changes.kept
  }

  /** Stores for one slice; gives how many were stored. Where nothing differs nothing is written. */
  function storeSome(pending: readonly Reread[]): number {
    const sliceEnd = performance.now() + options.slice
    return step.write(() => {
      let at = 0
      for (const { text, found } of pending) {
        store(text, found)
        at += 1
        if (performance.now() > sliceEnd) break
      }
      return at
    })
  }

  async function flush(pending: Reread[]): Promise<void> {
    while (pending.length > 0 && !options.signal.aborted) {
      pending.splice(0, storeSome(pending))
      await turn()
    }
    options.onProgress({ done, total })
  }

  const pending: Reread[] = []
  let lastFlush = performance.now()
  for await (const chunk of chunks(library, options)) {
    pending.push(...chunk)
    if (performance.now() - lastFlush < options.slice && pending.length < mostPending) continue
    await flush(pending)
    lastFlush = performance.now()
  }
  await flush(pending)
  return {
    articles: done,
    quotes,
    problems: summed(problems),
    seconds: (performance.now() - started) / 1000,
    cancelled: options.signal.aborted,
    undoable: step.undoable(),
  }
}

function summed(problems: readonly string[]): readonly string[] {
  if (problems.length <= namedProblems) return problems
  const more = `And ${problems.length - namedProblems} more articles were left as they were.`
  return [...problems.slice(0, namedProblems), more]
}

/** The articles in order, every finder at work on some while those before are stored. */
async function* chunks(
  library: Library,
  { finders, signal }: RefindingOptions,
): AsyncGenerator<readonly Reread[]> {
  const underWay: { readonly finder: Finder; readonly chunk: Promise<readonly Reread[]> }[] = []
  let after = 0
  const begin = (finder: Finder) => {
    const texts = storedTexts(library, after, chunkSize)
    after = texts.at(-1)?.id ?? after
    if (texts.length > 0) underWay.push({ finder, chunk: reread(finder, texts) })
  }
  for (const finder of finders) begin(finder)
  while (!signal.aborted) {
    const next = underWay.shift()
    if (next === undefined) return
    const chunk = await next.chunk
    if (signal.aborted) return
    begin(next.finder)
    yield chunk
  }
}

async function reread(finder: Finder, texts: readonly StoredText[]): Promise<readonly Reread[]> {
  const found = await finder.find(texts)
  return texts.map((text, index) => ({ text, found: found[index] ?? 'a missing answer' }))
}
