import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { checkLibrary } from '../../electron/library/check.ts'
import { all, disconnect, one, run } from '../../electron/library/database.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { freshFolder } from '../support/folder.ts'
import { root } from '../support/source-tree.ts'

const program = path.join(root, 'dist/electron/cli.js')

function cuttings(...words: readonly string[]): string {
  const result = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  expect(result.stderr).toBe('')
  expect(result.status).toBe(0)
  return result.stdout
}

function libraryOf(count: number): string {
  const folder = freshFolder()
  const dump = path.join(folder, 'stories.jsonl')
  const records = Array.from({ length: count }, (_, number) => ({
    title: `Ferry ${number}`,
    text: `The ferry ${number} sails, Olav Renn said. “It is boat number ${number},” he told reporters in Hallvik.`,
  }))
  writeFileSync(dump, records.map((record) => JSON.stringify(record)).join('\n'))
  const library = path.join(folder, 'Study.cuttings')
  cuttings('import', dump, '--library', library)
  return library
}

/** As if older rules had read the library: they took somebody else for every speaker. */
function makeOutdated(file: string): void {
  const library = openLibrary(file)
  run(library, 'UPDATE articles SET rules = 1')
  run(library, "UPDATE quotes SET speaker_name = 'Somebody Else', reason = 'old'")
  disconnect(library)
}

/** What stands in a sound library. */
function findingsIn(file: string): unknown {
  const library = openLibrary(file)
  const faults = checkLibrary(library)
  const tables = ['quotes', 'quote_links', 'actors', 'article_actors'].map((table) =>
    all(library, `SELECT * FROM ${table} ORDER BY 1, 2`),
  )
  disconnect(library)
  return { faults, tables }
}

function readByNewRules(file: string): number {
  const library = openLibrary(file)
  const row = one<{ n: number }>(library, 'SELECT count(*) AS n FROM articles WHERE rules > 1')
  disconnect(library)
  return row?.n ?? 0
}

describe('find-again', () => {
  test('killed in the middle leaves a sound library, and run again ends as if nothing had happened', async () => {
    const library = libraryOf(600)
    const before = findingsIn(library)
    makeOutdated(library)
    const child = spawn(process.execPath, [program, 'find-again', '--library', library], {
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    while (readByNewRules(library) === 0 && child.exitCode === null) await wait(10)
    child.kill('SIGKILL')
    await ended
    expect(findingsIn(library)).not.toEqual(before)
    cuttings('find-again', '--library', library)
    expect(findingsIn(library)).toEqual(before)
    expect(cuttings('find-again', '--library', library)).toMatch(' 0 changed, 0 new, 0 gone')
  }, 240_000)

  test('hears of a verb in a cue table of one’s own', () => {
    const library = libraryOf(1)
    const folder = path.join(freshFolder(), 'cues')
    cuttings('cues', folder)
    const table = path.join(folder, 'en.tsv')
    const warning = readFileSync(table, 'utf8').replace(/^tell\tneutral/m, 'tell\twarned')
    writeFileSync(table, warning)
    cuttings('find-again', '--library', library, '--cues', folder)
    expect(cuttings('search', 'stance:warned', '--in', 'quotes', '--library', library)).toMatch(
      'boat number 0',
    )
  }, 120_000)
})

describe('what a person keeps', () => {
  test('is written, listed and dumped on the command line', () => {
    const library = libraryOf(2)
    cuttings('note', 'Who paid for it?', '--article', '1', '--library', library)
    cuttings('collect', 'To read', '--article', '1', '--article', '2', '--library', library)
    cuttings('collect', 'To read', '--article', '2', '--take-out', '--library', library)
    expect(cuttings('notes', '--library', library)).toMatch('Who paid for it?')
    expect(cuttings('collections', '--library', library)).toBe('To read  1 articles\n')
    expect(cuttings('search', 'in:"To read" note:paid', '--library', library)).toMatch('Ferry 0')
    expect(cuttings('dump', '--library', library)).toMatch('"collections":["To read"]')
  }, 120_000)
})
