import type { Token } from './tokens.ts'

const longest = 14

/**
 * The token after a dateline that opens a paragraph: `COPENHAGEN (Reuters) -`, `MILTON, Ont. —`,
 * `MOSCOW, April 6 (Interfax) -`; `first` itself when there is none.
 */
export function datelineEnd(tokens: readonly Token[], first: number, last: number): number {
  const limit = Math.min(last, first + longest)
  const opening = tokens[first]
  if (opening === undefined || !(opening.text === '(' || isCapitals(opening))) return first
  for (let index = first + 1; index < limit; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'quote-mark') return first
    if (isDash(token))
      return bracketed(tokens, first, index) || isCapitals(opening) ? index + 1 : first
    if (token.kind === 'word' && !token.capital && token.lower !== 'and' && token.lower !== 'de') {
      return first
    }
    if (/^[.;:?!]$/.test(token.text)) return first
  }
  return first
}

function isCapitals(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 2 && token.text === token.text.toUpperCase()
}

function isDash(token: Token): boolean {
  return /^(?:-+|–|—)$/.test(token.text)
}

function bracketed(tokens: readonly Token[], first: number, dash: number): boolean {
  return tokens[dash - 1]?.text === ')' && first < dash
}
