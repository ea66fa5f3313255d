import type { QuoteType } from '../../shared/quote.ts'
import type { Attribution } from './attribution.ts'
import type { Range } from './reading.ts'

/** The ways a quote is found; each has its sentence and its confidence in confidence.ts. */
export const rules = [
  'marks-cue-after',
  'marks-cue-before',
  'marks-inverted',
  'marks-phrase',
  'marks-colon',
  'marks-unknown-verb',
  'marks-subject',
  'marks-alone',
  'marks-only',
  'marks-fragment',
  'floating',
  'mixed-clause',
  'mixed-after',
  'mixed-object',
  'that-clause',
  'bare-clause',
  'question-clause',
  'to-clause',
  'clause-before',
  'clause-before-inverted',
  'participle-clause',
  'phrase-before',
  'phrase-after',
  'subjunctive',
  'hearsay',
  'sentence-before',
  'dialogue',
  'dash-line',
  'interview-question',
  'interview-answer',
  'post',
  'pull-quote',
  'warning',
  'headline-colon',
  'term',
] as const
export type Rule = (typeof rules)[number]

/** A quote in token ranges, before speakers get names. */
export type Draft = {
  readonly spans: readonly Range[]
  readonly type: QuoteType
  readonly attribution: Attribution | null
  readonly speaker: Range | null
  readonly floating: boolean
  readonly rule: Rule
  readonly paragraph: number
  /** Inside the words of another quote: “Moor said Holt had told him …”. */
  readonly nested: boolean
  /** Through whom, where the sentence names one: the TASS of “TASS quoted him as saying”. */
  readonly via: readonly Range[]
}

/** A draft that stands on its own, from what every rule knows. */
export function standing(
  draft: Omit<Draft, 'nested' | 'floating' | 'via'> & Partial<Draft>,
): Draft {
  return { nested: false, floating: false, via: [], ...draft }
}
