import type { Query } from '../../../shared/query/syntax.ts'
import type { Scope } from './asking.ts'
import { broadCondition, broadWord } from './broad-words.ts'
import { textCheck } from './checks.ts'
import { allOf, always, anyOf, negated, never, type Condition } from './conditions.ts'
import { conjunction, matchOf, termMatch, type Match } from './match.ts'
import type { Place } from './places.ts'
import { patternCondition } from './tried.ts'

/** What a text must have, as a condition on the row it belongs to. */
export function textCondition(value: Query, place: Place, scope: Scope): Condition {
  const broad = broadWord(value, place, scope)
  if (broad !== null) return broadCondition(broad, place, scope)
  const looking = { index: place.index, words: place }
  const match = matchOf(value, looking, scope)
  if (match?.whole === true) return matched(place, match)
  switch (value.kind) {
    case 'everything':
      return always
    case 'field':
      return never
    case 'word':
    case 'phrase':
    case 'near':
      return checked(value, place, scope)
    case 'pattern':
      return place.many
        ? patternCondition(value, place, scope)
        : textCheck(value, place.texts, scope)
    case 'not':
      return negated(textCondition(value.part, place, opposite(scope)))
    case 'or':
      return anyOf(value.parts.map((part) => textCondition(part, place, scope)))
    case 'and': {
      const { match: together, rest, unsure } = conjunction(value.parts, looking, scope)
      return allOf([
        together === null ? always : matched(place, together),
        ...[...unsure, ...rest].map((part) => textCondition(part, place, scope)),
      ])
    }
  }
}

export function matched({ id, index }: Pick<Place, 'id' | 'index'>, match: Match): Condition {
  return {
    sql: `${id} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`,
    values: [match.text],
  }
}

/** Under a NOT, what is not known yet must be taken the other way round. */
export function opposite(scope: Scope): Scope {
  return { ...scope, untried: scope.untried === 'surest' ? 'widest' : 'surest' }
}

/** CASE keeps the order: the texts are looked at only where the index says they may fit. */
function checked(
  value: Query & { readonly kind: 'word' | 'phrase' | 'near' },
  place: Place,
  scope: Scope,
): Condition {
  const match = termMatch(value, place, scope)
  if (match === null) return always
  const narrowed = matched(place, match)
  const check = textCheck(value, place.texts, scope)
  return {
    sql: `CASE WHEN ${narrowed.sql} THEN ${check.sql} ELSE 0 END`,
    values: [...narrowed.values, ...check.values],
  }
}
