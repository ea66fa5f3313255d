/** `reference` is a bibliographic record without body. */
export const articleKinds = ['article', 'teaser', 'reference'] as const
export type ArticleKind = (typeof articleKinds)[number]

export type Person = { readonly name: string; readonly description: string | null }

export type Credits = {
  readonly reporting: readonly string[]
  readonly writing: readonly string[]
  readonly editing: readonly string[]
}

export const noCredits: Credits = { reporting: [], writing: [], editing: [] }

/** Why a line of the source is not part of the body. */
export const removalReasons = [
  'chrome',
  'error box',
  'share bar',
  'advertisement',
  'newsletter',
  'cookie notice',
  'read more',
  'caption',
  'repeated caption',
  'gallery',
  'repeated headline',
  'related story',
  'credits',
  'standards notice',
  'byline',
  'dateline',
  'running head',
  'metadata',
  'undecodable',
] as const
export type RemovalReason = (typeof removalReasons)[number]

/** A line taken out of the body, kept with its reason; `before` is the paragraph it stood before (0-based). */
export type Removal = {
  readonly text: string
  readonly reason: RemovalReason
  readonly before: number
}

/**
 * What an article says of itself besides its text. Dates are ISO 8601, as precise as the source and
 * with its zone (`2022-04-06`, `2022-04-06T14:03:00+02:00`); an unknown date is null, never invented.
 */
export type ArticleFacts = {
  readonly outlet: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly section: string | null
  readonly url: string | null
  /** ISO 639-1 code; null lets the language be detected from the body. */
  readonly language: string | null
  readonly byline: string | null
  readonly agency: string | null
  /** The place of the dateline as printed: COPENHAGEN. */
  readonly dateline: string | null
  readonly caption: string | null
  readonly readingMinutes: number | null
  /** The people listed under "In this article". */
  readonly people: readonly Person[]
  readonly credits: Credits
  /** "(Adds details, quotes)", "UPDATE 2-", "Correction: …" as printed. */
  readonly revisions: readonly string[]
  /** Other labelled fields of the source (edition, page, length, subject codes), label to text. */
  readonly extra: Readonly<Record<string, string>>
}

export const noFacts: ArticleFacts = {
  outlet: null,
  published: null,
  updated: null,
  section: null,
  url: null,
  language: null,
  byline: null,
  agency: null,
  dateline: null,
  caption: null,
  readingMinutes: null,
  people: [],
  credits: noCredits,
  revisions: [],
  extra: {},
}

/** Where in its file a record stands: 1-based record and line, 0-based byte; null where it has no meaning. */
export type Place = {
  readonly record: number | null
  readonly line: number | null
  readonly byte: number | null
}

export const nowhere: Place = { record: null, line: null, byte: null }

/** An article as it leaves intake: cleaned, not yet stored. Body paragraphs are joined by a blank line. */
export type Draft = {
  readonly kind: ArticleKind
  readonly headline: string
  readonly body: string
  readonly facts: ArticleFacts
  readonly removed: readonly Removal[]
  readonly place: Place
  /** The recommended stories of the same page, as drafts of kind `teaser`. */
  readonly teasers: readonly Draft[]
}

export const paragraphBreak = '\n\n'

export function paragraphsOf(body: string): readonly string[] {
  return body === '' ? [] : body.split(paragraphBreak)
}

export type ArticleId = number
