import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { toCutting } from '../../electron/intake/cutting.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import { connect, disconnect, one, script, type Library } from '../../electron/library/database.ts'
import { undo } from '../../electron/library/history.ts'
import { giveUpRun } from '../../electron/library/interrupted-runs.ts'
import { createLibrary, openLibrary } from '../../electron/library/open.ts'
import { progressOf, reopenRun } from '../../electron/library/run-sources.ts'
import { runReport, startRun } from '../../electron/library/runs.ts'
import { applyTag, createTag, tagList } from '../../electron/library/tags.ts'
import { openShelf } from '../../electron/threads/shelf.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'
import { differences, everyRow } from '../support/whole-library.ts'

function pages(library: Library): number {
  return one<{ page_count: number }>(library, 'PRAGMA page_count')?.page_count ?? 0
}

/** Lets the file grow by so many pages and no more, as a disk without room does. */
function leaveRoom(library: Library, more: number): void {
  script(library, `PRAGMA max_page_count = ${pages(library) + more}`)
}

const room = 1_000_000

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    const named = error instanceof Error && error.name === 'WorkbenchError'
    return named ? error.message : `no sentence: ${String(error)}`
  }
  return 'no failure'
}

describe('a disk without room', () => {
  test('refuses a step in a sentence and changes nothing; with room again it is made', () => {
    const library = emptyLibrary()
    const [article = 0] = storeDrafts(library, [draftOf('Ferry', '“It sails,” Olav Renn said.')])
    leaveRoom(library, 2)
    let made = 0
    let before = everyRow(library)
    const makeOne = () => {
      const tag = createTag(library, { name: 'x'.repeat(900) + made, hue: null, parent: null })
      applyTag(library, tag.id, { kind: 'article', id: article }, null)
    }
    const message = messageOf(() => {
      for (; made < 500; made += 1) {
        before = everyRow(library)
        makeOne()
      }
    })
    expect(message).toMatch(/no room left on the disk of .*not made.*Make room/)
    expect(tagList(library).length - made).toBeLessThan(2)
    const changed = tagList(library).length === made ? differences(before, everyRow(library)) : []
    expect(changed).toEqual([])
    leaveRoom(library, room)
    makeOne()
    undo(library)
    expect(checkLibrary(library)).toEqual([])
    disconnect(library)
  })

  test('stops an import where it stands; it goes on when there is room, into a balanced ledger', async () => {
    const library = emptyLibrary()
    const run = startRun(library)
    leaveRoom(library, 60)
    await expect(shelve(library, run)).rejects.toThrow(/no room left/)
    leaveRoom(library, room)
    giveUpRun(library, run, 'No room.')
    const half = runReport(library, run)
    expect(half).toMatchObject({ state: 'interrupted' })
    expect(half.files.every(({ read, added }) => read === added)).toBe(true)
    expect(half.articles.added).toBeLessThan(stories.length)
    expect(checkLibrary(library)).toEqual([])

    reopenRun(library, run)
    await shelve(library, run)
    const { files, problems } = runReport(library, run)
    expect(files).toMatchObject([{ read: 400, added: 400, duplicates: 0, skipped: 0 }])
    expect(problems.filter(({ code }) => code !== 'cancelled')).toEqual([])
    expect(checkLibrary(library)).toEqual([])
    disconnect(library)
  })
})

const stories = Array.from({ length: 400 }, (_, number) =>
  toCutting(
    draftOf(`Story ${number}`, `“It is number ${number},” Olav Renn said. `.repeat(9)),
    true,
  ),
)

/** Stores the stories as an intake thread sends them, from where the run stands. */
async function shelve(library: Library, run: number): Promise<void> {
  const pace = { slice: 15, onProgress: () => {} }
  const shelf = openShelf(
    library,
    run,
    pace,
    performance.now(),
    1,
    progressOf(library, run).stopped,
  )
  const source = { kind: 'bytes', name: 'stories.jsonl', bytes: new Uint8Array() } as const
  for (let at = 0; at < stories.length; at += 8) {
    const cuttings = stories.slice(at, at + 8)
    await shelf.put({ source, part: { kind: 'batch', job: 1, cuttings } })
  }
  const end = { reader: 'JSON Lines', encoding: 'utf-8', announced: null }
  const counts = { read: stories.length, skipped: 0, doubtful: 0 }
  await shelf.put({
    source,
    part: { ...end, ...counts, kind: 'end', job: 1, size: 1, hash: null, problems: [] },
  })
  await shelf.settle([])
}

describe('a library', () => {
  test('that another program is writing to says so, and takes the step when that one is done', () => {
    const library = emptyLibrary()
    script(library, 'PRAGMA busy_timeout = 20')
    const other = connect(library.path)
    script(other, 'BEGIN IMMEDIATE')
    const tag = { name: 'Costs', hue: null, parent: null }
    expect(messageOf(() => createTag(library, tag))).toMatch(/Another program is writing/)
    script(other, 'ROLLBACK')
    disconnect(other)
    createTag(library, tag)
    expect(tagList(library)).toHaveLength(1)
    disconnect(library)
  })

  test('open in two windows keeps what both put on it', () => {
    const library = emptyLibrary()
    const [article = 0] = storeDrafts(library, [draftOf('Ferry', '“It sails,” Olav Renn said.')])
    const other = openLibrary(library.path)
    const tag = createTag(library, { name: 'Costs', hue: null, parent: null })
    applyTag(other, tag.id, { kind: 'article', id: article }, null)
    createTag(other, { name: 'Ice', hue: null, parent: null })
    expect(tagList(library)).toMatchObject([{ name: 'Costs', uses: 1 }, { name: 'Ice' }])
    for (const window of [library, other, library]) undo(window)
    expect(tagList(other)).toEqual([])
    disconnect(other)
    disconnect(library)
  })

  test('whose folder vanished writes nowhere, and is whole when the folder is back', () => {
    const folder = path.join(freshFolder(), 'stick')
    mkdirSync(folder)
    const library = createLibrary(path.join(folder, 'Study.cuttings'))
    createTag(library, { name: 'Costs', hue: null, parent: null })
    renameSync(folder, `${folder} away`)
    expect(messageOf(() => createTag(library, { name: 'Ice', hue: null, parent: null }))).toMatch(
      /was moved or replaced.*nothing was written/,
    )
    expect(messageOf(() => openLibrary(library.path))).toMatch(/drive that is not plugged in/)
    renameSync(`${folder} away`, folder)
    disconnect(library)
    const again = openLibrary(library.path)
    expect(tagList(again)).toMatchObject([{ name: 'Costs' }])
    disconnect(again)
  })

  test('with damaged pages says so, and is not written to', () => {
    const library = emptyLibrary()
    storeDrafts(library, [draftOf('Ferry', '“It sails,” Olav Renn said.')])
    disconnect(library)
    const damaged = readFileSync(library.path).fill(0x5a, 16_384)
    writeFileSync(library.path, damaged)
    expect(messageOf(() => openLibrary(library.path))).toMatch(/is damaged.*Nothing was changed/)
    expect(readFileSync(library.path).equals(damaged)).toBe(true)
  })

  test('that was cut off is damaged, not shorter', () => {
    const library = emptyLibrary()
    storeDrafts(library, [draftOf('Ferry', '“It sails,” Olav Renn said.')])
    disconnect(library)
    const whole = readFileSync(library.path)
    const half = whole.subarray(0, whole.length / 2)
    writeFileSync(library.path, half)
    expect(messageOf(() => openLibrary(library.path))).toContain(
      `has ${half.length} of its ${whole.length} bytes`,
    )
    expect(readFileSync(library.path).equals(half)).toBe(true)
  })

  test('of another program is left as it is, to the byte', () => {
    const file = path.join(freshFolder(), 'letters.db')
    const letters = new DatabaseSync(file)
    letters.exec("CREATE TABLE letters (words TEXT); INSERT INTO letters VALUES ('Dear Sir')")
    letters.close()
    const bytes = readFileSync(file)
    expect(messageOf(() => openLibrary(file))).toMatch(/database of another program/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('that is closed is whole in its one file', () => {
    const library = emptyLibrary()
    createTag(library, { name: 'Costs', hue: null, parent: null })
    expect(tagList(library)).toHaveLength(1)
    disconnect(library)
    const copy = path.join(freshFolder(), 'Copy.cuttings')
    copyFileSync(library.path, copy)
    const opened = openLibrary(copy)
    expect(tagList(opened)).toHaveLength(1)
    disconnect(opened)
  })

  test('that could not be made leaves nothing behind', () => {
    const folder = freshFolder()
    const file = path.join(folder, 'Study.cuttings')
    // A folder stands where the log of changes has to lie.
    mkdirSync(`${file}-journal`)
    mkdirSync(`${file}-wal`)
    expect(() => createLibrary(file)).toThrow(/Study.cuttings/)
    expect(existsSync(file)).toBe(false)
  })

  test('of no bytes is not taken for a new one', () => {
    const file = path.join(freshFolder(), 'Study.cuttings')
    writeFileSync(file, '')
    expect(messageOf(() => openLibrary(file))).toMatch(/is empty, as when it is still being copied/)
    expect(statSync(file).size).toBe(0)
  })
})
