import {
  noFacts,
  nowhere,
  paragraphBreak,
  type ArticleFacts,
  type ArticleKind,
  type Credits,
  type Draft,
  type Place,
  type Removal,
  type RemovalReason,
} from '../../../shared/article.ts'
import { bylineOf, takeInlineByline } from './bylines.ts'
import { plainLine, plainText } from './characters.ts'
import { takeCredits } from './credits.ts'
import { datelineOf } from './datelines.ts'
import { interruptionReason, isNotice } from './interruptions.ts'
import { paragraphs } from './paragraphs.ts'
import {
  isBareNote,
  isCorrection,
  isOpenNote,
  takeHeadlineMarks,
  takeLeadingNote,
} from './revisions.ts'

/** An article whose text a format has already set apart; what the format does not know is left out. */
export type RawArticle = {
  readonly headline: string
  readonly text: string
  readonly facts: Partial<ArticleFacts>
  readonly kind?: ArticleKind
  readonly place?: Place
  /** Lines a reader took out before, kept with those found here. */
  readonly removed?: readonly Removal[]
  readonly teasers?: readonly Draft[]
}

/** Paragraphs at the top in which byline, notes and dateline may stand. */
const leadParagraphs = 4

/**
 * Cleans an article that is already separate: paragraphs, dateline, agency, byline, credits, revision
 * notes, lines that interrupt the text. Careful: what may be a sentence of the article stays.
 * Facts of the source outrank what the text shows.
 */
export function cleanDraft(raw: RawArticle): Draft {
  const headline = takeHeadlineMarks(plainLine(raw.headline))
  return draftOf(raw, headline.text, headline.revisions, paragraphs(plainText(raw.text)))
}

/** `cleanDraft` for paragraphs that are already plain. */
export function draftOf(
  raw: RawArticle,
  headline: string,
  revisions: readonly string[],
  plain: readonly string[],
): Draft {
  const removed: Removal[] = [...(raw.removed ?? [])]
  const lead = takeLead(plain, headline)
  const tail = takeCredits(lead.paragraphs)
  const body: string[] = []
  const notes: string[] = []
  removed.push(...lead.removed)
  for (const [at, paragraph] of tail.paragraphs.entries()) {
    const isLast = at >= tail.paragraphs.length - leadParagraphs
    const reason =
      interruptionReason(paragraph) ?? (isLast && isNotice(paragraph) ? 'standards notice' : null)
    if (reason === null && isCorrection(paragraph)) notes.push(paragraph)
    if (reason === null && !isCorrection(paragraph)) body.push(paragraph)
    else removed.push({ text: paragraph, reason: reason ?? 'metadata', before: body.length })
  }
  for (const text of tail.printed) removed.push({ text, reason: 'credits', before: body.length })
  return {
    kind: raw.kind ?? 'article',
    headline,
    body: body.join(paragraphBreak),
    facts: factsOf(raw.facts, lead, tail.credits, [...revisions, ...lead.revisions, ...notes]),
    removed: removed.toSorted((one, other) => one.before - other.before),
    place: raw.place ?? nowhere,
    teasers: raw.teasers ?? [],
  }
}

type Lead = {
  readonly paragraphs: readonly string[]
  readonly removed: readonly Removal[]
  readonly revisions: readonly string[]
  readonly byline: string | null
  readonly agency: string | null
  readonly dateline: string | null
  readonly date: string | null
}

/** Reads what stands before the first sentence: headline again, byline, notes, dateline. */
function takeLead(printed: readonly string[], headline: string): Lead {
  const plain = withWholeNote(printed)
  const removed: Removal[] = []
  const revisions: string[] = []
  const remove = (text: string, reason: RemovalReason): number =>
    removed.push({ text, reason, before: 0 })
  let byline: string | null = null
  let at = 0
  for (; at < Math.min(leadParagraphs, plain.length - 1); at++) {
    const paragraph = plain[at] ?? ''
    const named: string | null = byline === null ? bylineOf(paragraph) : null
    const note = takeLeadingNote(paragraph)
    if (headline !== '' && isSameLine(paragraph, headline)) remove(paragraph, 'repeated headline')
    else if (named !== null) remove(paragraph, 'metadata')
    else if (isBareNote(paragraph) && beginsStory(plain[at + 1] ?? '')) {
      remove(paragraph, 'metadata')
      revisions.push(paragraph)
    } else if (note.text === '' && note.revisions.length > 0) {
      remove(paragraph, 'metadata')
      revisions.push(...note.revisions)
    } else break
    byline ??= named
  }
  const note = takeLeadingNote(plain[at] ?? '')
  for (const text of note.revisions) remove(text, 'metadata')
  revisions.push(...note.revisions)
  const inline = takeInlineByline(note.text)
  if (inline.byline !== null) remove(`By ${inline.byline}`, 'metadata')
  byline ??= inline.byline
  const dateline = datelineOf(inline.rest)
  if (dateline !== null) remove(dateline.printed, 'metadata')
  const first = dateline?.rest ?? inline.rest
  return {
    paragraphs: [...(first === '' ? [] : [first]), ...plain.slice(at + 1)],
    removed,
    revisions,
    byline,
    agency: dateline?.agency ?? null,
    dateline: dateline?.place ?? null,
    date: dateline?.date ?? null,
  }
}

/** A byline or a dateline with its agency: what stands above it is no text. */
function beginsStory(paragraph: string): boolean {
  const { byline, rest } = takeInlineByline(paragraph)
  return byline !== null || bylineOf(paragraph) !== null || datelineOf(rest) !== null
}

function withWholeNote(plain: readonly string[]): readonly string[] {
  const [first, second] = plain
  if (first === undefined || second === undefined || !isOpenNote(first)) return plain
  return [`${first} ${second}`, ...plain.slice(2)]
}

/** The same words, whatever the case and punctuation. */
export function isSameLine(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

function factsOf(
  given: Partial<ArticleFacts>,
  lead: Lead,
  credits: Credits,
  revisions: readonly string[],
): ArticleFacts {
  return {
    ...noFacts,
    ...given,
    published: given.published ?? lead.date,
    byline: given.byline ?? lead.byline,
    agency: given.agency ?? lead.agency,
    dateline: given.dateline ?? lead.dateline,
    credits: merged(given.credits, credits),
    revisions: [...(given.revisions ?? []), ...revisions],
  }
}

function merged(given: Credits | undefined, found: Credits): Credits {
  if (given === undefined) return found
  return {
    reporting: given.reporting.length > 0 ? given.reporting : found.reporting,
    writing: given.writing.length > 0 ? given.writing : found.writing,
    editing: given.editing.length > 0 ? given.editing : found.editing,
  }
}
