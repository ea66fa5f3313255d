import type { ActorId, ActorKind, ActorLink, MentionForm } from './actor.ts'
import type { ArticleFacts, ArticleId, ArticleKind, Removal } from './article.ts'
import type { QueryProblem } from './query/syntax.ts'
import type { Link, QuoteId, QuoteType, Stance, Words } from './quote.ts'
import type { Part, PlacedSpan, Span } from './span.ts'
import type { Tagging } from './tag.ts'

/** What the library knows now; `revision` grows with every write. */
export type LibraryState = {
  readonly name: string
  readonly revision: number
  readonly articles: number
  readonly teasers: number
  readonly quotes: number
  readonly actors: number
  readonly toReview: number
  readonly imports: number
  /** Articles whose quotes were found by older rules than those in use. */
  readonly outdated: number
  /** True where the file may not be written to. */
  readonly readOnly: boolean
  /** The last import, when Cuttings was ended in it and it can go on. */
  readonly interrupted: number | null
  readonly undo: string | null
  readonly redo: string | null
}

/** A text with the stretches that match the query. */
export type Marked = { readonly text: string; readonly marks: readonly Span[] }

/** The stretches of an article's texts that match the query. */
export type ArticleMarks = Readonly<Record<Part, readonly Span[]>>

export type ArticleHit = {
  readonly id: ArticleId
  readonly kind: ArticleKind
  readonly headline: Marked
  readonly snippet: Marked
  readonly outlet: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly words: number
  readonly quotes: number
  readonly actors: number
  readonly tags: number
  /** Size of its near-duplicate family, itself included. */
  readonly versions: number
}

/** A person's verdict on a finding. */
export const verdicts = ['open', 'accepted', 'rejected'] as const
export type Verdict = (typeof verdicts)[number]

export type Quote = {
  readonly id: QuoteId
  readonly article: ArticleId
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly spans: readonly Span[]
  readonly text: string
  readonly type: QuoteType
  readonly speaker: Words | null
  /** The name shown: a person's correction when there is one, else what was found. */
  readonly speakerName: string | null
  readonly speakerActor: ActorId | null
  /** True when a person set the speaker. */
  readonly corrected: boolean
  readonly cue: Words | null
  readonly stance: Stance
  readonly chain: readonly Link[]
  readonly addressee: string | null
  readonly floating: boolean
  readonly confidence: number
  readonly reason: string
  readonly verdict: Verdict
}

export type QuoteHit = {
  readonly quote: Quote
  readonly marked: Marked
  readonly headline: string
  readonly outlet: string | null
  readonly published: string | null
}

/** What waits for a verdict, and how the findings judged so far came out. */
export type ReviewQueue = {
  readonly hits: readonly QuoteHit[]
  readonly accepted: number
  /** Quotes that were right but for their speaker. */
  readonly corrected: number
  readonly rejected: number
}

export type ActorHit = {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly name: Marked
  readonly roles: readonly string[]
  readonly articles: number
  readonly mentions: number
  readonly quotes: number
}

export type Mention = PlacedSpan & {
  readonly actor: ActorId
  readonly text: string
  readonly form: MentionForm
}

export type ArticleActor = {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly name: string
  readonly roles: readonly string[]
  readonly mentions: number
  readonly link: ActorLink
  /** 0..1, how sure we are that it is who is meant in the other articles. */
  readonly linkConfidence: number
}

/** How many articles of an actor were joined by the same thing, and how many of them not surely. */
export type LinkedArticles = {
  readonly link: ActorLink
  readonly articles: number
  readonly uncertain: number
}

/** One article with everything found in it and everything a person put on it. */
export type ArticleView = {
  readonly id: ArticleId
  readonly kind: ArticleKind
  readonly headline: string
  readonly body: string
  readonly words: number
  readonly facts: ArticleFacts
  readonly removed: readonly Removal[]
  readonly quotes: readonly Quote[]
  readonly actors: readonly ArticleActor[]
  readonly mentions: readonly Mention[]
  readonly taggings: readonly Tagging[]
  readonly teasers: readonly { readonly id: ArticleId; readonly headline: string }[]
  /** The page a teaser stood on. */
  readonly page: { readonly id: ArticleId; readonly headline: string } | null
  /** Other versions of the same story, near-duplicates. */
  readonly versions: readonly {
    readonly id: ArticleId
    readonly headline: string
    readonly outlet: string | null
    readonly published: string | null
    readonly lead: boolean
  }[]
  readonly source: {
    readonly file: string
    readonly record: number | null
    readonly line: number | null
  }
}

export type DatedRole = {
  readonly role: string
  readonly article: ArticleId
  readonly date: string | null
}

export type ActorView = {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly name: string
  readonly names: readonly string[]
  readonly roles: readonly DatedRole[]
  readonly links: readonly LinkedArticles[]
  /** Articles that may speak of someone else of this name. */
  readonly uncertain: readonly ArticleId[]
  readonly articles: readonly ArticleHit[]
  readonly quotes: readonly QuoteHit[]
  readonly taggings: readonly Tagging[]
}

export type Facet = { readonly value: string; readonly count: number }

export type Facets = {
  readonly outlets: readonly Facet[]
  readonly agencies: readonly Facet[]
  readonly via: readonly Facet[]
  readonly speakers: readonly Facet[]
  /** Actors mentioned, by name. */
  readonly actors: readonly Facet[]
  /** Tags on articles, their quotes and passages. */
  readonly tags: readonly Facet[]
  readonly languages: readonly Facet[]
  readonly kinds: readonly Facet[]
  /** Imports by number, latest first. */
  readonly imports: readonly Facet[]
  /** Articles per month, `2022-04`, oldest first; undated articles are left out. */
  readonly months: readonly Facet[]
}

/** `counting` while names are still being counted: via, speakers and actors are missing, and come with a change. */
export type CountedFacets = Facets & { readonly counting: boolean }

/** How a list is ordered; relevance falls back to newest where a rank would say nothing. */
export const sorts = ['relevance', 'newest', 'oldest', 'outlet'] as const
export type Sort = (typeof sorts)[number]

export type Page<T> = {
  /** Exact number of hits of the whole query; "at least" while `scan` goes on. */
  readonly total: number
  readonly hits: readonly T[]
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
  /** How the query was understood, in a sentence. */
  readonly understood: string
  /** Where the hits do not stand in the order asked for to the end, what order they have, in a sentence. */
  readonly orderNote: string | null
  /** What of the query could not be understood, and where. */
  readonly problem: QueryProblem | null
  /** The query with a likelier word or name, when it finds nothing or little. */
  readonly suggestion: string | null
  /** A regular expression is still being looked for; the same question again goes on. */
  readonly scan: { readonly done: number; readonly of: number } | null
}

/** Fields of the query language whose values a library can list. */
export const completedFields = [
  'outlet',
  'agency',
  'author',
  'section',
  'tag',
  'speaker',
  'actor',
  'lang',
  'collection',
  'file',
] as const
export type CompletedField = (typeof completedFields)[number]
