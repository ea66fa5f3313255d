import { operatorOf } from '../../../shared/query/operators.ts'
import type { Query } from '../../../shared/query/syntax.ts'
import type { Scope } from './asking.ts'
import { allOf, always, anyOf, negated, type Condition } from './conditions.ts'
import { conjunction, matchOf, type Looking } from './match.ts'
import { operatorSql } from './operators.ts'
import { places, type IndexName } from './places.ts'
import { matched, opposite, textCondition } from './texts.ts'

/** A query as SQL: one full-text match that can be ranked by, and what else must hold. */
export type Shape = { readonly match: string | null; readonly condition: Condition }

/** Splits a query into the match of the searched index and the rest. */
export function shapeOf(query: Query, scope: Scope): Shape {
  if (query.kind === 'everything') return { match: null, condition: always }
  const parts = query.kind === 'and' ? query.parts : [query]
  const { own, quoted } = gathered(parts, scope)
  const { match, rest, unsure } = conjunction(own, lookingOf(scope, indexOf(scope)), scope)
  const ranked = match?.textual === true
  return {
    match: ranked ? match.text : null,
    condition: allOf([
      ...restConditions(ranked ? [...unsure, ...rest] : own, scope),
      ...(quoted.length === 0 ? [] : [thereIsAQuote(quoted, scope)]),
    ]),
  }
}

function indexOf({ subject }: Scope): IndexName {
  return subject === 'quotes' ? 'quotes_fts' : 'articles_fts'
}

/** Bare words are looked for in what is searched, also inside “there is a quote that …”. */
function lookingOf({ subject }: Scope, index: IndexName): Looking {
  const words = subject === 'quotes' ? places.quote : places.article
  return { index, words: words.index === index ? words : null }
}

/** What is left of a conjunction; of it, too, goes together in one match what can. */
function restConditions(parts: readonly Query[], scope: Scope): readonly Condition[] {
  if (!scope.inQuote) return parts.map((part) => conditionOf(part, scope))
  const { match, rest, unsure } = conjunction(parts, lookingOf(scope, 'articles_fts'), scope)
  const conditions = [...unsure, ...rest].map((part) => conditionOf(part, scope))
  return match?.textual === true
    ? [matched(places.article, match), ...conditions]
    : parts.map((part) => conditionOf(part, scope))
}

type Gathered = {
  readonly own: readonly Query[]
  /** Parts that must hold of one and the same quote. */
  readonly quoted: readonly Query[]
}

/**
 * Conditions on quotes side by side speak of one quote; those in parentheses of a quote of their own. When
 * all of them exclude, no quote of the article may be so.
 */
export function gathered(parts: readonly Query[], { inQuote }: Scope): Gathered {
  const quoted = inQuote ? [] : parts.filter((part) => part.kind !== 'and' && asksOfQuotes(part))
  const together = quoted.length > 1 && quoted.some((part) => part.kind !== 'not')
  if (!together) return { own: parts, quoted: [] }
  return { own: parts.filter((part) => !quoted.includes(part)), quoted }
}

export function asksOfQuotes(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return operatorOf(query.name).of === 'quote'
    case 'not':
      return asksOfQuotes(query.part)
    case 'and':
    case 'or':
      return query.parts.some(asksOfQuotes)
    default:
      return false
  }
}

/** Quotes that a person rejected are none. */
const kept =
  "NOT EXISTS (SELECT 1 FROM decisions d WHERE d.quote_id = q.id AND d.verdict = 'rejected')"

function thereIsAQuote(parts: readonly Query[], outer: Scope): Condition {
  const scope = { ...outer, inQuote: true }
  const { match, rest, unsure } = conjunction(parts, lookingOf(scope, 'quotes_fts'), scope)
  const { sql, values } = allOf([
    ...(match === null ? [] : [matched(places.said, match)]),
    ...[...unsure, ...rest].map((part) => conditionOf(part, scope)),
  ])
  if (parts.every(asksOfQuotesOnly)) {
    return {
      sql: `a.id IN (SELECT q.article_id FROM quotes q WHERE ${sql} AND ${kept})`,
      values,
    }
  }
  return {
    sql: `EXISTS (SELECT 1 FROM quotes q WHERE q.article_id = a.id AND ${sql} AND ${kept})`,
    values,
  }
}

/** True when nothing in it speaks of the article, so that quotes can be found without it. */
export function asksOfQuotesOnly(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return operatorOf(query.name).of === 'quote'
    case 'not':
      return asksOfQuotesOnly(query.part)
    case 'and':
    case 'or':
      return query.parts.every(asksOfQuotesOnly)
    default:
      return false
  }
}

function isOfOneQuote(query: Query): boolean {
  const fields = query.kind === 'and' ? query.parts : [query]
  return fields.every((field) => field.kind === 'field' && asksOfQuotes(field))
}

function conditionOf(query: Query, scope: Scope): Condition {
  for (const index of scope.inQuote
    ? (['quotes_fts', 'articles_fts'] as const)
    : (['articles_fts'] as const)) {
    const match = matchOf(query, lookingOf(scope, index), scope)
    if (match?.whole === true && match.textual)
      return matched(index === 'quotes_fts' ? places.said : places.title, match)
  }
  switch (query.kind) {
    case 'everything':
      return always
    case 'word':
    case 'phrase':
    case 'near':
    case 'pattern':
      return textCondition(query, scope.subject === 'quotes' ? places.quote : places.article, scope)
    case 'field':
      return fieldCondition(query, scope)
    case 'not':
      return negated(conditionOf(query.part, opposite(scope)))
    case 'or':
      // One quote or another is a quote that is the one or the other, which one match can find.
      return !scope.inQuote && query.parts.every(isOfOneQuote)
        ? thereIsAQuote([query], scope)
        : anyOf(query.parts.map((part) => conditionOf(part, scope)))
    case 'and': {
      const { own, quoted } = gathered(query.parts, scope)
      return allOf([
        ...own.map((part) => conditionOf(part, scope)),
        ...(quoted.length === 0 ? [] : [thereIsAQuote(quoted, scope)]),
      ])
    }
  }
}

function fieldCondition(query: Query & { readonly kind: 'field' }, scope: Scope): Condition {
  if (asksOfQuotes(query) && !scope.inQuote) return thereIsAQuote([query], scope)
  const operator = operatorSql[query.name]
  switch (operator.kind) {
    case 'text': {
      const found = textCondition(query.value, operator.place, scope)
      const { corrected } = operator
      if (corrected?.applies(scope.library) !== true) return found
      return corrected.sql(found, textCondition(query.value, corrected.place, scope))
    }
    case 'through':
      return operator.sql(textCondition(query.value, operator.place, scope), scope)
    case 'value':
      return valueCondition(query.value, (value) => operator.sql(value, scope))
  }
}

function valueCondition(value: Query, sql: (value: Query) => Condition): Condition {
  switch (value.kind) {
    case 'not':
      return negated(valueCondition(value.part, sql))
    case 'and':
      return allOf(value.parts.map((part) => valueCondition(part, sql)))
    case 'or':
      return anyOf(value.parts.map((part) => valueCondition(part, sql)))
    default:
      return sql(value)
  }
}
