import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import type { ImportReport } from '../../shared/report.ts'
import {
  all,
  connect,
  disconnect,
  run,
  script,
  transaction,
} from '../../electron/library/database.ts'
import { createLibrary } from '../../electron/library/open.ts'
import { importAll } from '../../electron/threads/importer.ts'
import { corpora } from './corpora.ts'

type Print = (line: string) => void

const sets = [
  ['Reuters-21578, SGML', 'articles/reuters21578'],
  ['BBC, text files in a zip', 'articles/bbc2225.zip'],
  ['Reuters 2010, text files in a zip', 'articles/reuters106k_2010.zip'],
] as const

/** Articles a second from file to stored, found and indexed, with its ratios from the same run. */
export async function benchIntake(print: Print): Promise<void> {
  const folder = corpora()
  if (folder === null) {
    print('The corpora are not here; nothing was measured.')
    return
  }
  for (const [name, place] of sets) {
    const file = path.join(folder, place)
    if (existsSync(file)) await benchSet(print, name, file)
    else print(`${name}: not here, not measured.`)
  }
}

async function benchSet(print: Print, name: string, file: string): Promise<void> {
  const workplace = mkdtempSync(path.join(tmpdir(), 'cuttings-bench-'))
  try {
    const whole = await measured(path.join(workplace, 'whole.cuttings'), file, true)
    const bare = await measured(path.join(workplace, 'bare.cuttings'), file, false)
    const naive = naiveLoop(path.join(workplace, 'bare.cuttings'), path.join(workplace, 'naive.db'))
    print(
      `${name}: ${whole.articles} articles, ${whole.report.quotes} quotes, ${whole.report.problems.length} problems`,
    )
    print(
      `  with extraction    ${rate(whole)} articles/s, peak memory ${whole.peak} MB, file ${whole.size} MB`,
    )
    print(`  without extraction ${rate(bare)} articles/s, peak memory ${bare.peak} MB`)
    print(
      `  naive FTS5 insert  ${Math.round(naive.articles / naive.seconds)} articles/s (texts in memory, no reading, no cleaning)`,
    )
    print(`  with : without     ${ratio(whole, bare)} (goal 0.25)`)
    print(
      `  without : naive    ${(bare.articles / bare.seconds / (naive.articles / naive.seconds)).toFixed(2)} (goal 1.4)`,
    )
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}

type Measured = {
  readonly report: ImportReport
  readonly articles: number
  readonly seconds: number
  /** Highest resident memory of the whole process, threads included (MB). */
  readonly peak: number
  readonly size: number
}

async function measured(libraryFile: string, file: string, extraction: boolean): Promise<Measured> {
  const library = createLibrary(libraryFile)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 200)
  const started = performance.now()
  const report = await importAll(library, [{ kind: 'path', path: file }], {
    threads: availableParallelism(),
    slice: 250,
    map: {},
    profiles: null,
    cues: null,
    extraction,
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  const seconds = (performance.now() - started) / 1000
  clearInterval(watch)
  disconnect(library)
  const size = Math.round(statSync(libraryFile).size / 1e6)
  return { report, articles: report.articles.added, seconds, peak: Math.round(peak / 1e6), size }
}

/** What a first attempt would do: the same texts into a default FTS5 table, in one transaction. */
function naiveLoop(
  source: string,
  target: string,
): { readonly articles: number; readonly seconds: number } {
  const read = connect(source)
  const rows = all<{ headline: string; body: string }>(
    read,
    'SELECT a.headline, t.body FROM articles a JOIN texts t ON t.article_id = a.id LIMIT 20000',
  )
  disconnect(read)
  const library = connect(target)
  script(library, 'CREATE VIRTUAL TABLE naive USING fts5(headline, body)')
  const started = performance.now()
  transaction(library, () => {
    for (const row of rows)
      run(library, 'INSERT INTO naive (headline, body) VALUES (?, ?)', row.headline, row.body)
  })
  const seconds = (performance.now() - started) / 1000
  disconnect(library)
  return { articles: rows.length, seconds }
}

function rate({ articles, seconds }: Measured): string {
  return String(Math.round(articles / seconds))
}

function ratio(one: Measured, other: Measured): string {
  return (one.articles / one.seconds / (other.articles / other.seconds)).toFixed(2)
}
