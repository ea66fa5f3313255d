import type { QueryProblem } from './query/syntax.ts'

/** How strongly two words go together: Dunning's log-likelihood, or pointwise mutual information. */
export const collocateMeasures = ['logLikelihood', 'mi'] as const
export type CollocateMeasure = (typeof collocateMeasures)[number]

/** A word near the node. */
export type Collocate = {
  readonly word: string
  /** How often it stands within the window. */
  readonly count: number
  /** How often it stands in the whole library. */
  readonly total: number
  readonly logLikelihood: number
  readonly mi: number
  /** How many of `count` stand left of the node, and right of it. */
  readonly left: number
  readonly right: number
}

export type Collocates = {
  /** Occurrences of the node that were looked at. */
  readonly node: number
  readonly rows: readonly Collocate[]
  /** What was counted, in a sentence. */
  readonly understood: string
  readonly problem: QueryProblem | null
  /** Lines are still being read; the same question again goes on. */
  readonly scan: { readonly done: number; readonly of: number } | null
}

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

export const frequencySubjects = ['articles', 'quotes'] as const
export type FrequencySubject = (typeof frequencySubjects)[number]

export type FrequencyRow = {
  /** First and last day, inclusive, as a query takes them: `date:from..until`. */
  readonly from: string
  readonly until: string
  /** `2022-04-06`, `2022-W14`, `2022-04`, `2022-Q2`, `2022`. */
  readonly label: string
  readonly hits: number
  /** All articles (or quotes) of the period. */
  readonly all: number
}

export type Frequency = {
  /** Oldest first, without a gap; a period in which nothing was found counts zero. */
  readonly rows: readonly FrequencyRow[]
  /** Hits whose article has no date, or one less precise than the period. */
  readonly undated: number
  readonly understood: string
  readonly problem: QueryProblem | null
  /** A regular expression is still being looked for; the same question again goes on. */
  readonly scan: { readonly done: number; readonly of: number } | null
}

/** What one query of a batch finds. */
export type BatchRow = {
  readonly name: string
  readonly query: string
  readonly articles: number
  /** Articles with near-duplicates counted once. */
  readonly stories: number
  readonly quotes: number
  readonly first: string | null
  readonly last: string | null
  /** What of the query could not be understood; it was not counted then. */
  readonly problem: string | null
}

export type Batch = { readonly name: string; readonly rows: readonly BatchRow[] }
