import { useCallback, useEffect, useState } from 'react'
import type { CallInput, CallName, CallOutput } from '../../shared/ipc.ts'
import { useCall, type Answer } from './use-call.ts'
import type { Scan } from './use-pages.ts'

/** Between two looks at how far the library has come (ms). */
const pause = 80

type Scanned = { readonly scan: { readonly done: number; readonly of: number } | null }

/** Calls whose answer says how far the library has counted. */
type CountingCall = {
  [Name in CallName]: CallOutput<Name> extends Scanned ? Name : never
}[CallName]

type Counted<T> = Answer<T> & {
  readonly scan: Scan | null
  readonly setStopped: (stopped: boolean) => void
}

/** An answer that grows: the question is asked again until the library has counted everything. */
export function useCallUntilDone<Name extends CountingCall>(
  name: Name,
  input: CallInput<Name> | null,
): Counted<CallOutput<Name>> {
  const question = JSON.stringify(input)
  const [turn, setTurn] = useState(0)
  const [stopped, setStopped] = useState<string | null>(null)
  const answer = useCall(name, input, turn)
  const { data, current } = answer
  const scan = current ? (data?.scan ?? null) : null
  const scanning = scan !== null && stopped !== question
  useEffect(() => {
    if (!scanning) return
    const timer = setTimeout(() => setTurn((before) => before + 1), pause)
    return () => clearTimeout(timer)
  }, [scanning, data])
  return {
    ...answer,
    scan: scan === null ? null : { ...scan, stopped: !scanning },
    setStopped: useCallback((stop: boolean) => setStopped(stop ? question : null), [question]),
  }
}
