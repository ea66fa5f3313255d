import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExportRequest } from '../../electron/exports/request.ts'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { startLibraryThread, type LibraryClient } from '../../electron/threads/library-client.ts'
import type { ExportProgress } from '../../shared/export.ts'
import { builtThread } from '../support/built-thread.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const articles = 400
const linesEach = 60
let library: Library
let thread: LibraryClient
let told: (ExportProgress | null)[] = []

beforeAll(async () => {
  library = emptyLibrary()
  const body = 'The ferry was late again, nobody knew why. '.repeat(linesEach)
  storeDrafts(
    library,
    Array.from({ length: articles }, (_, number) => draftOf(`Day ${number}`, body)),
  )
  thread = startLibraryThread(
    (event) => {
      if (event.name === 'export.progress') told.push(event.payload)
    },
    (error) => {
      throw error
    },
    builtThread('library-thread'),
  )
  await thread.ask({ kind: 'open', path: library.path, create: false })
}, 60_000)

afterAll(async () => {
  await thread.close()
  thread.end()
  disconnect(library)
})

const request: ExportRequest = {
  ...{ what: 'concordance', format: 'csv', query: 'ferry', sort: 'newest' },
  ...{ once: false, stems: false },
}

function exported(file: string, more: Partial<ExportRequest> = {}): Promise<unknown> {
  told = []
  const job = { kind: 'search', file, request: { ...request, ...more } } as const
  return thread.ask({ kind: 'export', job })
}

async function untilTold(doing: ExportProgress['doing']): Promise<void> {
  while (!told.some((progress) => progress?.doing === doing))
    await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a file is written while the library answers, and says how far it has come', async () => {
  const file = path.join(freshFolder(), 'lines.csv')
  const writing = exported(file)
  const waits: number[] = []
  let done = false
  void writing.then(() => {
    done = true
  })
  while (!done) {
    const started = performance.now()
    await thread.ask({
      kind: 'call',
      name: 'search.articles',
      input: {
        ...{ query: 'late', after: null, limit: 20, sort: 'newest' },
        ...{ once: false, stems: false, kinds: [] },
      },
    })
    waits.push(performance.now() - started)
  }
  waits.sort((one, other) => one - other)
  const [middle, longest] = [waits[waits.length >> 1] ?? 0, waits.at(-1) ?? 0]
  console.log(
    `  ${waits.length} searches while ${articles * linesEach} lines were written: middle ${middle.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`,
  )
  expect(await writing).toBe(articles * linesEach)
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(articles * linesEach + 1)
  expect(told.some((progress) => progress?.doing === 'writing' && progress.done > 0)).toBe(true)
  expect(told.at(-1)).toBeNull()
})

test.each(['csv', 'xlsx', 'jsonl'] as const)(
  'a cancelled %s leaves nothing, not even a half',
  async (format) => {
    const folder = freshFolder()
    const writing = exported(path.join(folder, `lines.${format}`), { format })
    await untilTold('writing')
    thread.cancelExport()
    expect(await writing).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  },
)

test('the search for a regular expression can be cancelled before anything is found', async () => {
  const file = path.join(freshFolder(), 'lines.csv')
  const writing = exported(file, { query: '/(f|g)erry w.{0,40}y\\?/' })
  thread.cancelExport()
  expect(await writing).toBeNull()
  expect(existsSync(file)).toBe(false)
})

test('a second file waits its turn in words, not in silence', async () => {
  const folder = freshFolder()
  const first = exported(path.join(folder, 'first.csv'))
  await expect(exported(path.join(folder, 'second.csv'))).rejects.toThrow('Another file')
  expect(await first).toBe(articles * linesEach)
  expect(readdirSync(folder)).toEqual(['first.csv'])
})

test('what cannot be written says so', async () => {
  const nowhere = path.join(freshFolder(), 'missing', 'lines.csv')
  await expect(exported(nowhere)).rejects.toThrow('The folder of')
})

test('the ledger of imports is written whole by the same thread', async () => {
  const file = path.join(freshFolder(), 'imports.csv')
  expect(await thread.ask({ kind: 'export', job: { kind: 'ledger', file, format: 'csv' } })).toBe(1)
  expect(readFileSync(file, 'utf8')).toContain('test.txt')
})
