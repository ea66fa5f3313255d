import type { LibraryState } from '../../shared/library.ts'
import { call, on } from './bridge.ts'
import { signal, useSignal } from './signal.ts'

type Known = { readonly state: LibraryState | null; readonly failure: string | null }

const known = signal<Known>({ state: null, failure: null })

const rest = 200

/** Grows with every write and every library opened: what was fetched before it is old. */
const freshness = signal(0)

/** Grows with every library opened: what was shown before is of another one. */
const turn = signal(0)

/** Starts listening; called once when the window opens. */
export function followLibrary(): () => void {
  const stops = [on('library.changed', learn), on('library.opened', begin)]
  call('library.state', {}).then(
    (state) => {
      if (known.get().state === null) learn(state)
    },
    (error: unknown) => known.set({ state: null, failure: sentenceOf(error) }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

export function useLibraryState(): LibraryState | null {
  return useSignal(known).state
}

export function useLibraryFailure(): string | null {
  return useSignal(known).failure
}

export function useFreshness(): number {
  return useSignal(freshness)
}

export function useLibraryTurn(): number {
  return useSignal(turn)
}

/** What to show of an error that came from the library: its sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function begin(state: LibraryState): void {
  turn.set(turn.get() + 1)
  learn(state)
}

function learn(state: LibraryState): void {
  known.set({ state, failure: null })
  refresh()
}

let resting: ReturnType<typeof setTimeout> | undefined
let waiting = false

/** Asks again at once, but while an import writes batch after batch only now and then. */
function refresh(): void {
  waiting = resting !== undefined
  if (waiting) return
  freshness.set(freshness.get() + 1)
  resting = setTimeout(() => {
    resting = undefined
    if (waiting) refresh()
  }, rest)
}
