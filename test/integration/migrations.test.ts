import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { noFacts } from '../../shared/article.ts'
import { articleView } from '../../electron/library/articles.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import {
  applicationId,
  connect,
  disconnect,
  one,
  run,
  script,
} from '../../electron/library/database.ts'
import { migrations } from '../../electron/library/migrations/index.ts'
import { first } from '../../electron/library/migrations/001-first.ts'
import { noteOn, setNote } from '../../electron/library/notes.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { freshFolder } from '../support/folder.ts'

/** A library as a Cuttings of that format wrote it, with one article, one quote and one decision. */
function libraryOfFormat(format: number): string {
  const file = firstLibrary()
  const library = connect(file)
  for (const migration of migrations.slice(1, format)) script(library, migration)
  script(library, `PRAGMA user_version = ${format}`)
  disconnect(library)
  return file
}

function firstLibrary(): string {
  const file = path.join(freshFolder(), 'First.cuttings')
  const library = connect(file)
  script(library, first)
  script(library, `PRAGMA user_version = 1; PRAGMA application_id = ${applicationId}`)
  run(library, "INSERT INTO runs VALUES (1, '2031-01-01T00:00:00Z', 1, 'finished', 1, 0)")
  run(
    library,
    "INSERT INTO files (id, run_id, name, bytes, state) VALUES (1, 1, 'old.txt', 9, 'finished')",
  )
  run(
    library,
    `INSERT INTO articles (id, file_id, kind, headline, beginning, language, words, quotes, actors, fingerprint)
       VALUES (1, 1, 'article', 'Lamp kept', 'x', 'en', 6, 1, 1, 'f')`,
  )
  run(
    library,
    "INSERT INTO texts VALUES (1, '“We keep the lamp,” Ana Orr said.', ?, '[]')",
    JSON.stringify(noFacts),
  )
  run(
    library,
    "INSERT INTO articles_fts (rowid, headline, body, kind) VALUES (1, 'Lamp kept', '“We keep the lamp,” Ana Orr said.', 'article')",
  )
  run(
    library,
    "INSERT INTO actors (id, kind, name, key) VALUES (1, 'person', 'Ana Orr', 'person:ana orr')",
  )
  run(library, "INSERT INTO actors_fts (rowid, name) VALUES (1, 'Ana Orr')")
  run(library, `INSERT INTO article_actors VALUES (1, 1, 'Ana Orr', '[]', '[[1,20,27,0]]', 1, 0.9)`)
  run(
    library,
    `INSERT INTO quotes (id, article_id, part, start, end, spans, text, type, speaker_name, actor_id, stance, chain,
       floating, confidence, reason) VALUES (1, 1, 'body', 0, 19, '[{"start":0,"end":19}]', '“We keep the lamp,”',
       'direct', 'Ana Orr', 1, 'neutral', '[]', 0, 0.9, 'found')`,
  )
  run(library, "INSERT INTO quotes_fts (rowid, text, speaker) VALUES (1, 'We keep', 'Ana Orr')")
  run(library, "INSERT INTO decisions VALUES (1, 'accepted', NULL, NULL)")
  run(library, "INSERT INTO steps VALUES (1, 'Accept quote', '2031-01-01T00:00:00Z', 'done')")
  disconnect(library)
  return file
}

function formatOf(file: string): number {
  return readFileSync(file).readUInt32BE(60)
}

const formats = migrations.slice(1).map((_, index) => index + 1)

test.for(formats)('a library of format %i is carried over with everything in it', (format) => {
  const file = libraryOfFormat(format)
  const library = openLibrary(file)
  expect(one(library, 'PRAGMA user_version')).toEqual({ user_version: migrations.length })
  expect(articleView(library, 1).quotes).toMatchObject([
    { speakerName: 'Ana Orr', verdict: 'accepted' },
  ])
  const target = { kind: 'quote', id: 1 } as const
  setNote(library, target, 'Says so every year', null)
  expect(checkLibrary(library)).toEqual([])
  disconnect(library)
  const again = openLibrary(file)
  expect(noteOn(again, target)?.text).toBe('Says so every year')
  disconnect(again)
})

describe('before an older library is carried over', () => {
  test('a copy of it is kept beside it, which an older Cuttings opens, and this one too', () => {
    const file = libraryOfFormat(3)
    const told: string[] = []
    disconnect(openLibrary(file, undefined, (copy) => told.push(copy)))
    const copy = path.join(path.dirname(file), 'First.format-3.cuttings')
    expect(told).toEqual([copy])
    expect(formatOf(copy)).toBe(3)
    const restored = path.join(freshFolder(), 'Restored.cuttings')
    copyFileSync(copy, restored)
    const library = openLibrary(restored)
    expect(articleView(library, 1).quotes).toMatchObject([{ verdict: 'accepted' }])
    expect(checkLibrary(library)).toEqual([])
    disconnect(library)
  })

  test('no earlier copy is written over, and a library that is up to date gets none', () => {
    const file = libraryOfFormat(3)
    const old = readFileSync(file)
    const copyName = path.join(path.dirname(file), 'First.format-3.cuttings')
    copyFileSync(file, copyName)
    const told: string[] = []
    for (let opening = 0; opening < 2; opening += 1)
      disconnect(openLibrary(file, undefined, (copy) => told.push(path.basename(copy))))
    expect(told).toEqual(['First.format-3-2.cuttings'])
    expect(readFileSync(copyName).equals(old)).toBe(true)
    expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

test('a library that cannot be carried over whole stays as it was', () => {
  const file = libraryOfFormat(9)
  const library = connect(file)
  // What the last step is to make is there already, so that it fails after all others.
  run(library, "INSERT INTO counters VALUES ('spelt notes', 0)")
  disconnect(library)
  expect(() => openLibrary(file)).toThrow(/UNIQUE constraint failed/)
  const left = connect(file)
  expect(one(left, 'PRAGMA user_version')).toEqual({ user_version: 9 })
  expect(checkLibrary(left)).toEqual([])
  disconnect(left)
})

test('a library of a newer Cuttings is refused in a sentence, and left as it is', () => {
  const file = libraryOfFormat(migrations.length)
  const library = connect(file)
  script(library, `PRAGMA user_version = ${migrations.length + 1}`)
  disconnect(library)
  const bytes = readFileSync(file)
  expect(() => openLibrary(file)).toThrow(/written by a newer Cuttings.*it was not changed/)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})
