import { Worker } from 'node:worker_threads'
import { fromEnvelope, WorkbenchError } from '../../shared/errors.ts'
import type { ExportProgress } from '../../shared/export.ts'
import type { ExportJob, ExportStart, FromExport } from './export-messages.ts'

/** Files being written, each by a thread of its own, so that nobody else waits for them. */
export type Exports = {
  /** What the job gives; null when it was cancelled. One at a time, since they all read the same disk. */
  run(library: string, job: ExportJob): Promise<unknown>
  /** Ends what is under way; of the file nothing stays. Resolves when that is so. */
  cancel(): Promise<void>
}

type Running = { readonly end: Int32Array; readonly result: Promise<unknown> }

/** `onProgress` is told null when nothing is written any more. */
export function openExports(
  onProgress: (progress: ExportProgress | null) => void,
  thread = new URL('./export-thread.js', import.meta.url),
): Exports {
  let running: Running | null = null
  return {
    async run(library, job) {
      if (running !== null) {
        throw new WorkbenchError(
          'bad-input',
          'Another file is being written; wait until it is done or cancel it.',
        )
      }
      const ended = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
      const result = resultOf(thread, { library, job, ended }, onProgress)
      running = { end: new Int32Array(ended), result }
      try {
        return await result
      } finally {
        running = null
        onProgress(null)
      }
    },
    async cancel() {
      if (running === null) return
      Atomics.store(running.end, 0, 1)
      await running.result.catch(() => null)
    },
  }
}

function resultOf(
  thread: URL,
  start: ExportStart,
  onProgress: (progress: ExportProgress) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: start })
    worker.on('message', (message: FromExport) => {
      switch (message.kind) {
        case 'progress':
          return onProgress(message.progress)
        case 'done':
          return resolve(message.output)
        case 'ended':
          return resolve(null)
        case 'failure':
          return reject(fromEnvelope(message.error))
      }
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that wrote the file ended before it.')))
  })
}
