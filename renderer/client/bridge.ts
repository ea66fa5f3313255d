import type {
  Bridge,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  Events,
  FileHandle,
} from '../../shared/ipc.ts'
import { trackWrite } from './saving.ts'

declare global {
  interface Window {
    readonly cuttings: Bridge
  }
}

/** Asks the library. Calls that write are followed by the save state until they are on disk. */
export function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  return trackWrite(name, window.cuttings.call(name, input))
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
