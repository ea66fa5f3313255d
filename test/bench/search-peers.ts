import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import {
  all,
  connect,
  run,
  script,
  transaction,
  type Library,
} from '../../electron/library/database.ts'

export type Text = { readonly id: number; readonly headline: string; readonly body: string }

export function* textsOf(library: Library): Generator<Text> {
  for (let after = 0; ;) {
    const rows = all<Text>(
      library,
      `SELECT a.id, a.headline, t.body FROM articles a JOIN texts t ON t.article_id = a.id
         WHERE a.id > ? ORDER BY a.id LIMIT 1000`,
      after,
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** What a first attempt would do: the texts in a default FTS5 table. */
export function naiveIndex(file: string, library: Library): Library {
  const naive = connect(file)
  script(naive, 'CREATE VIRTUAL TABLE naive USING fts5(headline, body)')
  transaction(naive, () => {
    for (const { id, headline, body } of textsOf(library))
      run(naive, 'INSERT INTO naive (rowid, headline, body) VALUES (?, ?, ?)', id, headline, body)
  })
  return naive
}

export function naiveSearch(naive: Library, query: string): unknown {
  return all(
    naive,
    `SELECT rowid, headline, snippet(naive, 1, '[', ']', '…', 30) AS snippet FROM naive
       WHERE naive MATCH ? ORDER BY rank LIMIT 50`,
    query,
  )
}

/** Two searches in memory, for libraries small enough for them. */
export function memorySearches(
  library: Library,
): Readonly<Record<'MiniSearch' | 'fuse.js', (query: string) => unknown>> {
  const texts = [...textsOf(library)]
  const mini = new MiniSearch<Text>({ fields: ['headline', 'body'], storeFields: ['headline'] })
  mini.addAll(texts)
  const fuse = new Fuse(texts, { keys: ['headline', 'body'], ignoreLocation: true })
  return {
    MiniSearch: (query) =>
      mini
        .search(query.replace('*', ''), { combineWith: 'AND', prefix: query.endsWith('*') })
        .slice(0, 50),
    'fuse.js': (query) => fuse.search(query.replace('*', ''), { limit: 50 }),
  }
}
