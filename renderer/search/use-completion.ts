import { useMemo, useState } from 'react'
import { useCall } from '../client/use-call.ts'
import { termValue } from '../session/query-terms.ts'
import { useSettled } from '../ui/use-settled.ts'
import { number } from '../ui/words.ts'
import {
  choiceCompletions,
  completedField,
  operatorCompletions,
  unfinishedAt,
  type Completion,
} from './completion.ts'

const mostShown = 8
/** Who types on is not shown anything (ms). */
const pause = 120

export type Completing = {
  readonly choices: readonly Completion[]
  /** Where what they replace begins. */
  readonly start: number
}

const none: Completing = { choices: [], start: 0 }

/** What could stand where the caret is, once typing rests. */
export function useCompletion(query: string, caret: number | null): Completing {
  const place = useSettled(
    useMemo(() => ({ query, caret }), [query, caret]),
    pause,
  )
  const resting = place.query === query && place.caret === caret
  const unfinished = useMemo(
    () => (place.caret === null ? null : unfinishedAt(place.query, place.caret)),
    [place],
  )
  const field = unfinished?.kind === 'value' ? unfinished.field : null
  const source = field === null ? null : completedField(field)
  const typed = unfinished?.typed ?? ''
  const { data, current } = useCall(
    'search.complete',
    source === null ? null : { field: source, words: typed, limit: mostShown },
  )
  return useMemo(() => {
    if (unfinished === null || !resting) return none
    const { start } = unfinished
    if (unfinished.kind === 'operator') return { start, choices: operatorCompletions(typed) }
    const allowed = choiceCompletions(unfinished.field, typed)
    if (allowed !== null) return { start, choices: allowed.slice(0, mostShown) }
    const values = source === null || !current ? [] : (data ?? [])
    return {
      start,
      choices: values.map(({ value, count }) => ({
        text: `${termValue(value)} `,
        label: value,
        note: number(count),
      })),
    }
  }, [unfinished, resting, typed, source, current, data])
}

/** Searches made before, offered from the empty line; asked only once they are wanted. */
export function useFormerSearches(wanted: boolean): Completing {
  const { data } = useCall('searches.history', wanted ? { limit: mostShown * 2 } : null)
  return useMemo(() => {
    const queries = new Set((data ?? []).map(({ query }) => query))
    return {
      start: 0,
      choices: [...queries]
        .filter((query) => query.trim() !== '')
        .slice(0, mostShown)
        .map((query) => ({ text: query, label: query, note: null })),
    }
  }, [data])
}

/** Which of the choices is at hand: at first the one of that number, none with -1. */
export function useChoiceAtHand(choices: readonly Completion[], first: number) {
  const [kept, setKept] = useState<{ choices: readonly Completion[]; at: number }>({
    choices,
    at: first,
  })
  const at = kept.choices === choices ? kept.at : first
  return { at, setAt: (next: number) => setKept({ choices, at: next }) }
}
