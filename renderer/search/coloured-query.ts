import type { Span } from '../../shared/span.ts'
import { tokensOf, type Token } from '../../shared/query/tokens.ts'

export type QueryPart = {
  readonly text: string
  readonly operator: boolean
  /** Part of what could not be understood. */
  readonly wrong: boolean
}

/** Cuts a query into operators and words, for the ink of the search box; nothing is lost or moved. */
export function coloured(query: string, wrong: Span | null = null): readonly QueryPart[] {
  const inked = tokensOf(query).flatMap((token) => inkOf(query, token))
  const borders = new Set([0, query.length])
  for (const { start, end } of wrong === null ? inked : [...inked, wrong]) {
    borders.add(Math.min(start, query.length)).add(Math.min(end, query.length))
  }
  const cuts = [...borders].toSorted((one, other) => one - other)
  const parts: QueryPart[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    parts.push({
      text: query.slice(start, end),
      operator: inked.some((ink) => ink.start <= start && ink.end >= end),
      wrong: wrong !== null && wrong.start <= start && wrong.end >= end,
    })
  }
  return parts
}

/** The signs of a token that do something, as against the words it looks for. */
function inkOf(query: string, token: Token): readonly Span[] {
  const { start, end } = token
  switch (token.kind) {
    case 'field':
    case 'or':
    case 'and':
    case 'not':
      return [{ start, end }]
    case 'near': {
      const name = { start, end: query.indexOf('(', start) }
      const tail = token.inside.at(-1)?.end ?? end
      return [
        name,
        ...token.inside.flatMap((part) => inkOf(query, part)),
        numberIn(query, tail, end),
      ]
    }
    case 'pattern':
      return [
        { start, end: start + 1 },
        ...(token.closed ? [{ start: end - 1 - token.flags.length, end }] : []),
      ]
    case 'phrase':
    case 'word':
      return signsOf(query, token)
    case 'open':
    case 'close':
      return []
  }
}

/** “=” in front, and “*”, “?” and “~5” wherever they stand for something. */
function signsOf(query: string, { start, end }: Span): readonly Span[] {
  const signs: Span[] = []
  if (query[start] === '=' && end > start + 1) signs.push({ start, end: start + 1 })
  for (let at = start + 1; at < end; at += 1) {
    if (query[at] === '*' || query[at] === '?') signs.push({ start: at, end: at + 1 })
  }
  const tilde = /~\d{0,4}$/.exec(query.slice(Math.max(start, end - 5), end))
  if (tilde !== null) signs.push({ start: end - tilde[0].length, end })
  return signs
}

function numberIn(query: string, start: number, end: number): Span {
  const digits = /\d+/.exec(query.slice(start, end))
  if (digits === null) return { start: end, end }
  const from = start + digits.index
  return { start: from, end: from + digits[0].length }
}
