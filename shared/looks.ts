import type { ConcordanceSort } from './concordance.ts'
import type { CollocateMeasure, FrequencySubject, Period } from './counts.ts'

/** How the concordance is shown. */
export type LineLook = { readonly sort: ConcordanceSort; readonly words: number }

/** How the counts of a query are shown: how often over time, or words near it. */
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

/** Widths that a person chose: of lists and tables in pixels, of panes as shares. */
export type Widths = {
  readonly list: number | null
  readonly table: number | null
  readonly panes: readonly number[]
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

export const firstWidths: Widths = { list: null, table: null, panes: [1, 1, 1, 1] }
