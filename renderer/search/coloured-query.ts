import { operatorNamed } from '../../shared/query/operators.ts'

export type QueryPart = { readonly text: string; readonly operator: boolean }

const quoted = /(["“„«”][^"”“»]*["”“»]?)/
const operator = /(\p{L}+:|\bOR\b|\bNOT\b|\bAND\b|(?<![^\s(])-(?=[^\s)]))/u

/** Cuts a query into operators and words, for the ink of the search box; nothing is lost or moved. */
export function coloured(query: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  for (const [index, text] of query.split(quoted).entries()) {
    if (index % 2 === 1) {
      parts.push({ text, operator: false })
      continue
    }
    for (const [place, piece] of text.split(operator).entries()) {
      if (piece !== '') parts.push({ text: piece, operator: place % 2 === 1 && isOperator(piece) })
    }
  }
  return parts
}

function isOperator(piece: string): boolean {
  return !piece.endsWith(':') || operatorNamed(piece.slice(0, -1)) !== null
}
