import { Worker } from 'node:worker_threads'
import { nowhere } from '../../shared/article.ts'
import type { ProblemCode } from '../../shared/report.ts'
import type { Batch, FileEnd, FromIntake, ReadRequest, ToIntake } from './intake-messages.ts'

/** A thread that says nothing for this long is stuck in a hostile file (ms). */
const patience = 60_000

/** Heap of one intake thread; a file that needs more is refused (MB). */
const threadMemory = 320

/** Room for what lives briefly (MB); more would only let two threads grow past the promised 600 MB. */
const youngMemory = 12

const program = new URL('./intake-thread.js', import.meta.url)

type Job = Omit<ReadRequest, 'kind' | 'job'>

/** The parts of one file as they come, kept until they are taken. */
type Reading = {
  readonly request: ReadRequest
  readonly parts: FromIntake[]
  thread: Thread | null
  ended: boolean
  notify: (() => void) | null
}

type Thread = { readonly worker: Worker; reading: Reading | null; clock: NodeJS.Timeout | null }

export type IntakePool = {
  /** Queues a file; its parts come in order, each taken part lets the thread send one more. */
  read(job: Job): AsyncIterable<Batch | FileEnd>
  /** Ends all threads at once; files under way end as cancelled. */
  close(): Promise<void>
}

/** Threads that parse untrusted files and may be killed without harm. */
export function openIntakePool(size: number): IntakePool {
  const threads: Thread[] = []
  const waiting: Reading[] = []
  let jobs = 0
  let closed = false

  function startThread(): Thread {
    const worker = new Worker(program, {
      resourceLimits: {
        maxOldGenerationSizeMb: threadMemory,
        maxYoungGenerationSizeMb: youngMemory,
      },
    })
    const thread: Thread = { worker, reading: null, clock: null }
    worker.on('message', (message: FromIntake) => receive(thread, message))
    worker.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      lose(
        thread,
        outOfMemory ? 'out-of-memory' : 'internal-error',
        outOfMemory
          ? `needs more than ${threadMemory} MB to be read`
          : `met a fault in Cuttings (${error.message})`,
      )
    })
    threads.push(thread)
    return thread
  }

  function assign(): void {
    while (waiting.length > 0 && !closed) {
      const thread =
        threads.find(({ reading }) => reading === null) ??
        (threads.length < size ? startThread() : null)
      const reading = thread === null ? undefined : waiting.shift()
      if (thread === null || reading === undefined) return
      thread.reading = reading
      reading.thread = thread
      send(thread, reading.request)
      watch(thread)
    }
  }

  function watch(thread: Thread): void {
    if (thread.clock !== null) clearTimeout(thread.clock)
    thread.clock = setTimeout(() => {
      // A thread that waits for the library to take a batch is not stuck.
      if (thread.reading !== null && thread.reading.parts.length > 0) watch(thread)
      else lose(thread, 'too-slow', `took more than ${patience / 1000} s for one step`)
    }, patience)
  }

  function receive(thread: Thread, message: FromIntake): void {
    const { reading } = thread
    if (reading === null || reading.request.job !== message.job) return
    reading.parts.push(message)
    if (message.kind === 'end') free(thread)
    else watch(thread)
    reading.notify?.()
  }

  function free(thread: Thread): void {
    if (thread.clock !== null) clearTimeout(thread.clock)
    thread.clock = null
    if (thread.reading !== null) thread.reading.ended = true
    thread.reading = null
    assign()
  }

  /** Gives a thread up and ends its file with a problem; the next file gets a new thread. */
  function lose(thread: Thread, code: ProblemCode, what: string): void {
    const { reading } = thread
    threads.splice(threads.indexOf(thread), 1)
    thread.worker.removeAllListeners()
    void thread.worker.terminate()
    if (reading !== null) {
      const name = reading.request.source.name
      reading.parts.push(
        endedEarly(reading.request, code, `${name} ${what}; what was read before is kept.`),
      )
      free(thread)
      reading.notify?.()
    } else assign()
  }

  return {
    read(job) {
      const request: ReadRequest = { kind: 'read', job: (jobs += 1), ...job }
      const reading: Reading = { request, parts: [], thread: null, ended: false, notify: null }
      waiting.push(reading)
      assign()
      return partsOf(reading)
    },
    async close() {
      closed = true
      for (const thread of [...threads]) lose(thread, 'cancelled', 'was cancelled')
      for (const reading of waiting.splice(0)) {
        reading.parts.push(
          endedEarly(reading.request, 'cancelled', `${reading.request.source.name} was not read.`),
        )
        reading.notify?.()
      }
    },
  }
}

async function* partsOf(reading: Reading): AsyncGenerator<Batch | FileEnd> {
  for (;;) {
    const part = reading.parts.shift()
    if (part === undefined) {
      await new Promise<void>((resolve) => {
        reading.notify = resolve
      })
      continue
    }
    yield part
    if (part.kind === 'end') return
    if (!reading.ended && reading.thread !== null)
      send(reading.thread, { kind: 'go-on', job: part.job })
  }
}

function send(thread: Thread, message: ToIntake): void {
  thread.worker.postMessage(message)
}

function endedEarly({ job }: ReadRequest, code: ProblemCode, message: string): FileEnd {
  const problem = { file: '', place: nowhere, code, message }
  return {
    kind: 'end',
    job,
    size: 0,
    hash: null,
    reader: null,
    encoding: null,
    announced: null,
    read: 0,
    skipped: code === 'cancelled' ? 0 : 1,
    doubtful: 0,
    problems: [problem],
  }
}
