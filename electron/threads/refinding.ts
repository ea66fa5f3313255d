import { setImmediate as turn } from 'node:timers/promises'
import type { Found } from '../../shared/cutting.ts'
import type { Refinding, RefindingProgress } from '../../shared/refinding.ts'
import { loadCues, noCues } from '../intake/cue-folder.ts'
import { transaction, type Library } from '../library/database.ts'
import {
  replaceFindings,
  storedTextCount,
  storedTexts,
  type StoredText,
} from '../library/findings.ts'
import { countChange } from '../library/revision.ts'
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
const chunkSize = 8

/** Problems named; the others are counted. */
const namedProblems = 100

type Chunk = {
  readonly texts: readonly StoredText[]
  readonly found: readonly (Found | string)[]
}

/**
 * Finds the quotes and actors of all articles again with the rules now in use. What a person made
 * stays. Each article is replaced whole or not at all, so this may be cancelled or killed at any time
 * and begun again; a second time changes nothing.
 */
export async function findAgain(library: Library, options: RefindingOptions): Promise<Refinding> {
  const started = performance.now()
  const total = storedTextCount(library)
  const quotes = { same: 0, changed: 0, fresh: 0, gone: 0, kept: 0 }
  const problems: string[] = []
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

  for await (const { texts, found } of chunks(library, options)) {
    for (let next = 0; next < texts.length && !options.signal.aborted;) {
      const sliceEnd = performance.now() + options.slice
      next = transaction(library, () => {
        let at = next
        for (const text of texts.slice(next)) {
          store(text, found[at] ?? 'a missing answer')
          at += 1
          if (performance.now() > sliceEnd) break
        }
        countChange(library)
        return at
      })
      await turn()
    }
    options.onProgress({ done, total })
  }
  return {
    articles: done,
    quotes,
    problems: summed(problems),
    seconds: (performance.now() - started) / 1000,
    cancelled: options.signal.aborted,
  }
}

function summed(problems: readonly string[]): readonly string[] {
  if (problems.length <= namedProblems) return problems
  const more = `And ${problems.length - namedProblems} more articles were left as they were.`
  return [...problems.slice(0, namedProblems), more]
}

/** The articles in order, every finder at work on one chunk while the chunk before is stored. */
async function* chunks(
  library: Library,
  { finders, signal }: RefindingOptions,
): AsyncGenerator<Chunk> {
  const underWay: Promise<Chunk & { readonly finder: Finder }>[] = []
  let after = 0
  const begin = (finder: Finder) => {
    const texts = storedTexts(library, after, chunkSize)
    after = texts.at(-1)?.id ?? after
    if (texts.length === 0) return
    underWay.push(finder.find(texts).then((found) => ({ texts, found, finder })))
  }
  for (const finder of finders) begin(finder)
  while (underWay.length > 0 && !signal.aborted) {
    const chunk = await underWay.shift()
    if (chunk === undefined || signal.aborted) return
    begin(chunk.finder)
    yield chunk
  }
}
