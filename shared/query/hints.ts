import type { Query, QueryProblem } from './syntax.ts'
import type { Token } from './tokens.ts'

const operands: ReadonlySet<Token['kind']> = new Set(['word', 'phrase', 'pattern', 'near', 'field'])
const before: ReadonlySet<Token['kind']> = new Set([...operands, 'close'])
const behind: ReadonlySet<Token['kind']> = new Set([...operands, 'open', 'not'])

/** What is understood, but perhaps not as it was meant. */
export function hintsIn(tokens: readonly Token[]): readonly QueryProblem[] {
  return tokens.flatMap((token, index) => {
    const message = messageOn(token, tokens[index - 1], tokens[index + 1])
    return message === null ? [] : [{ start: token.start, end: token.end, message }]
  })
}

function messageOn(token: Token, last?: Token, next?: Token): string | null {
  if (token.kind !== 'word') return null
  const follows = next !== undefined && behind.has(next.kind)
  const stands = last !== undefined && before.has(last.kind) && follows
  if (token.text === 'or' && stands) return '“or” is looked for as a word; OR finds either.'
  if (token.text === 'and' && stands)
    return '“and” is looked for as a word; words side by side must all occur.'
  if (token.text === 'not' && follows)
    return '“not” is looked for as a word; NOT or a minus leaves out.'
  if (/^\p{L}+\?$/u.test(token.text))
    return '“?” stands for one letter; leave it out to find the word itself.'
  const [, name] = /^(\p{L}+):[^/\s]/u.exec(token.text) ?? []
  if (name !== undefined) return `There is no field “${name}:”; it is looked for as words.`
  return null
}

/** Who asks for two speakers side by side may mean two quotes. */
export function hintOnSpeakers(query: Query, tokens: readonly Token[]): QueryProblem | null {
  const parts = query.kind === 'and' ? query.parts : []
  const speakers = parts.filter((part) => part.kind === 'field' && part.name === 'speaker')
  const last = tokens.findLast((token) => token.kind === 'field' && token.name === 'speaker')
  if (speakers.length < 2 || last === undefined) return null
  const message =
    'These are speakers of one quote; for quotes of both put each in parentheses: (speaker:a) (speaker:b).'
  return { start: last.start, end: last.end, message }
}
