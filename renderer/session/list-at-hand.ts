/** The list that shows, for keys that work from elsewhere. */
export type ListAtHand = {
  /** The row at hand. */
  readonly at: number
  readonly length: number
  /** The article a row belongs to; null for other things. */
  readonly articleOf: (row: number) => number | null
  /** Brings a row into sight and makes it the row at hand; the focus stays where it is. */
  readonly goTo: (row: number) => void
}

let shown: ListAtHand | null = null

export function putListAtHand(list: ListAtHand | null): void {
  shown = list
}

export function listAtHand(): ListAtHand | null {
  return shown
}

/** The next row `step` ways that is of another article than `article`; null at the end. */
export function rowOfNextArticle(
  { at, length, articleOf }: ListAtHand,
  article: number,
  step: 1 | -1,
): number | null {
  for (let row = at; row >= 0 && row < length; row += step) {
    const other = articleOf(row)
    if (other !== null && other !== article) return row
  }
  return null
}
