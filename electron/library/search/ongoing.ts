import type { Library } from '../database.ts'
import { hasSameSteps, stateNow, type StateNow } from './state-now.ts'

/** Questions whose work is kept at a time; a person looks at one, and turns back to the one before. */
const mostKept = 3

type Kept<Work> = { readonly state: StateNow; readonly works: Map<string, Work> }

/** Begins the work of a question or takes it up again, and does some of it. */
export type Ongoing<Work> = <Answer>(
  library: Library,
  key: string,
  begin: () => Work,
  goOn: (work: Work) => Answer,
) => Answer

/**
 * Work that goes on from call to call: the same question finds what was done for it, until the library
 * changes. Work that was broken off in the middle is begun anew. Who reads through texts for long reads those
 * there were at the beginning, unless `isSame` says otherwise.
 */
export function openOngoing<Work>(isSame = hasSameSteps): Ongoing<Work> {
  const kept = new WeakMap<Library, Kept<Work>>()
  return (library, key, begin, goOn) => {
    const now = stateNow(library)
    const known = kept.get(library)
    const isKnown = known !== undefined && isSame(known.state, now)
    const works = isKnown ? known.works : new Map<string, Work>()
    if (!isKnown) kept.set(library, { state: now, works })
    const work = works.get(key) ?? begin()
    works.delete(key)
    works.set(key, work)
    const [oldest] = works.keys()
    if (works.size > mostKept && oldest !== undefined) works.delete(oldest)
    try {
      return goOn(work)
    } catch (error) {
      works.delete(key)
      throw error
    }
  }
}

/** The first answer must be there while a person still types (ms). */
const firstBudget = 20
/** What goes on being counted lets other questions through after this long (ms). */
const laterBudget = 40

/** Until when a call may go on: a first call stops early. */
export function deadline(isFirst: boolean): number {
  return performance.now() + (isFirst ? firstBudget : laterBudget)
}
