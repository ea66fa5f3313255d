export type QueryPart = { readonly text: string; readonly operator: boolean }

const operator = /(\b[a-z]+:|\bOR\b|\bNOT\b|\bAND\b|(?<![^\s(])-(?=[^\s-]))/

/** Cuts a query into operators and words, for the ink of the search box; nothing is lost or moved. */
export function coloured(query: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  for (const [index, text] of query.split(/("[^"]*"?)/).entries()) {
    if (index % 2 === 1) {
      parts.push({ text, operator: false })
      continue
    }
    for (const [place, piece] of text.split(operator).entries()) {
      if (piece !== '') parts.push({ text: piece, operator: place % 2 === 1 })
    }
  }
  return parts
}
