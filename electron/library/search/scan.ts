import type { Pattern, Query } from '../../../shared/query/syntax.ts'
import { all, one, run, type Library, type Value } from '../database.ts'
import { stopIfUnwanted } from '../wanted.ts'
import type { Scope, Subject } from './asking.ts'
import { allOf, listed, type Condition } from './conditions.ts'
import { expressionOf } from './expressions.ts'
import { openOngoing } from './ongoing.ts'
import { operatorSql } from './operators.ts'
import { places, type Place } from './places.ts'
import { asksOfQuotesOnly, gathered, shapeOf } from './shape.ts'
import { isSameState } from './state-now.ts'
import { forgetOldPatterns, patternNumber, triedTable } from './tried.ts'

/** How far a regular expression has come. */
export type Scan = { readonly done: number; readonly of: number }

/** A regular expression and where it looks; `beside` must hold of the same quote. */
type Look = {
  readonly pattern: Pattern
  readonly place: Place
  readonly number: number
  readonly beside: readonly Query[]
}

/** What there is to try an expression on, in order, and how far it was tried. */
type Work = {
  readonly look: Look
  readonly ids: readonly number[]
  readonly of: number
  at: number
}

const works = openOngoing<readonly Work[]>(isSameState)

/**
 * Tries the regular expressions of a query on what the rest of it leaves, the newest first, while the
 * patience lasts (ms). Null when everything was tried.
 */
export function goOn(query: Query, scope: Scope, patience: number): Scan | null {
  const looks = looksOf(query, scope)
  if (looks.length === 0) return null
  const inUse = looks.map(({ number }) => number)
  forgetOldPatterns(scope.library, inUse)
  const until = performance.now() + patience
  const key = JSON.stringify([query, scope.subject, scope.stems, inUse])
  const begin = () => looks.map((look) => workOn(query, look, scope))
  return works(scope.library, key, begin, (begun) => {
    for (const work of begun) tryOn(scope.library, work, until)
    const left = begun.reduce((sum, { ids, at }) => sum + ids.length - at, 0)
    const of = begun.reduce((sum, work) => sum + work.of, 0)
    return left === 0 ? null : { done: of - left, of }
  })
}

function looksOf(query: Query, scope: Scope): readonly Look[] {
  const words = scope.subject === 'quotes' ? places.quote : places.article
  const { own, quoted } = gathered(query.kind === 'and' ? query.parts : [query], scope)
  const beside = quoted.filter(asksOfQuotesOnly)
  return [
    ...own.flatMap((part) => looksIn(part, words, [], scope)),
    ...quoted.flatMap((part) => looksIn(part, words, beside, scope)),
  ]
}

/** Names and notes are few enough to be looked through each time; articles and quotes are not. */
function looksIn(
  query: Query,
  place: Place,
  beside: readonly Query[],
  scope: Scope,
): readonly Look[] {
  switch (query.kind) {
    case 'pattern': {
      if (!place.many) return []
      const number = patternNumber(scope.library, query, place)
      return [{ pattern: query, place, number, beside: place.index === 'quotes_fts' ? beside : [] }]
    }
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => looksIn(part, place, beside, scope))
    case 'not':
      return looksIn(query.part, place, beside, scope)
    case 'field': {
      const operator = operatorSql[query.name]
      return operator.kind === 'text' ? looksIn(query.value, operator.place, beside, scope) : []
    }
    default:
      return []
  }
}

function workOn(query: Query, look: Look, scope: Scope): Work {
  const { place, number, beside } = look
  const { match, condition } = shapeOf(query, scope)
  const { sql, values } = allOf([
    { sql: 'a.hidden = 0', values: [] },
    ...matching(match, scope.subject),
    condition,
    ...(beside.length === 0 ? [] : [ofQuote(beside, scope)]),
  ])
  const withQuotes = scope.subject === 'quotes' || place.index === 'quotes_fts'
  const everyQuote = place.id === 'q.id' && beside.length === 0 && isAlone(query)
  // Joined with their articles, a million quotes would take seconds to put in order.
  const rows = everyQuote
    ? `SELECT id FROM quotes q ORDER BY id DESC`
    : `SELECT ${place.id} AS id FROM articles a ${withQuotes ? 'JOIN quotes q ON q.article_id = a.id' : ''}
         WHERE ${sql} ORDER BY a.newest DESC, 1 DESC`
  const wanted = new Set(idsIn(scope.library, rows, everyQuote ? [] : values))
  const known = `SELECT id FROM temp.${triedTable(place)} WHERE pattern = ?`
  const tried = new Set(idsIn(scope.library, known, [number]))
  return { look, ids: [...wanted].filter((id) => !tried.has(id)), of: wanted.size, at: 0 }
}

/** Ids in one text of JSON, which takes a tenth of the time of rows. */
function idsIn(library: Library, sql: string, values: readonly Value[]): readonly number[] {
  const list = `SELECT json_group_array(id) AS ids FROM (${sql})`
  const ids = one<{ ids: string }>(library, list, ...values)?.ids ?? '[]'
  return JSON.parse(ids) as readonly number[]
}

function isAlone(query: Query): boolean {
  return query.kind === 'pattern' || (query.kind === 'field' && query.value.kind === 'pattern')
}

function ofQuote(parts: readonly Query[], outer: Scope): Condition {
  const scope = { ...outer, subject: 'quotes', inQuote: true } as const
  const { match, condition } = shapeOf({ kind: 'and', parts }, scope)
  return allOf([...matching(match, 'quotes'), condition])
}

/** A match as a condition on the rows searched. */
export function matching(match: string | null, subject: Subject): readonly Condition[] {
  if (match === null) return []
  const table = `${subject}_fts`
  const id = subject === 'quotes' ? 'q.id' : 'a.id'
  return [{ sql: `${id} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [match] }]
}

/** Texts read at once: some ten milliseconds' worth, unless they are books. */
const atOnce = 20

type Texts = Readonly<Record<string, string | number | null>>

function tryOn(library: Library, work: Work, until: number): void {
  const { pattern, place, number } = work.look
  const expression = expressionOf(pattern)
  const table = triedTable(place)
  const texts = place.texts.map((text, index) => `${text} AS text${index}`).join(', ')
  const from = table === 'tried_articles' ? 'articles a' : 'quotes q'
  // One batch is tried whatever the time, so that asking again always comes further.
  for (let first = true; work.at < work.ids.length; first = false) {
    if (!first && performance.now() >= until) return
    stopIfUnwanted()
    const some = work.ids.slice(work.at, work.at + atOnce)
    const rows = all<Texts & { readonly id: number }>(
      library,
      `SELECT ${place.id} AS id, ${texts} FROM ${from} WHERE ${place.id} IN (SELECT value FROM json_each(?))`,
      listed(some),
    )
    const results = rows.map(({ id, ...row }) => [id, isIn(row, expression) ? 1 : 0])
    run(
      library,
      `INSERT OR REPLACE INTO temp.${table} (pattern, id, hit)
         SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)`,
      ...[number, JSON.stringify(results)],
    )
    work.at += some.length
  }
}

function isIn(texts: Texts, expression: ReturnType<typeof expressionOf>): boolean {
  return Object.values(texts).some(
    (text) => typeof text === 'string' && expression?.isIn(text) === true,
  )
}
