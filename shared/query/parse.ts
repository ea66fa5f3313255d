import { hintOnSpeakers, hintsIn } from './hints.ts'
import { operatorOf, type OperatorName } from './operators.ts'
import type { Span } from '../span.ts'
import {
  everything,
  type Parsed,
  type Pattern,
  type Phrase,
  type Query,
  type QueryProblem,
  type Word,
} from './syntax.ts'
import { defaultDistance, tokensOf, type Token } from './tokens.ts'
import { complaintAbout, valueOf } from './values.ts'
import { hasLetters, wordQuery } from './words.ts'

export type ParseOptions = {
  /** Says what is wrong with a regular expression, null when nothing is. */
  readonly checkPattern?: (pattern: Pattern) => string | null
}

/**
 * Reads a query: words (all must occur), "phrases", OR, -word or NOT, parentheses, NEAR(…), /regular
 * expressions/ and field:value. Never fails: what cannot be understood is told with its place, the
 * rest is searched.
 */
export function parseQuery(text: string, options: ParseOptions = {}): Parsed {
  const tokens = tokensOf(text)
  const reader: Reader = { tokens, at: 0, depth: 0, problems: [], options }
  const parts = [readOr(reader, null)]
  while (reader.at < reader.tokens.length) {
    const stray = reader.tokens[reader.at]
    if (stray !== undefined) complain(reader, stray, 'This parenthesis closes nothing.')
    reader.at += 1
    parts.push(readOr(reader, null))
  }
  const problem = reader.problems.toSorted((one, other) => one.start - other.start)[0] ?? null
  const query = joined('and', parts)
  return { query, problem, hint: hintsIn(tokens)[0] ?? hintOnSpeakers(query, tokens) }
}

type Reader = {
  readonly tokens: readonly Token[]
  at: number
  depth: number
  readonly problems: QueryProblem[]
  readonly options: ParseOptions
}

/** The field whose value is being read. */
type Within = OperatorName | null

const deepest = 40

function complain(reader: Reader, { start, end }: Span, message: string): void {
  reader.problems.push({ start, end, message })
}

function readOr(reader: Reader, within: Within): Query {
  const parts = [readAnd(reader, within)]
  for (let token = reader.tokens[reader.at]; token?.kind === 'or';) {
    reader.at += 1
    const part = readAnd(reader, within)
    if (part.kind === 'everything' && parts.length > 0)
      complain(reader, token, 'Name what may occur instead behind OR, as in ice OR glacier.')
    parts.push(part)
    token = reader.tokens[reader.at]
  }
  return joined('or', parts)
}

function readAnd(reader: Reader, within: Within): Query {
  const parts: Query[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined || token.kind === 'close' || token.kind === 'or') break
    reader.at += 1
    if (token.kind !== 'and') parts.push(readOne(reader, token, within))
  }
  return joined('and', parts)
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const real = parts.filter((part) => part.kind !== 'everything')
  const [first, second] = real
  if (first === undefined) return everything
  if (second === undefined) return withoutGroup(first)
  return { kind, parts: kind === 'and' ? real : real.map(withoutGroup) }
}

/**
 * Parentheses around one condition on quotes mean something beside others only: that it may be another
 * quote. There they are kept, as a group of one.
 */
function withoutGroup(query: Query): Query {
  const [only, second] = query.kind === 'and' ? query.parts : []
  return only !== undefined && second === undefined ? only : query
}

function readOne(reader: Reader, token: Token, within: Within): Query {
  switch (token.kind) {
    case 'word':
      return checked(reader, token, within, valueOf(within, token.text))
    case 'phrase':
      return checked(reader, token, within, phraseQuery(reader, token, within))
    case 'pattern':
      return checked(reader, token, within, patternQuery(reader, token))
    case 'near':
      return checked(reader, token, within, nearQuery(reader, token))
    case 'not':
      return negated(
        readNext(reader, token, within, 'Name what must not occur behind the minus, as in -ferry.'),
      )
    case 'open':
      return readGroup(reader, token, within)
    case 'field':
      return fieldQuery(reader, token, within)
    case 'and':
    case 'or':
    case 'close':
      return everything
  }
}

/** Drops a value that its field does not take, and says what it takes. */
function checked(reader: Reader, token: Token, within: Within, value: Query): Query {
  if (within === null || value.kind === 'everything') return value
  const complaint = complaintAbout(within, value)
  if (complaint === null) return value
  complain(reader, token, complaint)
  return everything
}

function phraseQuery(
  reader: Reader,
  token: Token & { readonly kind: 'phrase' },
  within: Within,
): Query {
  const { words, exact, distance } = token
  if (!token.closed) complain(reader, token, 'This quotation mark is not closed.')
  if (!hasLetters(words)) return everything
  const takes = within === null ? 'text' : operatorOf(within).takes
  if (takes === 'dates' || takes === 'number' || takes === 'choice') return valueOf(within, words)
  if (distance === null) return { kind: 'phrase', words, exact }
  const parts = words
    .split(/[\s()]+/u)
    .map((word) => wordQuery(exact ? `=${word}` : word))
    .filter((part) => part.kind === 'word')
  return nearOf(parts, distance)
}

function patternQuery(reader: Reader, token: Token & { readonly kind: 'pattern' }): Query {
  if (!token.closed) {
    complain(reader, token, 'A regular expression ends with a slash, as in /sanction(s|ed)/.')
    return everything
  }
  const flags = token.flags.toLowerCase().replaceAll(/[gimu]/g, '')
  if (/[^cs]/.test(flags)) {
    complain(
      reader,
      token,
      'Behind a regular expression stand c (mind the case) and s (“.” takes line ends), or nothing.',
    )
  }
  const pattern: Pattern = {
    kind: 'pattern',
    source: token.source,
    flags: ['c', 's'].filter((flag) => flags.includes(flag)).join(''),
  }
  const complaint = reader.options.checkPattern?.(pattern) ?? null
  if (complaint === null) return pattern
  complain(reader, token, complaint)
  return everything
}

function nearQuery(reader: Reader, token: Token & { readonly kind: 'near' }): Query {
  const parts = token.inside.flatMap((part) => nearPart(part))
  const whole = parts.length === token.inside.length && parts.length >= 2 && token.closed
  if (!whole) complain(reader, token, 'NEAR takes words and phrases: NEAR(ice road, 5).')
  return nearOf(parts, token.distance ?? defaultDistance)
}

function nearPart(token: Token): readonly (Word | Phrase)[] {
  if (token.kind === 'word') {
    const word = wordQuery(token.text)
    return word.kind === 'word' ? [word] : []
  }
  if (token.kind !== 'phrase' || token.distance !== null || !hasLetters(token.words)) return []
  return [{ kind: 'phrase', words: token.words, exact: token.exact }]
}

function nearOf(parts: readonly (Word | Phrase)[], distance: number): Query {
  const [first, second] = parts
  if (first === undefined) return everything
  return second === undefined ? first : { kind: 'near', parts, distance }
}

function negated(group: Query): Query {
  const part = withoutGroup(group)
  if (part.kind === 'everything') return everything
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

function readNext(reader: Reader, before: Token, within: Within, complaint: string): Query {
  const next = reader.tokens[reader.at]
  if (next === undefined || next.kind === 'close' || next.kind === 'or' || next.kind === 'and') {
    complain(reader, before, complaint)
    return everything
  }
  reader.at += 1
  return readOne(reader, next, within)
}

function readGroup(reader: Reader, open: Token, within: Within): Query {
  if (reader.depth >= deepest) {
    complain(reader, open, `Parentheses stand in one another at most ${deepest} deep.`)
    reader.at = reader.tokens.length
    return everything
  }
  reader.depth += 1
  const inside = readOr(reader, within)
  reader.depth -= 1
  if (reader.tokens[reader.at]?.kind === 'close') reader.at += 1
  else complain(reader, open, 'This parenthesis is not closed.')
  const ofQuote = inside.kind === 'field' && operatorOf(inside.name).of === 'quote'
  return ofQuote ? { kind: 'and', parts: [inside] } : inside
}

function fieldQuery(
  reader: Reader,
  token: Token & { readonly kind: 'field' },
  within: Within,
): Query {
  const { help, example } = operatorOf(token.name)
  const value = readNext(
    reader,
    token,
    token.name,
    `Behind “${token.name}:” stands ${help}, as in ${example}.`,
  )
  if (within !== null) {
    complain(reader, token, `“${token.name}:” cannot stand inside “${within}:”.`)
    return everything
  }
  return value.kind === 'everything' ? everything : { kind: 'field', name: token.name, value }
}
