import { operatorNamed, operators, type OperatorName } from './operators.ts'
import { everything, type Parsed, type Query, type QueryProblem } from './syntax.ts'

type Token =
  | {
      readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'word' | 'phrase'
      readonly text: string
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'field'
      readonly name: OperatorName
      readonly start: number
      readonly end: number
    }

const openingMarks = '"“„«”'
const closingMarks = '"”“»'

/**
 * Reads a query: words (all must occur), "phrases", OR, -word or NOT, parentheses, prefix*, and
 * field:value. Never fails: what cannot be understood is told with its place, the rest is searched.
 */
export function parseQuery(text: string): Parsed {
  const problems: QueryProblem[] = []
  const reader = { tokens: tokensOf(text), at: 0, problems, length: text.length }
  const query = readOr(reader)
  while (reader.at < reader.tokens.length) {
    const stray = reader.tokens[reader.at]
    if (stray !== undefined)
      problems.push({ ...spanOf(stray), message: 'This parenthesis closes nothing.' })
    reader.at += 1
    readOr(reader)
  }
  return { query, problem: problems[0] ?? null, hint: null }
}

type TokenReader = {
  readonly tokens: readonly Token[]
  at: number
  readonly problems: QueryProblem[]
  readonly length: number
}

function spanOf(token: Token): { start: number; end: number } {
  return { start: token.start, end: token.end }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (/\s/u.test(character)) at += 1
    else {
      const token = tokenAt(text, at)
      tokens.push(token)
      at = token.end
    }
  }
  return tokens
}

function tokenAt(text: string, start: number): Token {
  const character = text.charAt(start)
  if (character === '(') return { kind: 'open', start, end: start + 1 }
  if (character === ')') return { kind: 'close', start, end: start + 1 }
  if (openingMarks.includes(character)) return phraseAt(text, start)
  if (character === '-' && /[^\s)]/u.test(text.charAt(start + 1)))
    return { kind: 'not', start, end: start + 1 }
  return wordAt(text, start)
}

function phraseAt(text: string, start: number): Token {
  let end = start + 1
  while (end < text.length && !closingMarks.includes(text.charAt(end))) end += 1
  return {
    kind: 'phrase',
    text: text.slice(start + 1, end),
    start,
    end: Math.min(end + 1, text.length),
  }
}

function wordAt(text: string, start: number): Token {
  let end = start
  while (end < text.length && !/[\s()"“„«”»]/u.test(text.charAt(end))) {
    const name = text.charAt(end) === ':' ? operatorNamed(text.slice(start, end)) : null
    if (name !== null) return { kind: 'field', name, start, end: end + 1 }
    end += 1
  }
  const word = text.slice(start, Math.max(end, start + 1))
  const position = { start, end: start + word.length }
  if (word === 'OR' || word === '|') return { kind: 'or', ...position }
  if (word === 'AND') return { kind: 'and', ...position }
  if (word === 'NOT') return { kind: 'not', ...position }
  return { kind: 'word', text: word, ...position }
}

function readOr(reader: TokenReader): Query {
  const parts = [readAnd(reader)]
  while (reader.tokens[reader.at]?.kind === 'or') {
    reader.at += 1
    parts.push(readAnd(reader))
  }
  const real = parts.filter((part) => part.kind !== 'everything')
  return joined('or', real)
}

function readAnd(reader: TokenReader): Query {
  const parts: Query[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined || token.kind === 'close' || token.kind === 'or') break
    reader.at += 1
    if (token.kind === 'and') continue
    parts.push(readOne(reader, token))
  }
  return joined(
    'and',
    parts.filter((part) => part.kind !== 'everything'),
  )
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [first, second] = parts
  if (first === undefined) return everything
  return second === undefined ? first : { kind, parts }
}

function readOne(reader: TokenReader, token: Token): Query {
  switch (token.kind) {
    case 'word':
      return wordQuery(token.text)
    case 'phrase':
      return hasLetters(token.text)
        ? { kind: 'phrase', words: token.text.trim(), exact: false }
        : everything
    case 'not':
      return negated(readNext(reader, token, 'Name what must not occur behind the minus.'))
    case 'open':
      return readGroup(reader, token)
    case 'field':
      return fieldQuery(reader, token)
    case 'and':
    case 'or':
    case 'close':
      return everything
  }
}

function wordQuery(text: string): Query {
  const prefix = text.endsWith('*')
  const word = prefix ? text.slice(0, -1) : text
  return hasLetters(word) ? { kind: 'word', word, form: prefix ? 'prefix' : 'folded' } : everything
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function negated(part: Query): Query {
  return part.kind === 'everything' ? everything : { kind: 'not', part }
}

function readNext(reader: TokenReader, before: Token, complaint: string): Query {
  const next = reader.tokens[reader.at]
  if (next === undefined || next.kind === 'close' || next.kind === 'or') {
    reader.problems.push({ ...spanOf(before), message: complaint })
    return everything
  }
  reader.at += 1
  return readOne(reader, next)
}

function readGroup(reader: TokenReader, open: Token): Query {
  const inside = readOr(reader)
  if (reader.tokens[reader.at]?.kind === 'close') reader.at += 1
  else reader.problems.push({ ...spanOf(open), message: 'This parenthesis is not closed.' })
  return inside
}

function fieldQuery(reader: TokenReader, token: Token & { readonly kind: 'field' }): Query {
  const operator = operators[token.name]
  const value = readNext(
    reader,
    token,
    `Name ${operator.help} behind “${token.name}:”, as in ${operator.example}.`,
  )
  if (value.kind === 'everything') return everything
  const complaint = complaintOf(token.name, value)
  if (complaint === null) return { kind: 'field', name: token.name, value }
  reader.problems.push({ ...spanOf(token), message: complaint })
  return everything
}

function complaintOf(name: OperatorName, value: Query): string | null {
  const operator = operators[name]
  if (operator.takes === 'words' || operator.takes === 'name') return null
  const text = value.kind === 'word' ? value.word : ''
  if (operator.takes === 'dates') {
    return datesOf(text) === null
      ? `Dates look like this: ${operator.example} or date:2024-03-12.`
      : null
  }
  const choices: readonly string[] = operator.choices
  return choices.includes(text) ? null : `“${name}:” takes one of: ${choices.join(', ')}.`
}

/** First and last day text of a span like `2022-04..2022-06`, `2022`, `..2021-05-01`; null when it is none. */
export function datesOf(text: string): { readonly from: string; readonly until: string } | null {
  const [from = '', until = from] = text.split('..')
  if (from === '' && until === '') return null
  const isDate = (date: string) => date === '' || /^\d{4}(-\d\d){0,2}$/.test(date)
  if (!isDate(from) || !isDate(until) || text.split('..').length > 2) return null
  // "~" sorts behind every digit and hyphen, so 2022-06~ is the end of June whatever the hour.
  return { from, until: until === '' ? '~' : `${until}~` }
}
