import { articleKinds, type ArticleKind } from '../../../shared/article.ts'
import { one, type Library, type Value } from '../database.ts'
import { label } from '../indexable.ts'
import type { Compiled } from './compile.ts'
import { always, stillWanted } from './conditions.ts'
import type { Subject } from './asking.ts'

/** Hits of a search: rows of `id`, `score` (smaller is better), `article`, `published` and `outlet`. */
export type Source = { readonly sql: string; readonly values: readonly Value[] }

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

/** The text index leads the join (CROSS JOIN): the planner cannot know how few rows a match leaves. */
const subjects = {
  articles: {
    id: 'a.id',
    story: 'coalesce(a.family, -a.id)',
    table: 'articles_fts',
    from: 'articles a',
    hidden: 'SELECT id FROM articles WHERE hidden = 1',
    fromIndex: 'articles_fts CROSS JOIN articles a ON a.id = articles_fts.rowid',
  },
  quotes: {
    id: 'q.id',
    story: "coalesce(a.family, -a.id) || ' ' || q.text",
    table: 'quotes_fts',
    from: 'articles a CROSS JOIN quotes q ON q.article_id = a.id',
    hidden:
      'SELECT q.id FROM articles a CROSS JOIN quotes q ON q.article_id = a.id WHERE a.hidden = 1',
    fromIndex:
      'quotes_fts CROSS JOIN quotes q ON q.id = quotes_fts.rowid CROSS JOIN articles a ON a.id = q.article_id',
  },
} as const satisfies Record<Subject, unknown>

/** The hits of a query; `period` narrows a match further, by labels of months. */
export function sourceOf(
  subject: Subject,
  { match, condition }: Compiled,
  { filters, kinds, once }: Scope,
  period: string | null = null,
): Source {
  const { id, story, table, from, fromIndex } = subjects[subject]
  const byIndex = subject === 'articles' && match !== null
  const words = match === null ? [] : [within(byIndex ? ofKinds(match, kinds) : match, period)]
  const ofKind = byIndex || kinds.length === 0 ? [] : [`a.kind IN ('${kinds.join("', '")}')`]
  const matching = match === null ? [] : [`${table} MATCH ?`]
  const score = match === null ? '0.0' : `${table}.rank`
  const where = [
    ...matching,
    'a.hidden = 0',
    stillWanted,
    ...ofKind,
    ...filters,
    condition.sql,
  ].join(' AND ')
  const columns = `${id} AS id, ${score} AS score, a.id AS article, a.newest AS published, a.outlet AS outlet`
  const sql = `SELECT ${columns}${once ? `, ${story} AS story` : ''} FROM ${match === null ? from : fromIndex} WHERE ${where}`
  return { sql: once ? firstOfEachStory(sql) : sql, values: [...words, ...condition.values] }
}

/** A match of more letters than this stands for so many words that it takes long. */
const longMatch = 500

function lasting(match: string, table: string): readonly string[] {
  return match.length > longMatch ? [`(${table}.rowid & 63 OR still_wanted())`] : []
}

function within(match: string, period: string | null): string {
  return period === null ? match : `(${match}) AND published : (${period})`
}

function firstOfEachStory(sql: string): string {
  const numbered = `SELECT *, row_number() OVER (PARTITION BY story ORDER BY id) AS nth FROM (${sql})`
  return `SELECT id, score, article, published, outlet FROM (${numbered}) WHERE nth = 1`
}

/** How many hits there are. */
export function totalOf(
  library: Library,
  subject: Subject,
  compiled: Compiled,
  scope: Scope,
): number {
  const { sql, values } = scoredSource(library, subject, compiled, scope)
  return one<{ n: number }>(library, `SELECT count(*) AS n FROM (${sql})`, ...values)?.n ?? 0
}

/** The ids of all hits, in no order, as one row with JSON in `ids`. */
export function hitsOf(
  library: Library,
  subject: Subject,
  compiled: Compiled,
  scope: Scope,
): Source {
  const { sql, values } = scoredSource(library, subject, compiled, scope)
  return { sql: `SELECT json_group_array(id) AS ids FROM (${sql})`, values }
}

/**
 * The hits as rows of `id` and `score` alone. Where the index can tell by itself, articles need not be looked
 * up, which takes ten times as long as ranking them.
 */
export function scoredSource(
  library: Library,
  subject: Subject,
  compiled: Compiled,
  scope: Scope,
  period: string | null = null,
): Source {
  const { match, condition } = compiled
  const { table, hidden } = subjects[subject]
  const filters = scope.filters.map((filter) => filter.replaceAll('q.id', `${table}.rowid`))
  const ofIdAlone = filters.every((filter) => !/\b[aq]\./.test(filter))
  if (condition !== always || scope.once || !ofIdAlone)
    return sourceOf(subject, compiled, scope, period)
  if (match === null)
    return subject === 'quotes' && scope.kinds.length === 0 && !anyHidden(library)
      ? allQuotes(scope)
      : sourceOf(subject, compiled, scope, period)
  const shown = anyHidden(library) ? [`${table}.rowid NOT IN (${hidden})`] : []
  const words = subject === 'articles' ? ofKinds(match, scope.kinds, kindsIn(library)) : match
  return {
    sql: `SELECT ${table}.rowid AS id, ${table}.rank AS score FROM ${table}
      WHERE ${[`${table} MATCH ?`, ...lasting(match, table), ...shown, ...filters].join(' AND ')}`,
    values: [within(words, period)],
  }
}

/** Without their articles, which say nothing of them: six times as quick to count. */
function allQuotes({ filters }: Scope): Source {
  const where = filters.length === 0 ? '' : `WHERE ${filters.join(' AND ')}`
  return { sql: `SELECT q.id AS id, 0.0 AS score FROM quotes q ${where}`, values: [] }
}

/** Whether an import was taken back, whose articles are hidden and not deleted. */
export function anyHidden(library: Library): boolean {
  return one(library, 'SELECT 1 FROM articles WHERE hidden = 1 LIMIT 1') !== null
}

/** Leaves the other kinds out by the index, which is cheap since those are few. */
function ofKinds(
  match: string,
  kinds: readonly ArticleKind[],
  there: readonly ArticleKind[] = articleKinds,
): string {
  const others = there.filter((kind) => kinds.length > 0 && !kinds.includes(kind))
  return others.length === 0 ? match : `(${match}) NOT kind : (${others.map(label).join(' OR ')})`
}

/** The kinds that a library has any of: leaving out what is not there would cost a third of a count. */
export function kindsIn(library: Library): readonly ArticleKind[] {
  return articleKinds.filter(
    (kind) => one(library, 'SELECT 1 FROM articles WHERE kind = ? LIMIT 1', kind) !== null,
  )
}
