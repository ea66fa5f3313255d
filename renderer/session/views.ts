/** What can be seen of one query, in the order of the switch; the review queue is not a search. */
export const viewNames = ['articles', 'quotes', 'actors', 'kwic', 'counts', 'review'] as const
export type View = (typeof viewNames)[number]

export const viewLabels: Readonly<Record<View, string>> = {
  articles: 'Articles',
  quotes: 'Quotes',
  actors: 'Actors',
  kwic: 'KWIC',
  counts: 'Counts',
  review: 'Review',
}

/** Views that need more width than a list. */
const wide: ReadonlySet<View> = new Set(['kwic', 'counts'])

export function isWide(view: View): boolean {
  return wide.has(view)
}

/** The view of a name kept elsewhere; articles when there is no such view. */
export function viewNamed(name: string): View {
  return viewNames.find((view) => view === name) ?? 'articles'
}
