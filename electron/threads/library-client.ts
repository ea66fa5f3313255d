import { Worker } from 'node:worker_threads'
import { fromEnvelope } from '../../shared/errors.ts'
import type { FromLibrary, LibraryEvent, ToLibrary } from './library-messages.ts'
import { openUnwanted } from './unwanted-calls.ts'

type Request = ToLibrary extends infer Message
  ? Message extends { readonly id: number }
    ? Omit<Message, 'id'>
    : never
  : never

/** The library thread as main sees it. */
export type LibraryClient = {
  /** A call with a ticket can be abandoned by it. */
  ask(request: Request, ticket?: number | null): Promise<unknown>
  /** Nobody waits for the call of this ticket any more: it ends with `Unwanted`, soon if it only reads. */
  abandon(ticket: number): void
  cancelImport(): void
  cancelExport(): void
  /** Ends what is under way and closes the library. */
  close(): Promise<unknown>
  end(): void
}

/** Starts the library thread. A fault in it is told to `onFault`, and every open question fails. */
export function startLibraryThread(
  onEvent: (event: LibraryEvent) => void,
  onFault: (error: Error) => void,
  thread = new URL('./library-thread.js', import.meta.url),
): LibraryClient {
  const unwanted = openUnwanted()
  const worker = new Worker(thread, { workerData: unwanted.shared })
  const tickets = new Map<number, number>()
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
  function send(request: Request): { readonly id: number; readonly answer: Promise<unknown> } {
    const id = (last += 1)
    const answer = new Promise((resolve, reject) => {
      open.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })
    return { id, answer }
  }
  return {
    ask(request, ticket = null) {
      if (fault !== null) return Promise.reject(fault)
      const { id, answer } = send(request)
      if (ticket === null) return answer
      tickets.set(ticket, id)
      return answer.finally(() => tickets.delete(ticket))
    },
    abandon(ticket) {
      const id = tickets.get(ticket)
      if (id !== undefined) unwanted.add(id)
    },
    cancelImport() {
      worker.postMessage({ kind: 'cancel' } satisfies ToLibrary)
    },
    cancelExport() {
      worker.postMessage({ kind: 'cancel-export' } satisfies ToLibrary)
    },
    close() {
      for (const id of open.keys()) unwanted.add(id)
      return fault === null ? send({ kind: 'close' }).answer : Promise.resolve(null)
    },
    end() {
      void worker.terminate()
    },
  }
}
