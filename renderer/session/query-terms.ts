import { operatorNamed, operatorOf } from '../../shared/query/operators.ts'

/** Writes a field and its value as a term of the query language. */
export function term(field: string, value: string): string {
  const name = operatorNamed(field)
  // Only in quotation marks is it the whole name: outlet:Post also finds The Skerry Post.
  const whole = name !== null && operatorOf(name).takes === 'name'
  return `${field}:${whole ? quoted(value) : termValue(value)}`
}

/** A value as it stands behind a colon: in quotation marks unless it is one plain word. */
export function termValue(value: string): string {
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(value)
  return isPlain && !/^(?:OR|AND|NOT)$/.test(value) ? value : quoted(value)
}

function quoted(value: string): string {
  return `"${value.replaceAll(/["“”„«»]/g, ' ').trim()}"`
}

/** The terms of a query as typed, split at the blanks outside quotation marks and brackets. */
export function termsOf(query: string): readonly string[] {
  const terms: string[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let index = 0; index <= query.length; index += 1) {
    const sign = query[index] ?? ' '
    if (sign === '"') quoted = !quoted
    if (!quoted && sign === '(') depth += 1
    if (!quoted && sign === ')') depth = Math.max(0, depth - 1)
    const ends = index === query.length || (/\s/.test(sign) && !quoted && depth === 0)
    if (!ends) continue
    if (index > from) terms.push(query.slice(from, index))
    from = index + 1
  }
  return terms
}

export function hasTerm(query: string, wanted: string): boolean {
  return termsOf(query).some((one) => one.toLowerCase() === wanted.toLowerCase())
}

/** Adds a term, or takes it out when it is there. */
export function toggledTerm(query: string, wanted: string): string {
  const terms = termsOf(query)
  const rest = terms.filter((one) => one.toLowerCase() !== wanted.toLowerCase())
  return (rest.length < terms.length ? rest : [...terms, wanted]).join(' ')
}

export type Wish = 'wanted' | 'excluded'

/** Whether a query asks for a term by itself, or leaves it out. */
export function wishFor(query: string, term: string): Wish | null {
  if (hasTerm(query, term)) return 'wanted'
  return hasTerm(query, `-${term}`) ? 'excluded' : null
}

/** Asks for a term or leaves it out; what is as wished already is taken back. */
export function toggledWish(query: string, term: string, wish: Wish): string {
  const present = wishFor(query, term)
  const bare = present === null ? query : toggledTerm(query, signed(term, present))
  return present === wish ? bare : toggledTerm(bare, signed(term, wish))
}

function signed(term: string, wish: Wish): string {
  return wish === 'wanted' ? term : `-${term}`
}

/** The values a query asks for or leaves out with a field, as they stand behind its colon. */
export function wishedValues(query: string, field: string): readonly string[] {
  const prefix = `${field}:`
  return termsOf(query).flatMap((one) => {
    const bare = one.startsWith('-') ? one.slice(1) : one
    if (!bare.toLowerCase().startsWith(prefix)) return []
    const value = bare.slice(prefix.length)
    const inside = /^"([^"]*)"$/.exec(value)?.[1]
    if (inside !== undefined) return [inside]
    return value === '' || /[("*?~/]/.test(value) ? [] : [value]
  })
}

/** Sets the one term of a field in place of all others of that field; null takes them out. */
export function replacedField(query: string, field: string, wanted: string | null): string {
  const rest = termsOf(query).filter((one) => !one.toLowerCase().startsWith(`${field}:`))
  return (wanted === null ? rest : [...rest, wanted]).join(' ')
}
