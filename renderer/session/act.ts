import type { CallInput, CallName, CallOutput } from '../../shared/ipc.ts'
import { call } from '../client/bridge.ts'
import { sentenceOf } from '../client/library-state.ts'
import { session } from './session.ts'

export type Done<T> = { readonly output: T }

/** Does something for the person; a failure becomes the sentence of the error banner and gives null. */
export async function act<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Done<CallOutput<Name>> | null> {
  try {
    return { output: await call(name, input) }
  } catch (error) {
    session.set({ failure: sentenceOf(error) })
    return null
  }
}
