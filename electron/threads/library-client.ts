import { Worker } from 'node:worker_threads'
import { fromEnvelope } from '../../shared/errors.ts'
import type { FromLibrary, LibraryEvent, ToLibrary } from './library-messages.ts'

type Request = ToLibrary extends infer Message
  ? Message extends { readonly id: number }
    ? Omit<Message, 'id'>
    : never
  : never

/** The library thread as main sees it. */
export type LibraryClient = {
  ask(request: Request): Promise<unknown>
  cancelImport(): void
}

/** Starts the library thread. A fault in it is told to `onFault`, and every open question fails. */
export function startLibraryThread(
  onEvent: (event: LibraryEvent) => void,
  onFault: (error: Error) => void,
): LibraryClient {
  const worker = new Worker(new URL('./library-thread.js', import.meta.url))
  const open = new Map<number, { resolve(output: unknown): void; reject(error: Error): void }>()
  let last = 0
  let fault: Error | null = null
  worker.on('message', (message: FromLibrary) => {
    if (message.kind === 'event') {
      onEvent(message)
      return
    }
    const question = open.get(message.id)
    open.delete(message.id)
    if (message.kind === 'answer') question?.resolve(message.output)
    else question?.reject(fromEnvelope(message.error))
  })
  worker.on('error', (error: Error) => {
    fault = error
    for (const question of open.values()) question.reject(error)
    open.clear()
    onFault(error)
  })
  return {
    ask(request) {
      if (fault !== null) return Promise.reject(fault)
      const id = (last += 1)
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject })
        worker.postMessage({ ...request, id })
      })
    },
    cancelImport() {
      worker.postMessage({ kind: 'cancel' } satisfies ToLibrary)
    },
  }
}
