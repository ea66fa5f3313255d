import { all, one, type Library } from '../../electron/library/database.ts'
import { columnsOf } from '../../electron/library/search/columns.ts'
import { compileQuery, type Compiled } from '../../electron/library/search/compile.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { numbers } from '../../electron/library/search/id-lists.ts'
import { readQuery } from '../../electron/library/search/read.ts'
import { hitsOf, totalOf } from '../../electron/library/search/sources.ts'
import type { Result } from './results.ts'
import { large, result, scope, withGoal } from './search-goals.ts'
import { p50p95, processorTime, quantile } from './timing.ts'

/** Counts and facets beside those of plain SQL, taking turns. */
export function measureCounts(
  library: Library,
  queries: readonly string[],
  size: number,
): readonly Result[] {
  const some = queries
    .filter((_, index) => index % 2 === 0)
    .map((query) => ({
      query,
      compiled: compileQuery(library, readQuery(query).query, 'articles', scope),
    }))
  const counting = some.map(({ compiled }) =>
    inTurns(
      () => totalOf(library, 'articles', compiled, scope),
      () => one(library, bareCount, compiled.match ?? ''),
    ),
  )
  const three = some.map(({ compiled }) =>
    inTurns(
      () => threeFacets(library, compiled),
      () => threeGroups(library, compiled.match ?? ''),
    ),
  )
  const ten = some.map(({ query }) =>
    processorTime(() => searchFacets(library, { query, once: false, stems: false })),
  )
  const groups = three.map(({ theirs }) => theirs)
  const isLarge = size >= large
  return [
    withGoal('exact count, p95 to a bare FTS5 count', p95Ratio(counting), 1.2, isLarge),
    withGoal('three facets, p95 to three GROUP BYs', p95Ratio(three), 0.2, isLarge),
    result('all ten facets', p50p95(ten)),
    withGoal(
      'all ten facets, p95 to three GROUP BYs',
      quantile(ten, 0.95) / quantile(groups, 0.95),
      0.2,
      isLarge,
    ),
  ]
}

type Pair = { readonly ours: number; readonly theirs: number }

/** The median of three, in turns, so that neither always finds the pages read by the other. */
function inTurns(our: () => unknown, their: () => unknown): Pair {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 3; turn += 1) {
    if (turn % 2 === 0) ours.push(processorTime(our))
    theirs.push(processorTime(their))
    if (turn % 2 === 1) ours.push(processorTime(our))
  }
  return { ours: quantile(ours, 0.5), theirs: quantile(theirs, 0.5) }
}

function p95Ratio(pairs: readonly Pair[]): number {
  const [ours, theirs] = [pairs.map(({ ours }) => ours), pairs.map(({ theirs }) => theirs)]
  return quantile(ours, 0.95) / quantile(theirs, 0.95)
}

const bareCount = 'SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?'

const likeForLike: ReadonlySet<string> = new Set(['outlets', 'agencies', 'months'])

function threeFacets(library: Library, compiled: Compiled): unknown {
  const { sql, values } = hitsOf(library, 'articles', compiled, scope)
  const ids = numbers(one<{ ids: string }>(library, sql, ...values)?.ids)
  const columns = columnsOf(library, false)
  const counted = [...columns.count(ids).entries()].filter(([, count]) => count > 0)
  return counted
    .flatMap(([number, count]) => {
      const value = columns.values[number]
      return value !== undefined && likeForLike.has(value.of) ? [{ ...value, count }] : []
    })
    .toSorted((a, b) => b.count - a.count)
}

function threeGroups(library: Library, match: string): void {
  for (const column of ['a.outlet', 'a.agency', 'substr(a.published, 1, 7)']) {
    all(
      library,
      `SELECT ${column} AS value, count(*) AS count FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid
         WHERE articles_fts MATCH ? GROUP BY 1 ORDER BY 2 DESC LIMIT 20`,
      match,
    )
  }
}
