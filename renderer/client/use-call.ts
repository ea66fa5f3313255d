import { useEffect, useRef, useState } from 'react'
import type { CallInput, CallName, CallOutput } from '../../shared/ipc.ts'
import { call } from './bridge.ts'
import { sentenceOf, useFreshness } from './library-state.ts'
import { useAsking } from './use-asking.ts'

export type Answer<T> = {
  /** The last answer, which may still be the one to the question before. */
  readonly data: T | null
  readonly failure: string | null
  /** True when `data` answers the present question. */
  readonly current: boolean
}

type Kept<T> = { readonly key: string; readonly data: T | null; readonly failure: string | null }

/**
 * The answer to a call, asked again after every change of the library. Old answers stay on screen
 * until newer ones come; a question that is no longer asked is dropped, wherever it is by then. `null`
 * asks nothing.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
  /** Asks again whenever it is another number. */
  turn = 0,
): Answer<CallOutput<Name>> {
  const key = input === null ? '' : JSON.stringify([name, input])
  const freshness = useFreshness()
  const [kept, setKept] = useState<Kept<CallOutput<Name>>>({ key: '', data: null, failure: null })
  const asked = useRef(0)
  const shown = useRef(0)

  const signalOf = useAsking(`${name} ${key}`)

  useEffect(() => {
    if (input === null) return
    asked.current += 1
    const mine = asked.current
    const show = (answer: Partial<Kept<CallOutput<Name>>>) => {
      if (mine < shown.current) return
      shown.current = mine
      setKept((before) => ({ ...before, failure: null, ...answer, key }))
    }
    const signal = signalOf()
    call(name, input, signal).then(
      (data) => show({ data }),
      (error: unknown) => {
        if (!signal.aborted) show({ data: null, failure: sentenceOf(error) })
      },
    )
    // `key` stands for `input`, which is a new object at every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [name, key, freshness, turn])

  if (input === null) return { data: null, failure: null, current: false }
  return { data: kept.data, failure: kept.failure, current: kept.key === key }
}
