import { spawnSync } from 'node:child_process'
import { writeResults } from './results.ts'

const articles = 100_000

/** Types in the real window over a large library and prints how long its frames took. */
export async function benchTyping(print: (line: string) => void): Promise<void> {
  const run = spawnSync(process.execPath, ['electron/dev/bootstrap.mjs', 'e2e', 'typing.spec.ts'], {
    env: { ...process.env, CUTTINGS_TYPING: String(articles) },
    encoding: 'utf8',
  })
  const line = /^ *typing over .*$/m.exec(run.stdout)?.[0].trim()
  if (line === undefined) {
    print(`  The window could not be measured: ${(run.stderr || run.stdout).slice(-400)}`)
    return
  }
  print(`  ${line}`)
  const late = Number(/(\d+) over/.exec(line)?.[1] ?? '0')
  writeResults('typing', `${articles} articles, in the window`, [
    { what: 'frames by the clock', measured: line, goal: 'none over 50 ms', reached: late === 0 },
  ])
}
