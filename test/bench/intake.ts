import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  all,
  connect,
  disconnect,
  run,
  script,
  transaction,
} from '../../electron/library/database.ts'
import { corpora } from './corpora.ts'
import { measuredImport, type Measured } from './import-process.ts'

type Print = (line: string) => void

const sets = [
  ['Reuters-21578, SGML', 'articles/reuters21578'],
  ['BBC, text files in a zip', 'articles/bbc2225.zip'],
  ['Reuters 2010, text files in a zip', 'articles/reuters106k_2010.zip'],
] as const

/** The most memory an import may take, whatever the size of the dump (MB). */
const memoryGoal = 600

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
  const placeOf = (one: string): string => path.join(workplace, one)
  try {
    const whole = await measuredImport(placeOf('whole.cuttings'), file, true)
    const bare = await measuredImport(placeOf('bare.cuttings'), file, false)
    const texts = textsOf(placeOf('bare.cuttings'))
    const clean = placeOf('clean.jsonl')
    writeFileSync(clean, texts.map((text) => `${JSON.stringify(text)}\n`).join(''))
    const stored = await measuredImport(placeOf('clean.cuttings'), clean, false)
    const naive = naiveLoop(texts, placeOf('naive.db'))
    print(
      `${name}: ${whole.articles} articles, ${whole.quotes} quotes, ${whole.problems} problems, file ${whole.fileMegabytes} MB`,
    )
    print(`  with extraction     ${described(whole)}`)
    print(`  without extraction  ${described(bare)}`)
    print(`  clean JSON Lines    ${described(stored)}`)
    print(`  naive FTS5 insert   ${described(naive)} (texts in memory, no reading, no cleaning)`)
    print(`  with : without      ${ratio(whole, bare)} (goal 0.25)`)
    print(`  without : naive     ${ratio(bare, naive)} (goal 1.4)`)
    print(`  clean : naive       ${ratio(stored, naive)} (like for like)`)
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}

type Text = { readonly title: string; readonly body: string; readonly date: string | null }

/** Most texts of a set that are stored again, clean. */
const mostTexts = 20_000

function textsOf(file: string): readonly Text[] {
  const library = connect(file)
  const rows = all<Text>(
    library,
    `SELECT a.headline AS title, t.body, a.published AS date
       FROM articles a JOIN texts t ON t.article_id = a.id WHERE t.body <> '' LIMIT ${mostTexts}`,
  )
  disconnect(library)
  return rows
}

type Timed = Pick<Measured, 'articles' | 'seconds' | 'processor' | 'peak'>

/** What a first attempt would do: the same texts into a default FTS5 table, in one transaction. */
function naiveLoop(texts: readonly Text[], target: string): Timed {
  const library = connect(target)
  script(library, 'CREATE VIRTUAL TABLE naive USING fts5(headline, body)')
  const before = process.cpuUsage()
  const started = performance.now()
  transaction(library, () => {
    for (const { title, body } of texts)
      run(library, 'INSERT INTO naive (headline, body) VALUES (?, ?)', title, body)
  })
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  disconnect(library)
  return { articles: texts.length, seconds, processor: (user + system) / 1e6, peak: null }
}

function described({ articles, seconds, processor, peak }: Timed): string {
  const each =
    processor === null ? '' : `, ${((processor / articles) * 1e3).toFixed(2)} ms of processor each`
  const memory = peak === null ? '' : `, peak memory ${peak} MB (goal ${memoryGoal})`
  return `${Math.round(articles / seconds)} articles/s${each}${memory}`
}

function ratio(one: Timed, other: Timed): string {
  return (one.articles / one.seconds / (other.articles / other.seconds)).toFixed(2)
}
