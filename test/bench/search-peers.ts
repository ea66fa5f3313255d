import { copyFileSync, rmSync } from 'node:fs'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import {
  all,
  connect,
  disconnect,
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
  const part = `${file}.part`
  rmSync(part, { force: true })
  const naive = connect(part)
  script(naive, 'CREATE VIRTUAL TABLE naive USING fts5(headline, body)')
  // A larger buffer makes fewer segments: kind to the rival, and a hundred thousand articles are in sooner.
  script(naive, `INSERT INTO naive (naive, rank) VALUES ('hashsize', ${64 * 2 ** 20})`)
  transaction(naive, () => {
    for (const { id, headline, body } of textsOf(library))
      run(naive, 'INSERT INTO naive (rowid, headline, body) VALUES (?, ?, ?)', id, headline, body)
  })
  script(naive, 'PRAGMA wal_checkpoint(TRUNCATE)')
  disconnect(naive)
  copyFileSync(part, file)
  for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
  return connect(file)
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
