import type { EventName, Events } from '../../shared/events.ts'
import type { Bridge, CallInput, CallName, CallOutput, FileHandle } from '../../shared/ipc.ts'
import { trackWrite } from './saving.ts'

declare global {
  interface Window {
    readonly cuttings: Bridge
  }
}

let lastTicket = 0

/**
 * Asks the library. Calls that write are followed by the save state until they are on disk. With a signal
 * that is aborted the library drops the question, and the promise is rejected, to be passed over in silence.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  signal?: AbortSignal,
): Promise<CallOutput<Name>> {
  if (signal === undefined) return trackWrite(name, window.cuttings.call(name, input))
  signal.throwIfAborted()
  const ticket = (lastTicket += 1)
  const abandon = () => window.cuttings.abandon(ticket)
  signal.addEventListener('abort', abandon, { once: true })
  try {
    const output = await trackWrite(name, window.cuttings.call(name, input, ticket))
    signal.throwIfAborted()
    return output
  } finally {
    signal.removeEventListener('abort', abandon)
  }
}

export function on<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): () => void {
  return window.cuttings.on(name, listener)
}

/** Files of a drop or a chooser as handles; their paths stay outside the page. */
export function handlesOf(files: readonly File[]): Promise<readonly FileHandle[]> {
  return window.cuttings.handles(files)
}
