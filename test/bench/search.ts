import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noFacts, nowhere } from '../../shared/article.ts'
import type { Cutting } from '../../shared/cutting.ts'
import { storeCutting } from '../../electron/library/articles.ts'
import {
  all,
  disconnect,
  run,
  script,
  transaction,
  type Library,
} from '../../electron/library/database.ts'
import { createLibrary } from '../../electron/library/open.ts'
import { startFile, startRun } from '../../electron/library/runs.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { libraryState } from '../../electron/library/state.ts'
import { createTag } from '../../electron/library/tags.ts'

type Print = (line: string) => void

const articles = 100_000
const wordsEach = 400

/** Search, lists, facets and one write at 100,000 made-up articles of 400 words, beside plain FTS5. */
export async function benchSearch(print: Print): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cuttings-bench-'))
  const library = createLibrary(path.join(folder, 'Large.cuttings'))
  try {
    fill(library, print)
    compare(library, print)
    rest(library, print)
  } finally {
    disconnect(library)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Words by Zipf's law, so that some are in every article and most in few. */
function wordMaker(): () => string {
  let state = 12345
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
  return () => `w${Math.floor(60_000 ** random())}`
}

function fill(library: Library, print: Print): void {
  const word = wordMaker()
  const text = (length: number) => Array.from({ length }, word).join(' ')
  const runId = startRun(library)
  const started = performance.now()
  for (let done = 0; done < articles; done += 500) {
    transaction(library, () => {
      const file = startFile(library, runId, `made-up-${done}`)
      for (let index = done; index < done + 500; index += 1)
        storeCutting(library, file, made(index, text))
    })
  }
  const seconds = (performance.now() - started) / 1000
  print(
    `  stored ${articles} articles of ${wordsEach} words: ${Math.round(articles / seconds)} a second`,
  )
}

function made(index: number, text: (length: number) => string): Cutting {
  const day = new Date(Date.UTC(2010, 0, 1) + (index % 5_000) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const facts = { ...noFacts, outlet: `Outlet ${index % 40}`, published: day }
  return {
    draft: {
      kind: 'article',
      headline: text(8),
      body: text(wordsEach),
      facts,
      removed: [],
      place: nowhere,
      teasers: [],
    },
    teasers: [],
    language: 'en',
    words: wordsEach,
    fingerprint: String(index),
    signature: null,
    quotes: [],
    actors: [],
  }
}

/** Queries of one and two words, from common to rare. */
const queries = Array.from({ length: 120 }, (_, index) => {
  const first = `w${Math.floor(1.09 ** index * 3)}`
  return index % 3 === 0 ? `${first} w${index + 5}` : first
})

function compare(library: Library, print: Print): void {
  const page = {
    after: null,
    limit: 50,
    sort: 'relevance',
    kinds: ['article'],
    once: false,
    stems: false,
  } as const
  const ours: number[] = []
  const naive: number[] = []
  for (const query of [...queries, ...queries]) {
    ours.push(timed(() => searchArticles(library, { ...page, query })))
    naive.push(timed(() => naiveSearch(library, query)))
  }
  print(
    `  first 50 with snippets: p50 ${percentile(ours, 0.5)} ms, p95 ${percentile(ours, 0.95)} ms`,
  )
  print(
    `  naive FTS5, ORDER BY rank: p50 ${percentile(naive, 0.5)} ms, p95 ${percentile(naive, 0.95)} ms`,
  )
  print(
    `  ratio of the p95: ${(quantile(ours, 0.95) / quantile(naive, 0.95)).toFixed(2)} (goal 0.25)`,
  )
}

function naiveSearch(library: Library, query: string): unknown {
  return all(
    library,
    `SELECT a.id, a.headline, t.body FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid
       JOIN texts t ON t.article_id = a.id WHERE articles_fts MATCH ? ORDER BY rank LIMIT 50`,
    query,
  )
}

function rest(library: Library, print: Print): void {
  const page = {
    query: '',
    after: null,
    limit: 50,
    sort: 'relevance',
    kinds: ['article'],
    once: false,
    stems: false,
  } as const
  const repeated = (work: (index: number) => unknown, times = 20) =>
    Array.from({ length: times }, (_, index) => timed(() => work(index)))
  const first = repeated(() => searchArticles(library, page))
  print(`  first list of everything: p95 ${percentile(first, 0.95)} ms (goal 30)`)
  const facets = repeated((index) =>
    searchFacets(library, { ...page, query: `w${index * 40 + 3}` }),
  )
  print(
    `  facets of a query: p95 ${percentile(facets, 0.95)} ms; of everything ${percentile(
      repeated(() => searchFacets(library, page), 3),
      0.5,
    )} ms`,
  )
  print(
    `  state after a change: p95 ${percentile(
      repeated(() => libraryState(library)),
      0.95,
    )} ms`,
  )
  const writes = repeated(
    (index) => createTag(library, { name: `Tag ${index}`, hue: null, parent: null }),
    60,
  )
  print(`  one write (a tag): p95 ${percentile(writes, 0.95)} ms (goal 10)`)
  run(library, 'DELETE FROM tags')
  script(library, 'PRAGMA optimize')
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function percentile(values: readonly number[], part: number): string {
  return quantile(values, part).toFixed(1)
}
