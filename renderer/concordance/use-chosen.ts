import { useMemo } from 'react'
import type { ConcordanceLine } from '../../shared/concordance.ts'
import type { Pages } from '../client/use-pages.ts'
import {
  chosenOf,
  mostChosen,
  noneChosen,
  toggled,
  withAll,
  type ChosenLines,
} from '../session/chosen-lines.ts'
import { session, useSession } from '../session/session.ts'

export type Chosen = {
  readonly lines: ChosenLines['lines']
  readonly toggle: (line: ConcordanceLine) => void
  readonly add: (lines: readonly ConcordanceLine[]) => void
  /** Takes all lines of the query, which are fetched for it. */
  readonly all: () => void
  readonly clear: () => void
}

/** The lines taken together; they stay when the order or the view changes, and go with the query. */
export function useChosen(query: string, { upTo }: Pages<ConcordanceLine>): Chosen {
  const lines = useSession((state) => chosenOf(state.chosen, query))
  return useMemo(() => {
    const put = (next: ChosenLines['lines']) => session.set({ chosen: { query, lines: next } })
    return {
      lines,
      toggle: (line) => put(toggled(lines, line)),
      add: (more) => put(withAll(lines, more)),
      all: () => void upTo(mostChosen).then((hits) => put(withAll(noneChosen.lines, hits))),
      clear: () => put(noneChosen.lines),
    }
  }, [query, lines, upTo])
}
