import type { Library } from '../database.ts'

/** Which rows a search is over: conditions speak of articles as `a`, and of quotes as `q`. */
export type Subject = 'articles' | 'quotes'

/** What a query is asked with. */
export type Asking = {
  readonly library: Library
  /** Words are found in their other forms, too. */
  readonly stems: boolean
  /** What a person must know about the answer, in sentences. */
  readonly notes: Set<string>
}

/** Where in a query a condition stands. */
export type Scope = Asking & {
  readonly subject: Subject
  /** True where a quote `q` is at hand: in searches of quotes, and inside “there is a quote that …”. */
  readonly inQuote: boolean
  /**
   * What to take an article for that a regular expression was not tried on yet: `surest` as no hit,
   * `widest` as one.
   */
  readonly untried: 'surest' | 'widest'
}
