import type { QueryProblem } from './syntax.ts'
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
