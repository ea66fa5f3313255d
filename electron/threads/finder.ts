import { Worker } from 'node:worker_threads'
import type { Found } from '../../shared/cutting.ts'
import type { CueTables } from '../extraction/cue-table.ts'
import type { Readable } from '../intake/cutting.ts'
import type { FindRequest, FoundAgain } from './intake-messages.ts'

/** Finds quotes and actors in texts; gives a sentence for a text where that failed. */
export type Finder = {
  find(texts: readonly Readable[]): Promise<readonly (Found | string)[]>
  close(): Promise<void>
}

/** A thread that says nothing for this long is stuck (ms). */
const patience = 60_000

/** Heap of the thread; texts that need more are left as they were (MB). */
const threadMemory = 320

const program = new URL('./intake-thread.js', import.meta.url)

type Answer = readonly (Found | string)[] | string

/** A thread of its own that may be killed without harm; one request at a time. */
export function openFinder(cues: CueTables): Finder {
  let worker: Worker | null = null
  let settle: (answer: Answer) => void = () => {}
  let closed = false

  function start(): Worker {
    const thread = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: threadMemory },
    })
    thread.on('message', ({ found }: FoundAgain) => settle(found))
    thread.on('error', (error) => fail(thread, error.message))
    thread.on('exit', () => fail(thread, 'being stopped'))
    return thread
  }

  /** Gives a thread up; the next request gets a new one. */
  function fail(thread: Worker, reason: string): void {
    if (thread !== worker) return
    worker = null
    void thread.terminate()
    settle(reason)
  }

  /** The answer to one request, or the reason why there is none. */
  function ask(texts: readonly Readable[]): Promise<Answer> {
    if (closed) return Promise.resolve('being stopped')
    const thread = (worker ??= start())
    return new Promise((resolve) => {
      const clock = setTimeout(() => fail(thread, `more than ${patience / 1000} s`), patience)
      settle = (answer) => {
        clearTimeout(clock)
        resolve(answer)
      }
      thread.postMessage({ kind: 'find', texts, cues } satisfies FindRequest)
    })
  }

  async function find(texts: readonly Readable[]): Promise<readonly (Found | string)[]> {
    const found = await ask(texts)
    if (typeof found !== 'string') return found
    if (texts.length === 1 || closed) return texts.map(() => found)
    const alone: (Found | string)[] = []
    for (const text of texts) alone.push(...(await find([text])))
    return alone
  }

  return {
    find,
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}
