import path from 'node:path'
import { expect, test } from 'vitest'
import { checkLibrary } from '../../electron/library/check.ts'
import { all, disconnect, one, run, script, type Library } from '../../electron/library/database.ts'
import { createLibrary, openLibrary } from '../../electron/library/open.ts'
import { respell } from '../../electron/library/respelling.ts'
import { searchActors } from '../../electron/library/search/actors.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { setNote } from '../../electron/library/notes.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, storeDrafts } from '../support/library.ts'

const page = { after: null, limit: 20, sort: 'newest', once: false, stems: false } as const

/** A library as versions before left it: ß in its index, and no word on how far it was held anew. */
function oldLibrary(articles: number): string {
  const file = path.join(freshFolder(), 'Old.cuttings')
  const library = createLibrary(file)
  const ids = storeDrafts(
    library,
    Array.from({ length: articles }, (_, number) =>
      draftOf(
        `Straße ${number}`,
        '“Die Straße bleibt geschlossen bis März,” said Lars Østby, the mayor. Łódź lies far off.',
        { byline: 'Jörg Weiß' },
      ),
    ),
  )
  setNote(library, { kind: 'article', id: ids[0] ?? 0 }, 'Größe prüfen', null)
  script(
    library,
    `DELETE FROM articles_fts; DELETE FROM quotes_fts; DELETE FROM actors_fts; DELETE FROM notes_fts;
     INSERT INTO articles_fts (rowid, headline, body, kind) SELECT a.id, a.headline, t.body, label(a.kind)
       FROM articles a JOIN texts t ON t.article_id = a.id;
     INSERT INTO quotes_fts (rowid, text, speaker) SELECT id, text, speaker_name FROM quotes;
     INSERT INTO actors_fts (rowid, name) SELECT id, name FROM actors;
     INSERT INTO notes_fts (rowid, text) SELECT id, text FROM notes;
     INSERT INTO counters VALUES ('spelt articles', 0), ('spelt quotes', 0), ('spelt actors', 0), ('spelt notes', 0)`,
  )
  disconnect(library)
  return file
}

function counts(library: Library): readonly number[] {
  const articles = (query: string) => searchArticles(library, { ...page, kinds: [], query }).total
  return [
    ...[articles('strasse'), articles('straße'), articles('lodz'), articles('author:weiss')],
    ...[articles('note:grosse'), searchQuotes(library, { ...page, query: 'strasse' }).total],
    searchActors(library, { ...page, places: true, query: 'ostby' }).total,
  ]
}

test('a library of an older version finds words by the letters on the keys, and tells how far it is', () => {
  const file = oldLibrary(12)
  const told: string[] = []
  const library = openLibrary(file, ({ done, of }) => told.push(`${done} of ${of}`))
  expect(counts(library)).toEqual([12, 12, 12, 12, 1, 12, 1])
  expect(told.length).toBeGreaterThan(0)
  expect(checkLibrary(library)).toEqual([])
  disconnect(library)
  const again: unknown[] = []
  disconnect(openLibrary(file, (progress) => again.push(progress)))
  expect(again).toEqual([])
})

test('what was interrupted goes on where it was', () => {
  const file = oldLibrary(1_200)
  let words = 0
  expect(() =>
    openLibrary(file, () => {
      words += 1
      if (words === 2) throw new Error('the light went out')
    }),
  ).toThrow('the light went out')
  const library = openLibrary(file)
  expect(counts(library)).toEqual([1_200, 1_200, 1_200, 1_200, 1, 1_200, 1])
  expect(one(library, "SELECT 1 FROM counters WHERE name LIKE 'spelt %'")).toBeNull()
  disconnect(library)
}, 120_000)

test('a quote that was taken back is not brought back', () => {
  const file = oldLibrary(3)
  const old = openLibrary(file)
  const [{ id } = { id: 0 }] = all<{ id: number }>(old, 'SELECT id FROM quotes')
  run(old, 'DELETE FROM quotes_fts WHERE rowid = ?', id)
  run(old, "INSERT INTO counters VALUES ('spelt quotes', 0)")
  respell(old, () => {})
  expect(one(old, 'SELECT 1 FROM quotes_fts_docsize WHERE id = ?', id)).toBeNull()
  disconnect(old)
})
