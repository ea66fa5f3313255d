import type { CollocateMeasure, FrequencySubject, Period } from '../../shared/counts.ts'
import type { ConcordanceSort } from '../../shared/concordance.ts'

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

/** How the concordance is shown. */
export type LineLook = { readonly sort: ConcordanceSort; readonly words: number }

/** How the counts of a query are shown: words near it, or how often over time. */
export type CountLook = {
  readonly of: 'time' | 'words'
  readonly window: number
  readonly minimum: number
  readonly measure: CollocateMeasure
  /** Also words that stand in very many articles. */
  readonly common: boolean
  readonly per: Period
  readonly subject: FrequencySubject
  /** Of all articles of the time, or as a plain number. */
  readonly perThousand: boolean
}

export const firstLineLook: LineLook = { sort: 'newest', words: 10 }

export const firstCountLook: CountLook = {
  of: 'time',
  window: 5,
  minimum: 3,
  measure: 'logLikelihood',
  common: false,
  per: 'month',
  subject: 'articles',
  perThousand: false,
}
