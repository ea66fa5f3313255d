import type { Library } from '../library/database.ts'
import { growColumns, namesAtHand } from '../library/search/columns.ts'
import { growCorpus } from '../library/search/corpus.ts'
import { growVocabulary } from '../library/search/vocabulary.ts'

/** So long it works, then so long it lets calls through (ms). */
const work = 8
const rest = 6

/** While an import runs, everything is left to it; looks again after this long (ms). */
const whileBusy = 1_000

export type WarmUp = {
  /** False when the library was closed meanwhile. */
  readonly isOpen: () => boolean
  readonly isBusy: () => boolean
  /** Names can be counted now that could not when they were last asked for. */
  readonly onNames: () => void
}

/**
 * Reads, while nobody asks for anything, what facets are counted from, words are suggested from and
 * collocates are weighed by, so that it is there when somebody asks. Does nothing when it is there already.
 */
export function warmUp(library: Library, { isOpen, isBusy, onNames }: WarmUp): void {
  let names = namesAtHand(library)
  const step = (): void => {
    if (!isOpen()) return
    if (isBusy()) {
      setTimeout(step, whileBusy)
      return
    }
    const counted = growColumns(library, work)
    if (counted && !names) {
      names = true
      onNames()
    }
    if (!counted || !growVocabulary(library, work) || !countWords(library)) setTimeout(step, rest)
  }
  setTimeout(step, rest)
}

function countWords(library: Library): boolean {
  const end = performance.now() + work
  return growCorpus(library, () => performance.now() < end)
}
