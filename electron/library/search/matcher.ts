import type { Near, Phrase, Query, Word } from '../../../shared/query/syntax.ts'
import type { OperatorName } from '../../../shared/query/operators.ts'
import type { Part, Span } from '../../../shared/span.ts'
import type { Library } from '../database.ts'
import { termsOf, type Term } from '../indexable.ts'
import { expressionOf, type Expression } from './expressions.ts'
import { formsOf } from './other-forms.ts'
import { isPlainText, plainExpression, plainSpans } from './plain-words.ts'
import {
  nearOccurrences,
  occurrencesOf,
  sequenceOf,
  spanOf,
  wordsAsTheyAre,
  type Forms,
  type Sequence,
} from './sequences.ts'

/** Where a text shows what a query looks for, in order, no two of them overlapping. */
export type Matcher = (text: string, part: Part) => readonly Span[]

export type MatcherOptions = {
  /** Words are found in their other forms, too. */
  readonly stems: boolean
}

export const nothingMarked: Matcher = () => []

/** One thing to look for; `part` limits it to headlines or bodies. */
type Wanted = { readonly part: Part | null } & (
  | {
      readonly kind: 'sequence'
      readonly sequence: Sequence
      /** Finds the same in plain text, quicker; null where it cannot. */
      readonly plain: RegExp | null
    }
  | { readonly kind: 'near'; readonly near: Near; readonly parts: readonly Sequence[] }
  | { readonly kind: 'pattern'; readonly expression: Expression }
)

/** What a query excludes is not looked for, nor what it asks of the facts of an article. */
export function matcherOf(library: Library, query: Query, { stems }: MatcherOptions): Matcher {
  const wanted = wantedOf(query, null, formsOf({ library, stems }))
  if (wanted.length === 0) return nothingMarked
  const words = wanted.some(({ kind }) => kind !== 'pattern')
  return (text, part) => {
    const here = wanted.filter((one) => one.part === null || one.part === part)
    const quick = quickSpans(here, text)
    if (quick !== null) return apart(quick)
    const terms = words && here.length > 0 ? termsOf(text) : []
    return apart(here.flatMap((one) => spansOf(one, terms, text)))
  }
}

function quickSpans(wanted: readonly Wanted[], text: string): readonly Span[] | null {
  const expressions = wanted.map((one) => (one.kind === 'sequence' ? one.plain : null))
  if (!isPlainText(text)) return null
  const spans: Span[] = []
  for (const expression of expressions) {
    if (expression === null) return null
    spans.push(...plainSpans(expression, text))
  }
  return spans
}

function wantedOf(query: Query, part: Part | null, forms: Forms): readonly Wanted[] {
  switch (query.kind) {
    case 'everything':
    case 'not':
      return []
    case 'word':
    case 'phrase':
      return [
        {
          kind: 'sequence',
          sequence: sequenceOf(query, forms),
          plain: plainFor(query, forms),
          part,
        },
      ]
    case 'near': {
      const parts = query.parts.map((one) => sequenceOf(one, forms))
      return [{ kind: 'near', near: query, parts, part }]
    }
    case 'pattern': {
      const expression = expressionOf(query)
      return expression === null ? [] : [{ kind: 'pattern', expression, part }]
    }
    case 'and':
    case 'or':
      return query.parts.flatMap((one) => wantedOf(one, part, forms))
    case 'field': {
      const place = places.get(query.name)
      return place === undefined ? [] : wantedOf(query.value, place.part, forms)
    }
  }
}

function plainFor(query: Word | Phrase, forms: Forms): RegExp | null {
  return forms === wordsAsTheyAre ? plainExpression(query) : null
}

/** The fields whose words stand in the text of an article, and where. */
const places: ReadonlyMap<OperatorName, { readonly part: Part | null }> = new Map([
  ['said', { part: null }],
  ['about', { part: null }],
  ['title', { part: 'headline' }],
  ['body', { part: 'body' }],
  ['actor', { part: null }],
])

function spansOf(wanted: Wanted, terms: readonly Term[], text: string): readonly Span[] {
  switch (wanted.kind) {
    case 'sequence':
      return occurrencesOf(wanted.sequence, terms, text).map((one) => spanOf(one, terms))
    case 'near':
      return nearOccurrences(wanted.near, wanted.parts, terms, text).map((one) =>
        spanOf(one, terms),
      )
    case 'pattern':
      return wanted.expression.spansIn(text)
  }
}

/** In order; of spans that overlap the first and longest. */
export function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  }
  return kept
}
