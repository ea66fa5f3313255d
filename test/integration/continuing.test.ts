import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { articleView } from '../../electron/library/articles.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import {
  addToCollection,
  collectionList,
  createCollection,
} from '../../electron/library/collections.ts'
import { disconnect, one, type Library } from '../../electron/library/database.ts'
import { notesOfArticle, setNote } from '../../electron/library/notes.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { reassignQuote } from '../../electron/library/quotes.ts'
import { applyTag, createTag, taggingsOfArticle } from '../../electron/library/tags.ts'
import { freshFolder } from '../support/folder.ts'
import { cuttings, json, program } from '../support/command-line.ts'

const filesInDump = 24
const storiesInFile = 30

/** A folder of invented dumps, and where its library will lie. */
function dump(): { readonly folder: string; readonly library: string } {
  const root = freshFolder()
  const folder = path.join(root, 'dumps')
  mkdirSync(folder)
  for (let file = 0; file < filesInDump; file += 1)
    writeFileSync(nameOf(folder, file), stories(file))
  return { folder, library: path.join(root, 'Study.cuttings') }
}

function nameOf(folder: string, file: number): string {
  return path.join(folder, `${String(file).padStart(2, '0')}.jsonl`)
}

function stories(file: number): string {
  const records = Array.from({ length: storiesInFile }, (_, record) => ({
    title: `Story ${file}-${record}`,
    text: `The ferry ${file} sails at ${record}, Olav Renn said. “It is boat number ${record},” he told reporters in Hallvik.`,
  }))
  return records.map((one) => JSON.stringify(one)).join('\n')
}

/** Starts an import and ends it by a signal when some of it is stored. */
async function stopped(
  { folder, library }: { readonly folder: string; readonly library: string },
  signal: NodeJS.Signals,
): Promise<void> {
  const child = spawn(process.execPath, [program, 'import', folder, '--library', library], {
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (written(library) < begun && child.exitCode === null) await wait(5)
  child.kill(signal)
  await ended
}

/** A dozen programs are started, each of which waits for the others on a busy machine (ms). */
const patience = 150_000

/** Bytes in the log of the library that show articles to be stored. */
const begun = 1_500_000

function written(library: string): number {
  return statSync(`${library}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

function stored(library: string): number {
  const answer = cuttings(['search', '', '--library', library, '--json'])
  return answer.code === 0 ? (JSON.parse(answer.out) as { total: number }).total : 0
}

const all = filesInDump * storiesInFile

type Ledger = {
  readonly imports: readonly {
    readonly state: string
    readonly canContinue: boolean
    readonly files: readonly {
      readonly file: string
      readonly added: number
      readonly read: number
    }[]
    readonly problems: readonly { readonly message: string }[]
  }[]
}

function ledger(library: string): Ledger['imports'] {
  return (json(['ledger', '--library', library]) as unknown as Ledger).imports
}

test.each(['SIGKILL', 'SIGINT'] as const)(
  'an import ended by %s goes on where it stood, into one balanced ledger',
  async (signal) => {
    const { folder, library } = dump()
    await stopped({ folder, library }, signal)
    const before = stored(library)
    expect(before).toBeLessThan(all)
    const [half] = ledger(library)
    expect(half).toMatchObject({ canContinue: true })
    expect(half?.problems.at(-1)?.message).toMatch(/not read/)

    expect(json(['import', '--continue', '--library', library])).toMatchObject({
      articles: { added: all, duplicates: 0 },
      problems: [],
      cancelled: false,
    })
    expect(stored(library)).toBe(all)
    const imports = ledger(library)
    expect(imports).toHaveLength(1)
    expect(imports[0]?.files.map(({ added }) => added)).toEqual(
      Array.from({ length: filesInDump }, () => storiesInFile),
    )
    expect(cuttings(['import', '--continue', '--library', library])).toMatchObject({ code: 2 })
  },
  patience,
)

test(
  'what a half-read file brought stays with all a person put on it, and the file is read on',
  async () => {
    const root = freshFolder()
    const folder = path.join(root, 'dumps')
    const library = path.join(root, 'Study.cuttings')
    mkdirSync(folder)
    const texts = Array.from({ length: filesInDump }, (_, part) => stories(part))
    const [again = ''] = texts
    writeFileSync(nameOf(folder, 0), [...texts, again].join('\n'))
    await stopped({ folder, library }, 'SIGKILL')

    const opened = openLibrary(library)
    const before = storedIn(opened)
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(all)
    const [quote] = articleView(opened, 1).quotes
    const tag = createTag(opened, { name: 'Boats', hue: null, parent: null })
    applyTag(opened, tag.id, { kind: 'article', id: before }, null)
    setNote(opened, { kind: 'article', id: before }, 'The last one read', null)
    addToCollection(opened, createCollection(opened, 'To read').id, [1, before])
    reassignQuote(opened, quote?.id ?? 0, { name: 'Ida Holm' })
    disconnect(opened)
    const [half] = ledger(library)
    expect(half).toMatchObject({ state: 'interrupted', canContinue: true })
    expect(half?.files).toMatchObject([{ read: before, added: before, duplicates: 0 }])
    expect(half?.problems[0]?.message).toContain(`the ${before} articles stored by then are kept`)

    expect(json(['import', '--continue', '--library', library])).toMatchObject({ problems: [] })
    expect(ledger(library)[0]?.files).toMatchObject([
      { read: all + storiesInFile, added: all, duplicates: storiesInFile, skipped: 0 },
    ])
    const reopened = openLibrary(library)
    expect(storedIn(reopened)).toBe(all)
    expect(checkLibrary(reopened)).toEqual([])
    expect(taggingsOfArticle(reopened, before)).toHaveLength(1)
    expect(notesOfArticle(reopened, before)).toMatchObject([{ text: 'The last one read' }])
    expect(collectionList(reopened)).toMatchObject([{ articles: 2 }])
    expect(articleView(reopened, 1).quotes[0]).toMatchObject({
      ...{ speakerName: 'Ida Holm', corrected: true },
    })
    disconnect(reopened)
  },
  patience,
)

function storedIn(library: Library): number {
  return one<{ n: number }>(library, 'SELECT count(*) AS n FROM articles')?.n ?? 0
}

test(
  'an import whose files were moved says to import them again',
  async () => {
    const { folder, library } = dump()
    await stopped({ folder, library }, 'SIGKILL')
    const before = stored(library)
    renameSync(folder, `${folder} elsewhere`)
    const refused = cuttings(['import', '--continue', '--library', library])
    expect(refused.code).toBe(2)
    expect(refused.error).toMatch(/Import them again/)
    expect(json(['import', `${folder} elsewhere`, '--library', library])).toMatchObject({
      articles: { added: all - before, duplicates: before },
    })
  },
  patience,
)
