import type { ConcordanceLine } from '../../shared/concordance.ts'
import type { PlacedSpan } from '../../shared/span.ts'

export type ChosenPlace = PlacedSpan & { readonly article: number }

/** Lines of the concordance taken together, of one query in whatever order. */
export type ChosenLines = {
  readonly query: string
  readonly lines: ReadonlyMap<string, ChosenPlace>
}

/** What one step may tag or quote. */
export const mostChosen = 10_000

export const noneChosen: ChosenLines = { query: '', lines: new Map() }

export function lineKey({ article, part, start, end }: ChosenPlace): string {
  return `${article} ${part} ${start} ${end}`
}

export function chosenOf({ query, lines }: ChosenLines, asked: string): ChosenLines['lines'] {
  return query === asked ? lines : noneChosen.lines
}

/** The lines with one more, or one fewer when it was among them. */
export function toggled(
  lines: ChosenLines['lines'],
  line: ConcordanceLine,
): ReadonlyMap<string, ChosenPlace> {
  const next = new Map(lines)
  if (!next.delete(lineKey(line))) next.set(lineKey(line), placeOf(line))
  return next
}

export function withAll(
  lines: ChosenLines['lines'],
  more: readonly ConcordanceLine[],
): ReadonlyMap<string, ChosenPlace> {
  const added = more.map((line): [string, ChosenPlace] => [lineKey(line), placeOf(line)])
  return new Map([...lines, ...added].slice(0, mostChosen))
}

function placeOf({ article, part, start, end }: ConcordanceLine): ChosenPlace {
  return { article, part, start, end }
}
