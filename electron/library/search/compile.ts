import type { Query } from '../../../shared/query/syntax.ts'
import { matchText } from './match.ts'
import { operatorSql, type Condition, type Subject } from './operators.ts'

/** A query as SQL: one full-text match that can be ranked by, and what else must hold. */
export type Compiled = { readonly match: string | null; readonly condition: Condition }

export const always: Condition = { sql: '1', values: [] }

/** Words are looked for in the texts of an article, never in the kind that stands in its index, too. */
const columns = {
  articles: '{headline body}',
  quotes: '{text speaker chain addressee}',
} as const satisfies Record<Subject, string | null>

export function compileQuery(query: Query, subject: Subject): Compiled {
  const column = columns[subject]
  const whole = matchText(query, column)
  if (whole !== null) return { match: whole, condition: always }
  const parts = query.kind === 'and' ? query.parts : [query]
  const wordParts = parts.filter((part) => matchText(part, column) !== null)
  const rest = parts.filter((part) => matchText(part, column) === null)
  const [first] = wordParts
  const words: Query | undefined = wordParts.length > 1 ? { kind: 'and', parts: wordParts } : first
  return {
    match: words === undefined ? null : matchText(words, column),
    condition: joined(
      rest.map((part) => conditionOf(part, subject)),
      ' AND ',
    ),
  }
}

function conditionOf(query: Query, subject: Subject): Condition {
  const match = matchText(query, columns[subject])
  if (match !== null) return matchCondition(match, subject)
  switch (query.kind) {
    case 'field':
      return operatorSql[query.name](query.value, subject)
    case 'not':
      return negated(conditionOf(query.part, subject))
    case 'and':
    case 'or':
      return joined(
        query.parts.map((part) => conditionOf(part, subject)),
        query.kind === 'and' ? ' AND ' : ' OR ',
      )
    case 'everything':
    case 'word':
    case 'phrase':
    case 'near':
    case 'pattern':
      return always
  }
}

function matchCondition(match: string, subject: Subject): Condition {
  const table = `${subject}_fts`
  const id = subject === 'quotes' ? 'q.id' : 'a.id'
  return { sql: `${id} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [match] }
}

function negated({ sql, values }: Condition): Condition {
  return { sql: `NOT coalesce(${sql}, 0)`, values }
}

function joined(conditions: readonly Condition[], operator: string): Condition {
  if (conditions.length === 0) return always
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(operator)})`,
    values: conditions.flatMap(({ values }) => values),
  }
}
