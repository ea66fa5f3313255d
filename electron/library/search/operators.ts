import type { OperatorName } from '../../../shared/query/operators.ts'
import { datesOf } from '../../../shared/query/dates.ts'
import type { Query } from '../../../shared/query/syntax.ts'
import type { Value } from '../database.ts'
import { matchText } from './match.ts'

/** A condition and its values, in order. */
export type Condition = { readonly sql: string; readonly values: readonly Value[] }

export const never: Condition = { sql: '0', values: [] }

/** Which rows a search is over: conditions speak of articles as `a`, and of quotes as `q` when it has them. */
export type Subject = 'articles' | 'quotes'

type ToSql = (value: Query, subject: Subject) => Condition

/** Every operator of the query language as SQL; the type makes a missing one a compile error. */
export const operatorSql: Readonly<Record<OperatorName, ToSql>> = {
  speaker: (value, subject) => quoteColumn('speaker', value, subject),
  said: (value, subject) => quoteColumn('text', value, subject),
  via: (value, subject) => quoteColumn('chain', value, subject),
  to: (value, subject) => quoteColumn('addressee', value, subject),
  actor: (value) =>
    matching(value, null, (match) => ({
      sql: `a.id IN (SELECT article_id FROM article_actors WHERE actor_id IN
          (SELECT rowid FROM actors_fts WHERE actors_fts MATCH ?))`,
      values: [match],
    })),
  title: (value) =>
    matching(value, 'headline', (match) => ({
      sql: 'a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)',
      values: [match],
    })),
  outlet: (value) => named('a.outlet', value),
  agency: (value) => named('a.agency', value),
  lang: (value) => named('a.language', value),
  date: (value) => {
    const dates = datesOf(plain(value))
    if (dates === null) return never
    return { sql: '(a.published >= ? AND a.published <= ?)', values: [dates.from, dates.until] }
  },
  tag: tagged,
  type: (value, subject) => quoteValue('type', value, subject),
  stance: (value, subject) => quoteValue('stance', value, subject),
  kind: (value) => ({ sql: 'a.kind = ?', values: [plain(value)] }),
  about: () => never,
  cue: () => never,
  body: () => never,
  caption: () => never,
  author: () => never,
  section: () => never,
  note: () => never,
  in: () => never,
  has: () => never,
  file: () => never,
  import: () => never,
  family: () => never,
}

function matching(
  value: Query,
  column: string | null,
  toCondition: (match: string) => Condition,
): Condition {
  const match = matchText(value, column)
  return match === null ? never : toCondition(match)
}

function quoteColumn(column: string, value: Query, subject: Subject): Condition {
  return matching(value, column, (match) =>
    quoteCondition(
      'q.id IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?)',
      match,
      subject,
    ),
  )
}

function quoteValue(column: string, value: Query, subject: Subject): Condition {
  return quoteCondition(`q.${column} = ?`, plain(value), subject)
}

/** The same condition seen from an article: one of its quotes meets it. */
function quoteCondition(sql: string, value: string, subject: Subject): Condition {
  if (subject === 'quotes') return { sql, values: [value] }
  return { sql: `a.id IN (SELECT q.article_id FROM quotes q WHERE ${sql})`, values: [value] }
}

function named(column: string, value: Query): Condition {
  return { sql: `${column} = ? COLLATE NOCASE`, values: [plain(value)] }
}

function tagged(value: Query, subject: Subject): Condition {
  const ofTag = 'tag_id IN (SELECT id FROM tags WHERE name = ? COLLATE NOCASE)'
  const direct = `a.id IN (SELECT article_id FROM taggings WHERE ${ofTag})`
  const quoted =
    subject === 'quotes'
      ? `q.id IN (SELECT quote_id FROM taggings WHERE ${ofTag})`
      : `a.id IN (SELECT article_id FROM quotes WHERE id IN (SELECT quote_id FROM taggings WHERE ${ofTag}))`
  const acting = `a.id IN (SELECT article_id FROM article_actors WHERE actor_id IN
    (SELECT actor_id FROM taggings WHERE ${ofTag}))`
  const name = plain(value)
  return { sql: `(${direct} OR ${quoted} OR ${acting})`, values: [name, name, name] }
}

/** The words of a value without their syntax. */
function plain(value: Query): string {
  switch (value.kind) {
    case 'word':
      return value.word
    case 'phrase':
      return value.words
    case 'and':
    case 'or':
      return value.parts.map(plain).join(' ')
    case 'everything':
    case 'not':
    case 'near':
    case 'pattern':
    case 'field':
      return ''
  }
}
