import { everything, type Pattern, type Query } from '../../../shared/query/syntax.ts'
import { all, one, run, type Library } from '../database.ts'
import type { Asking, Scope, Subject } from './asking.ts'
import { allOf, always, listed, type Condition } from './conditions.ts'
import { expressionOf } from './expressions.ts'
import { operatorSql } from './operators.ts'
import { places, type Place } from './places.ts'
import { shapeOf } from './shape.ts'
import { textCondition } from './texts.ts'
import { patternNumber, triedTable } from './tried.ts'

/** How far a regular expression has come. */
export type Scan = { readonly done: number; readonly of: number }

/** A query as SQL: one full-text match that can be ranked by, and what else must hold. */
export type Compiled = {
  readonly match: string | null
  readonly condition: Condition
  /** Not null while a regular expression was not tried on everything: compiled again, it goes on. */
  readonly scan: Scan | null
  /** What a person must know about the answer, in sentences; mostly none. */
  readonly notes: readonly string[]
}

export type CompileOptions = {
  /** Words are found in their other forms, too. */
  readonly stems: boolean
  /** Milliseconds that regular expressions may take before the rest is left for the next time. */
  readonly patience?: number
}

const usualPatience = 250

export function compileQuery(
  library: Library,
  query: Query,
  subject: Subject,
  { stems, patience = usualPatience }: CompileOptions,
): Compiled {
  const asking: Asking = { library, stems, notes: new Set() }
  const scope = (untried: Scope['untried']): Scope => ({
    ...asking,
    subject,
    inQuote: subject === 'quotes',
    untried,
  })
  const looks = looksOf(query, subject === 'quotes' ? places.quote : places.article)
  const scan = looks.length === 0 ? null : goOn(query, looks, scope('widest'), patience)
  return { ...shapeOf(query, scope('surest')), scan, notes: [...asking.notes] }
}

/** Actors of a query: by name, in the articles that the fields tell. Speaks of actors `a` and articles `t`. */
export function compileActors(
  library: Library,
  query: Query,
  options: CompileOptions,
): Pick<Compiled, 'condition' | 'scan' | 'notes'> {
  const parts = query.kind === 'and' ? query.parts : [query]
  const names = parts.filter((part) => isOfTerms(part))
  const fields = parts.filter((part) => !names.includes(part))
  const asking: Asking = { library, stems: false, notes: new Set() }
  const scope = { ...asking, subject: 'articles', inQuote: false, untried: 'surest' } as const
  const named = allOf(names.map((part) => textCondition(part, places.actorName, scope)))
  const within = compileQuery(library, together(fields), 'articles', options)
  const articles = allOf([...matching(within.match, 'articles'), within.condition])
  return {
    condition: allOf([
      selecting('a.id IN (SELECT n.id FROM actors n WHERE', named),
      selecting('t.id IN (SELECT a.id FROM articles a WHERE', articles),
    ]),
    scan: within.scan,
    notes: [...asking.notes, ...within.notes],
  }
}

function together(parts: readonly Query[]): Query {
  const [first] = parts
  if (first === undefined) return everything
  return parts.length === 1 ? first : { kind: 'and', parts }
}

function selecting(start: string, condition: Condition): Condition {
  if (condition === always) return always
  return { sql: `${start} ${condition.sql})`, values: condition.values }
}

function isOfTerms(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return false
    case 'not':
      return isOfTerms(query.part)
    case 'and':
    case 'or':
      return query.parts.every(isOfTerms)
    default:
      return true
  }
}

function matching(match: string | null, subject: Subject): readonly Condition[] {
  if (match === null) return []
  const table = `${subject}_fts`
  const id = subject === 'quotes' ? 'q.id' : 'a.id'
  return [{ sql: `${id} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [match] }]
}

/** A regular expression and where it looks. */
type Look = { readonly pattern: Pattern; readonly place: Place }

/** Names and notes are few enough to be looked through each time; articles and quotes are not. */
function looksOf(query: Query, place: Place): readonly Look[] {
  switch (query.kind) {
    case 'pattern':
      return place.many ? [{ pattern: query, place }] : []
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => looksOf(part, place))
    case 'not':
      return looksOf(query.part, place)
    case 'field': {
      const operator = operatorSql[query.name]
      return operator.kind === 'text' ? looksOf(query.value, operator.place) : []
    }
    default:
      return []
  }
}

/** Tries expressions on what the rest of the query leaves, the newest first, while the patience lasts. */
function goOn(query: Query, looks: readonly Look[], scope: Scope, patience: number): Scan | null {
  const until = performance.now() + patience
  let [left, done] = [0, 0]
  for (const look of looks) {
    const number = patternNumber(scope.library, look.pattern, look.place)
    const candidates = candidatesOf(query, look.place, number, scope)
    const tried = tryOn(scope.library, look, number, candidates.untried, until)
    left += candidates.untried.length - tried
    done += candidates.tried + tried
  }
  return left === 0 ? null : { done, of: done + left }
}

type Candidates = {
  readonly untried: readonly number[]
  /** How many were tried before. */
  readonly tried: number
}

function candidatesOf(query: Query, place: Place, number: number, scope: Scope): Candidates {
  const { match, condition } = shapeOf(query, scope)
  const { sql, values } = allOf([
    { sql: 'a.hidden = 0', values: [] },
    ...matching(match, scope.subject),
    condition,
  ])
  const withQuotes = scope.subject === 'quotes' || place.index === 'quotes_fts'
  const from = `articles a${withQuotes ? ' JOIN quotes q ON q.article_id = a.id' : ''}`
  const ids = all<{ id: number }>(
    scope.library,
    `SELECT DISTINCT ${place.id} AS id, a.newest FROM ${from} WHERE ${sql}
       AND NOT EXISTS (SELECT 1 FROM temp.${triedTable(place)} k WHERE k.pattern = ? AND k.id = ${place.id})
       ORDER BY a.newest DESC`,
    ...[...values, number],
  ).map(({ id }) => id)
  const tried = one<{ n: number }>(
    scope.library,
    `SELECT count(*) AS n FROM temp.${triedTable(place)} WHERE pattern = ?`,
    number,
  )
  return { untried: ids, tried: tried?.n ?? 0 }
}

/** Texts read at once. */
const atOnce = 100

/** Tries an expression on texts; how many before the time was up. At least some, so that it ends. */
function tryOn(
  library: Library,
  { pattern, place }: Look,
  number: number,
  ids: readonly number[],
  until: number,
): number {
  const expression = expressionOf(pattern)
  const table = triedTable(place)
  const texts = place.texts.map((text, index) => `${text} AS text${index}`).join(', ')
  const from = table === 'tried_articles' ? 'articles a' : 'quotes q'
  let tried = 0
  while (tried < ids.length && (tried === 0 || performance.now() < until)) {
    const some = listed(ids.slice(tried, tried + atOnce))
    const rows = all<Record<string, string | number | null>>(
      library,
      `SELECT ${place.id} AS id, ${texts} FROM ${from} WHERE ${place.id} IN (SELECT value FROM json_each(?))`,
      some,
    )
    const results = rows.map((row) => [row['id'], isHit(row, expression) ? 1 : 0])
    run(
      library,
      `INSERT OR REPLACE INTO temp.${table} (pattern, id, hit)
         SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)`,
      ...[number, JSON.stringify(results)],
    )
    tried += Math.min(atOnce, ids.length - tried)
  }
  return tried
}

function isHit(
  { id: _, ...texts }: Readonly<Record<string, string | number | null>>,
  expression: ReturnType<typeof expressionOf>,
): boolean {
  return Object.values(texts).some(
    (text) => typeof text === 'string' && expression?.isIn(text) === true,
  )
}
