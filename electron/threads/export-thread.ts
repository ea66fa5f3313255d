import { parentPort, workerData } from 'node:worker_threads'
import { toEnvelope } from '../../shared/errors.ts'
import { answerWhile, isUnwanted } from '../library/wanted.ts'
import type { ExportJob, ExportStart, FromExport } from './export-messages.ts'
import { countBatch, exportLedger, exportSearch, type OnProgress } from './exporter.ts'

const port = parentPort
if (port === null) throw new Error('The export thread runs as a worker only.')

const { library, job, ended } = workerData as ExportStart
const end = new Int32Array(ended)
answerWhile(() => Atomics.load(end, 0) === 0)

/** The window need not hear more often (ms). */
const betweenWords = 100
let lastWord = -betweenWords

const onProgress: OnProgress = (progress) => {
  const now = performance.now()
  if (now - lastWord < betweenWords) return
  lastWord = now
  post({ kind: 'progress', progress })
}

outputOf(job).then(
  (output) => post({ kind: 'done', output }),
  (error: unknown) =>
    post(isUnwanted(error) ? { kind: 'ended' } : { kind: 'failure', error: toEnvelope(error) }),
)

function outputOf(wanted: ExportJob): Promise<unknown> {
  const at = { path: library }
  switch (wanted.kind) {
    case 'search':
      return exportSearch(at, wanted.file, wanted.request, onProgress)
    case 'batch':
      return countBatch(at, wanted.wanted, wanted.counted, onProgress)
    case 'ledger':
      return exportLedger(at, wanted.file, wanted.format)
  }
}

function post(message: FromExport): void {
  port?.postMessage(message)
}
