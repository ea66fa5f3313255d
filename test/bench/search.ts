import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { disconnect, one, script, type Library } from '../../electron/library/database.ts'
import { createLibrary, openLibrary } from '../../electron/library/open.ts'
import { fillLibrary, readCorpus, type Corpus } from './search-corpus.ts'
import { multiplyLibrary } from './search-growth.ts'
import { measureLists } from './search-lists.ts'
import { holdLibrary, measureMemory } from './search-memory.ts'
import { measureRest } from './search-rest.ts'
import { measureSize } from './search-size.ts'
import { writeResults } from './results.ts'

type Print = (line: string) => void

const sizes = [1_000, 10_000, 100_000]

/**
 * Search in libraries of real articles, repeated with other names and days, beside what others would do.
 * `--500k` adds the largest; `--only=10000` leaves the others out; `--libraries=FOLDER` keeps them for the next time.
 */
export async function benchSearch(print: Print): Promise<void> {
  const alone = flag('alone')
  if (alone !== null) {
    holdLibrary(alone, print)
    return
  }
  const keep = flag('libraries')
  const folder = keep ?? mkdtempSync(path.join(tmpdir(), 'cuttings-bench-'))
  try {
    const only = flag('only')
    const wanted = process.argv.includes('--500k') ? [...sizes, 500_000] : sizes
    let corpus: Corpus | null = null
    for (const size of only === null ? wanted : [Number(only)]) {
      const file = path.join(folder, nameOf(size))
      if (!existsSync(file)) {
        corpus ??= await readCorpus()
        if (corpus === null) {
          print('The corpora are not here; nothing was measured.')
          return
        }
        build(file, corpus, size, print)
      }
      measure(file, size, print)
    }
  } finally {
    if (keep === null) rmSync(folder, { recursive: true, force: true })
  }
}

function flag(name: string): string | null {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`))
  return given?.slice(name.length + 3) ?? null
}

/** So many are stored one by one; larger libraries are this one many times over. */
const mostStored = 100_000

function build(file: string, corpus: Corpus, size: number, print: Print): void {
  const part = `${file}.part`
  const library = storedUpTo(part, Math.min(size, mostStored), corpus, print)
  if (size > mostStored)
    multiplyLibrary(library, Math.ceil(size / mostStored), (articles, seconds) =>
      print(`  ${articles} articles copied after ${seconds.toFixed(0)} s`),
    )
  script(library, 'PRAGMA wal_checkpoint(TRUNCATE)')
  disconnect(library)
  // Statements that wait to be collected keep the file open under its first name: a file of its own is not.
  copyFileSync(part, file)
  for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
}

/** The library of that many that was made just before serves, too. */
function storedUpTo(part: string, size: number, corpus: Corpus, print: Print): Library {
  const known = path.join(path.dirname(part), nameOf(size))
  if (existsSync(known)) {
    copyFileSync(known, part)
    return openLibrary(part)
  }
  const library = createLibrary(part)
  const rate = fillLibrary(library, corpus, 0, size)
  print(`  ${size} articles stored, ${rate.toFixed(0)} a second`)
  return library
}

function nameOf(size: number): string {
  return `Search ${size}.cuttings`
}

function measure(file: string, size: number, print: Print): void {
  const library = openLibrary(file)
  try {
    const quotes = one<{ n: number }>(library, 'SELECT count(*) AS n FROM quotes')?.n ?? 0
    const results = [
      ...measureLists(library, `${file}.naive`, size),
      ...measureRest(library),
      ...measureMemory(file),
      ...measureSize(library),
    ]
    const heading = `${size} articles, ${quotes} quotes`
    writeResults('search', `${size} articles`, results)
    print(`  ${heading}`)
    for (const { what, measured, goal, reached } of results)
      print(
        `    ${what}: ${measured}${goal === '' ? '' : ` (goal ${goal}${reached === true ? '' : ', missed'})`}`,
      )
  } finally {
    disconnect(library)
  }
}
