import { datesOf } from '../../../shared/query/dates.ts'
import type { Possession } from '../../../shared/query/operators.ts'
import type { Query } from '../../../shared/query/syntax.ts'
import { all, type Library } from '../database.ts'
import type { Asking, Scope } from './asking.ts'
import { listed, never, type Condition } from './conditions.ts'
import { nameTest, titleTest, type NameTest } from './names.ts'

/** The plain word of a value that takes no other. */
export function plain(value: Query): string {
  return value.kind === 'word' ? value.word : ''
}

/** Columns of articles and quotes whose values are few or lie in an index, so that each is read once. */
type ListedColumn = 'outlet' | 'agency' | 'section' | 'language'

/** A column whose value a name fits. */
export function namedColumn(column: ListedColumn, test: NameTest, { library }: Asking): Condition {
  const fitting = valuesOf(library, column).filter(test)
  if (fitting.length === 0) return never
  return { sql: `a.${column} IN (SELECT value FROM json_each(?))`, values: [listed(fitting)] }
}

/** Steps from value to value by the index, whatever the number of articles. */
function valuesOf(library: Library, column: ListedColumn): readonly string[] {
  return all<{ value: string }>(
    library,
    `WITH RECURSIVE steps(value) AS (
       SELECT min(${column}) FROM articles
       UNION ALL
       SELECT (SELECT min(${column}) FROM articles WHERE ${column} > steps.value) FROM steps WHERE steps.value IS NOT NULL
     ) SELECT value FROM steps WHERE value IS NOT NULL`,
  ).map(({ value }) => value)
}

export function inDates(value: Query): Condition {
  const span = datesOf(plain(value))
  if (span === null) return never
  return {
    sql: "(a.newest > '' AND a.newest >= ? AND a.newest <= ? AND a.newest || '~' <= ?)",
    values: [span.from, span.until, span.until],
  }
}

export function fromFile(value: Query, { library }: Asking): Condition {
  const test = nameTest(value)
  const files = all<{ id: number; name: string }>(library, 'SELECT id, name FROM files')
  const ids = files.filter(({ name }) => test(name)).map(({ id }) => id)
  return { sql: 'a.file_id IN (SELECT value FROM json_each(?))', values: [listed(ids)] }
}

export function inCollection(value: Query, { library }: Asking): Condition {
  const test = titleTest(value)
  const collections = all<{ id: number; name: string }>(library, 'SELECT id, name FROM collections')
  const ids = collections.filter(({ name }) => test(name)).map(({ id }) => id)
  return {
    sql: `a.id IN (SELECT article_id FROM collection_articles
      WHERE collection_id IN (SELECT value FROM json_each(?)))`,
    values: [listed(ids)],
  }
}

type TagRow = { id: number; parent_id: number | null; name: string }

/** Tags of this name and all below them. */
export function tagged(value: Query, scope: Scope): Condition {
  const test = titleTest(value)
  const tags = all<TagRow>(scope.library, 'SELECT id, parent_id, name FROM tags')
  const wanted = new Set(tags.filter(({ name }) => test(name)).map(({ id }) => id))
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size
    for (const { id, parent_id: parent } of tags)
      if (parent !== null && wanted.has(parent)) wanted.add(id)
  }
  const among = 'FROM taggings WHERE tag_id IN (SELECT value FROM json_each(?))'
  return onThings(among, [listed([...wanted])], scope)
}

/**
 * Articles (or the quote at hand) that a person put something on: on themselves or a passage, on a quote,
 * or on an actor in them. `among` is the rest of a SELECT of article_id, quote_id and actor_id.
 */
export function onThings(
  among: string,
  values: Condition['values'],
  { subject }: Pick<Scope, 'subject'>,
): Condition {
  const quotes = `SELECT quote_id ${among} AND quote_id IS NOT NULL`
  const quoted =
    subject === 'quotes'
      ? `q.id IN (${quotes})`
      : `a.id IN (SELECT z.article_id FROM quotes z WHERE z.id IN (${quotes}))`
  return {
    sql: `(a.id IN (SELECT article_id ${among} AND article_id IS NOT NULL) OR ${quoted} OR
      a.id IN (SELECT x.article_id FROM article_actors x
        WHERE x.actor_id IN (SELECT actor_id ${among} AND actor_id IS NOT NULL)))`,
    values: [...values, ...values, ...values],
  }
}

/** One row for everything that `has:` can ask for. */
const possessed: Readonly<Record<Possession, string>> = {
  quote: 'a.quotes > 0',
  actor: 'EXISTS (SELECT 1 FROM article_actors x WHERE x.article_id = a.id)',
  tag: onThings('FROM taggings WHERE 1', [], { subject: 'articles' }).sql,
  note: onThings('FROM notes WHERE 1', [], { subject: 'articles' }).sql,
  caption:
    "(SELECT coalesce(t.facts ->> 'caption', '') <> '' FROM texts t WHERE t.article_id = a.id)",
  date: "a.newest > ''",
  outlet: 'a.outlet IS NOT NULL',
  agency: 'a.agency IS NOT NULL',
  author: "a.byline > ''",
  section: "a.section > ''",
  version: `(a.family IS NOT NULL AND EXISTS
    (SELECT 1 FROM articles b WHERE b.family = a.family AND b.id <> a.id AND b.hidden = 0))`,
}

export function possessing(value: Query): Condition {
  const name = plain(value)
  return isPossession(name) ? { sql: possessed[name], values: [] } : never
}

function isPossession(name: string): name is Possession {
  return Object.hasOwn(possessed, name)
}
