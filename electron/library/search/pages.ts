import { articleKinds, type ArticleKind } from '../../../shared/article.ts'
import { WorkbenchError } from '../../../shared/errors.ts'
import type { Page, Sort } from '../../../shared/library.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import { parseQuery } from '../../../shared/query/parse.ts'
import type { Query } from '../../../shared/query/syntax.ts'
import { all, one, type Library, type Value } from '../database.ts'
import { label } from '../indexable.ts'
import { always, compileQuery, type Compiled } from './compile.ts'
import type { Subject } from './operators.ts'

export type PageRequest = {
  readonly query: string
  readonly after: string | null
  readonly limit: number
  readonly sort: Sort
}

/** Hits of a search: rows of `id`, `score` (smaller is better) and `published`. */
type Source = { readonly sql: string; readonly values: readonly Value[] }

/** Beyond this many hits a rank says little and costs much, so the newest come first. */
const rankedAtMost = 5_000

export type FoundPage = {
  readonly query: Query
  readonly ids: readonly number[]
  /** The page without its hits. */
  readonly page: Omit<Page<never>, 'hits'>
}

export type Scope = {
  /** Conditions on articles `a` and quotes `q`. */
  readonly filters: readonly string[]
  /** Kinds of article to search; none means all. */
  readonly kinds: readonly ArticleKind[]
  /** Each family of near-duplicates counts once. */
  readonly once: boolean
  /** Words are found in their other forms, too. */
  readonly stems: boolean
}

/** Finds one page of ids. */
export function findPage(
  library: Library,
  subject: Subject,
  request: PageRequest,
  scope: Scope,
): FoundPage {
  const { query, problem } = parseQuery(request.query)
  const compiled = compileQuery(query, subject)
  const source = sourceOf(subject, compiled, scope)
  const total = totalOf(library, subject, source, compiled, scope)
  const ranked = request.sort === 'relevance' && compiled.match !== null && total <= rankedAtMost
  const rows = pageOf(library, source, request, ranked)
  const last = rows.length < request.limit ? undefined : rows.at(-1)
  const order = ranked ? 'best first' : 'newest first'
  const note =
    problem === null ? '' : ` (not understood at ${problem.start + 1}: ${problem.message})`
  return {
    query,
    ids: rows.map((row) => row.id),
    page: {
      total,
      next:
        last === undefined ? null : JSON.stringify([ranked ? last.score : last.published, last.id]),
      understood: `${explainQuery(query, subject)}, ${order}${note}`,
      problem,
      suggestion: null,
      scan: null,
    },
  }
}

/** Where the index alone can count, 100,000 articles need not be looked up. */
function totalOf(
  library: Library,
  subject: Subject,
  source: Source,
  { match, condition }: Compiled,
  { kinds, once }: Scope,
): number {
  const byIndex = subject === 'articles' && match !== null && condition === always && !once
  if (byIndex && one(library, 'SELECT 1 FROM articles WHERE hidden = 1 LIMIT 1') === null) {
    const counted = 'SELECT count(*) AS n FROM articles_fts WHERE articles_fts MATCH ?'
    return one<{ n: number }>(library, counted, ofKinds(match, kinds))?.n ?? 0
  }
  const counted = `SELECT count(*) AS n FROM (${source.sql})`
  return one<{ n: number }>(library, counted, ...source.values)?.n ?? 0
}

/** Leaves the other kinds out by the index, which is cheap since those are few. */
function ofKinds(match: string, kinds: readonly ArticleKind[]): string {
  const others = articleKinds.filter((kind) => kinds.length > 0 && !kinds.includes(kind))
  return others.length === 0 ? match : `(${match}) NOT kind : (${others.map(label).join(' OR ')})`
}

function sourceOf(
  subject: Subject,
  { match, condition }: Compiled,
  { filters, kinds, once }: Scope,
): Source {
  const { id, story, table, from, fromIndex } = subjects[subject]
  const byIndex = subject === 'articles' && match !== null
  const words = match === null ? [] : [byIndex ? ofKinds(match, kinds) : match]
  const ofKind = byIndex || kinds.length === 0 ? [] : [`a.kind IN ('${kinds.join("', '")}')`]
  const matching = match === null ? [] : [`${table} MATCH ?`]
  const score = match === null ? '0.0' : `${table}.rank`
  const where = [...matching, 'a.hidden = 0', ...ofKind, ...filters, condition.sql].join(' AND ')
  const columns = `${id} AS id, ${score} AS score, a.newest AS published`
  const sql = `SELECT ${columns}${once ? `, ${story} AS story` : ''} FROM ${match === null ? from : fromIndex} WHERE ${where}`
  return { sql: once ? firstOfEachStory(sql) : sql, values: [...words, ...condition.values] }
}

/** The text index leads the join (CROSS JOIN): the planner cannot know how few rows a match leaves. */
const subjects = {
  articles: {
    id: 'a.id',
    story: 'coalesce(a.family, -a.id)',
    table: 'articles_fts',
    from: 'articles a',
    fromIndex: 'articles_fts CROSS JOIN articles a ON a.id = articles_fts.rowid',
  },
  quotes: {
    id: 'q.id',
    story: "coalesce(a.family, -a.id) || ' ' || q.text",
    table: 'quotes_fts',
    from: 'quotes q JOIN articles a ON a.id = q.article_id',
    fromIndex:
      'quotes_fts CROSS JOIN quotes q ON q.id = quotes_fts.rowid CROSS JOIN articles a ON a.id = q.article_id',
  },
} as const satisfies Record<Subject, unknown>

function firstOfEachStory(sql: string): string {
  const numbered = `SELECT *, row_number() OVER (PARTITION BY story ORDER BY id) AS nth FROM (${sql})`
  return `SELECT id, score, published FROM (${numbered}) WHERE nth = 1`
}

type HitRow = { id: number; score: number; published: string }

function pageOf(
  library: Library,
  source: Source,
  request: PageRequest,
  ranked: boolean,
): readonly HitRow[] {
  const after = cursorOf(request.after)
  const order = ranked ? '+score, id DESC' : 'published DESC, id DESC'
  const beyond = ranked ? '(score, -id) > (?, ?)' : '(published, id) < (?, ?)'
  const where = after === null ? '' : `WHERE ${beyond}`
  const values = after === null ? [] : [after[0], ranked ? -after[1] : after[1]]
  return all<HitRow>(
    library,
    `SELECT id, score, published FROM (${source.sql}) ${where} ORDER BY ${order} LIMIT ?`,
    ...[...source.values, ...values, request.limit],
  )
}

function cursorOf(after: string | null): readonly [string | number, number] | null {
  if (after === null) return null
  const cursor: unknown = JSON.parse(after)
  if (Array.isArray(cursor) && cursor.length === 2) {
    const [key, id]: unknown[] = cursor
    if ((typeof key === 'string' || typeof key === 'number') && typeof id === 'number')
      return [key, id]
  }
  throw new WorkbenchError(
    'bad-input',
    'The place in the list is not known any more; search again.',
  )
}

/** Puts rows into the order of the ids they were asked for. */
export function inOrder<Row extends { readonly id: number }>(
  ids: readonly number[],
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
