import { existsSync } from 'node:fs'
import { all, connect, disconnect, type Library } from '../../electron/library/database.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { compileQuery } from '../../electron/library/search/compile.ts'
import { ranked } from '../../electron/library/search/ranked.ts'
import { readQuery } from '../../electron/library/search/read.ts'
import { measureCounts } from './search-counts.ts'
import { large, result, scope, withGoal } from './search-goals.ts'
import { memorySearches, naiveIndex, naiveSearch } from './search-peers.ts'
import { queriesOf } from './search-queries.ts'
import type { Result } from './results.ts'
import { p50p95, processorTime, quantile } from './timing.ts'

const page = {
  after: null,
  limit: 50,
  sort: 'relevance',
  kinds: ['article', 'reference'],
  once: false,
  stems: false,
} as const

/** Above this, searches in memory take gigabytes and minutes. */
const memoryAtMost = 10_000

/** Lists of hits beside those of a default FTS5 table and of searches in memory, taking turns. */
export function measureLists(library: Library, naiveFile: string, size: number): readonly Result[] {
  const naive = existsSync(naiveFile) ? connect(naiveFile) : naiveIndex(naiveFile, library)
  try {
    const queries = queriesOf(library)
    return [
      ...firstPages(library, naive, queries, size),
      ...(size <= memoryAtMost ? inMemory(library, queries) : []),
      ...laterPages(library, queries),
      exactRanking(library, naive, queries, size),
      ...measureCounts(library, queries, size),
    ]
  } finally {
    disconnect(naive)
  }
}

/** Spaces make a question new, so that no answer is one that was kept. */
function anew(query: string, turn: number): string {
  return query + ' '.repeat(turn % 50)
}

function firstPages(
  library: Library,
  naive: Library,
  queries: readonly string[],
  size: number,
): readonly Result[] {
  const [ours, theirs]: [number[], number[]] = [[], []]
  const warm = queries.slice(0, 40)
  for (const [index, query] of [...warm, ...queries].entries()) {
    const our = processorTime(() => searchArticles(library, { ...page, query: anew(query, index) }))
    const their = processorTime(() => naiveSearch(naive, query))
    if (index < warm.length) continue
    ours.push(our)
    theirs.push(their)
  }
  const goal = size >= 500_000 ? 0.12 : 0.25
  const ratio = quantile(ours, 0.95) / quantile(theirs, 0.95)
  return [
    result('first 50 with snippets', p50p95(ours)),
    result('the same of a default FTS5 table, ORDER BY rank', p50p95(theirs)),
    withGoal('ratio of these p95', ratio, goal, size >= large),
  ]
}

function inMemory(library: Library, queries: readonly string[]): readonly Result[] {
  const some = queries.filter((_, index) => index % 12 === 0)
  return Object.entries(memorySearches(library)).map(([name, search]) =>
    result(
      `first 50 of ${name}, no snippets`,
      p50p95(some.map((query) => processorTime(() => search(query)))),
    ),
  )
}

function laterPages(library: Library, queries: readonly string[]): readonly Result[] {
  const times: number[] = []
  for (const query of queries.filter((_, index) => index % 3 === 0)) {
    let { next } = searchArticles(library, { ...page, query })
    for (let turn = 0; turn < 3 && next !== null; turn += 1) {
      const after: string = next
      times.push(
        processorTime(() => {
          ;({ next } = searchArticles(library, { ...page, query, after }))
        }),
      )
    }
  }
  return [result('a later page', p50p95(times))]
}

/** All hits ranked, as far as the program does so at once or not, against the same index asked plainly. */
function exactRanking(
  library: Library,
  naive: Library,
  queries: readonly string[],
  size: number,
): Result {
  const [ours, theirs]: [number[], number[]] = [[], []]
  let same = 0
  const words = queries.filter((query) => /^\w+$/.test(query))
  for (const [index, query] of words.entries()) {
    const compiled = compileQuery(library, readQuery(query).query, 'articles', scope)
    const asked = {
      library,
      subject: 'articles',
      compiled,
      scope,
      question: `${index}`,
      total: 0,
    } as const
    let rows: readonly number[] = []
    ours.push(
      processorTime(() => {
        ;({ rows } = ranked(asked, null, 50))
      }),
    )
    theirs.push(
      processorTime(() =>
        all(naive, 'SELECT rowid FROM naive WHERE naive MATCH ? ORDER BY rank LIMIT 50', query),
      ),
    )
    const plain = all<{ id: number }>(
      library,
      'SELECT rowid AS id FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rank, rowid DESC LIMIT 50',
      `${compiled.match ?? ''} NOT kind : "\ue000teaser"`,
    )
    if (JSON.stringify(plain.map(({ id }) => id)) === JSON.stringify(rows)) same += 1
  }
  const ratio = quantile(ours, 0.95) / quantile(theirs, 0.95)
  return {
    what: 'all hits ranked, p95 to ORDER BY rank',
    measured: `${ratio.toFixed(2)}, same ids in ${same} of ${words.length}`,
    goal: size >= large ? '≤ 0.65, same ids' : 'same ids',
    reached: same === words.length && (size < large || ratio <= 0.65),
  }
}
