import type { Pattern, Query } from '../../../shared/query/syntax.ts'
import { all, run, type Library } from '../database.ts'
import { stopIfUnwanted } from '../wanted.ts'
import type { Scope, Subject } from './asking.ts'
import { everyQuote, someOf, triedBefore, type Candidates } from './candidates.ts'
import { allOf, always, listed, stillWanted, type Condition } from './conditions.ts'
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

/** What there is to try an expression on. */
type Work = { readonly look: Look; readonly candidates: Candidates }

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
    if (begun.every(({ candidates }) => candidates.isDone())) return null
    const done = begun.reduce((sum, { candidates }) => sum + candidates.done(), 0)
    return { done, of: begun.reduce((sum, { candidates }) => sum + candidates.of, 0) }
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
  const tried = triedBefore(scope.library, place, number)
  const isBare = isAlone(query) && beside.length === 0
  // Put in order, a million quotes would take seconds.
  if (isBare && place.id === 'q.id') return { look, candidates: everyQuote(scope.library, tried) }
  const { match, condition } = isBare ? { match: null, condition: always } : shapeOf(query, scope)
  const { sql, values } = allOf([
    { sql: isBare ? 'a.hidden = 0' : `a.hidden = 0 AND ${stillWanted}`, values: [] },
    ...matching(match, scope.subject),
    condition,
    ...(beside.length === 0 ? [] : [ofQuote(beside, scope)]),
  ])
  const withQuotes = scope.subject === 'quotes' || place.index === 'quotes_fts'
  const from = `articles a ${withQuotes ? 'JOIN quotes q ON q.article_id = a.id' : ''}`
  const rows = `SELECT ${place.id} AS id FROM ${from} WHERE ${sql} ORDER BY a.newest DESC, 1 DESC`
  return { look, candidates: someOf(scope.library, rows, values, tried) }
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

type Texts = Readonly<Record<string, string | number | null>>

function tryOn(library: Library, work: Work, until: number): void {
  const { pattern, place, number } = work.look
  const expression = expressionOf(pattern)
  const table = triedTable(place)
  const texts = place.texts.map((text, index) => `${text} AS text${index}`).join(', ')
  const from = table === 'tried_articles' ? 'articles a' : 'quotes q'
  // One batch is tried whatever the time, so that asking again always comes further.
  for (let first = true; first || performance.now() < until; first = false) {
    stopIfUnwanted()
    const some = work.candidates.next()
    if (some === null) return
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
  }
}

function isIn(texts: Texts, expression: ReturnType<typeof expressionOf>): boolean {
  return Object.values(texts).some(
    (text) => typeof text === 'string' && expression?.isIn(text) === true,
  )
}
