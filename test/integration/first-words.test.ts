import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, script, type Library } from '../../electron/library/database.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const articles = 4_000
let file = ''

/** More articles than whose words are read in no time. */
beforeAll(() => {
  const library = emptyLibrary()
  file = library.path
  storeDrafts(library, [
    draftOf('First', 'The harbour of Kaliningrad runs dry.', { language: 'en' }),
  ])
  script(
    library,
    `INSERT INTO articles (file_id, kind, headline, beginning, language, words, quotes, actors, fingerprint)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${articles})
       SELECT 1, 'article', 'Number ' || i, '', 'en', 1, 0, 0, 'f' || i FROM n;
     INSERT INTO texts (article_id, body, facts, removed)
       SELECT id, 'kaliningrad word' || id || ' ran' || id || ' ran', t.facts, '[]'
       FROM articles a, (SELECT facts FROM texts LIMIT 1) t WHERE a.fingerprint LIKE 'f%' AND a.headline LIKE 'Number %';
     INSERT INTO articles_fts (rowid, headline, body, kind, language)
       SELECT a.id, a.headline, t.body, label(a.kind), label(a.language)
       FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.headline LIKE 'Number %';`,
  )
  disconnect(library)
})

let library: Library
afterAll(() => disconnect(library))

const page = {
  after: null,
  limit: 20,
  sort: 'newest',
  once: false,
  stems: false,
  kinds: [],
} as const

test.each([
  { query: 'kalingrad~', stems: false, total: articles + 1 },
  { query: '*ngrad', stems: false, total: articles + 1 },
  { query: 'first -kalinengrad~', stems: false, total: 0 },
  { query: 'run', stems: true, total: articles + 1 },
])('$query is answered at once, and goes on until it is complete', ({ query, stems, total }) => {
  library = openLibrary(file)
  const asked = { ...page, query, stems }
  let found = searchArticles(library, asked)
  let asks = 0
  for (; found.scan !== null; found = searchArticles(library, asked)) {
    asks += 1
    expect(found.total).toBe(0)
    expect(found.scan.done).toBeLessThanOrEqual(found.scan.of)
  }
  expect(found.total).toBe(total)
  console.log(`  ${query}: ${asks} short answers before the whole one`)
  disconnect(library)
})

test('facets say that they count on until the words are read', () => {
  library = openLibrary(file)
  const asked = { query: 'kalingrad~', once: false, stems: false }
  let facets = searchFacets(library, asked, { patient: true })
  while (facets.counting) facets = searchFacets(library, asked, { patient: true })
  expect(facets.kinds).toEqual([{ value: 'article', count: articles + 1 }])
})
