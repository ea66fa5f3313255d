import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** An import by the command line, in a process of its own as a person's is. */
export type Measured = {
  readonly articles: number
  readonly quotes: number
  readonly problems: number
  readonly seconds: number
  /** Processor time of all threads (s), null where the system does not tell. */
  readonly processor: number | null
  /** Highest resident memory of the process, threads included (MB), null where the system does not tell. */
  readonly peak: number | null
  readonly fileMegabytes: number
}

const program = fileURLToPath(new URL('./cli.js', import.meta.url))

const answer = z.object({
  articles: z.object({ added: z.number() }),
  quotes: z.number(),
  problems: z.array(z.unknown()),
  seconds: z.number(),
})

/** Imports a file or folder into a new library. */
export async function measuredImport(
  library: string,
  file: string,
  extraction: boolean,
): Promise<Measured> {
  const words = ['import', file, '--library', library, '--json']
  if (!extraction) words.push('--no-extraction')
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let used: Used = { peak: null, processor: null }
  const watch = setInterval(() => {
    used = usedBy(child.pid ?? 0) ?? used
  }, 50)
  let text = ''
  for await (const piece of child.stdout.setEncoding('utf8')) text += String(piece)
  clearInterval(watch)
  const report = answer.parse(JSON.parse(text))
  return {
    articles: report.articles.added,
    quotes: report.quotes,
    problems: report.problems.length,
    seconds: report.seconds,
    ...used,
    fileMegabytes: Math.round(statSync(library).size / 1e6),
  }
}

type Used = Pick<Measured, 'peak' | 'processor'>

/** What Linux counts for a process until now; null when it is gone, or on another system. */
function usedBy(process: number): Used | null {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    const [user, system] = readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1]
    if (kilobytes === undefined) return null
    return { peak: Math.round(Number(kilobytes) / 1e3), processor: ticks(user) + ticks(system) }
  } catch {
    return null
  }
}

/** Linux counts in hundredths of a second. */
function ticks(count: string | undefined): number {
  return Number(count ?? 0) / 100
}
