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
import { bylineOf, partedByline, takeInlineByline } from './bylines.ts'
import { plainLine, plainText } from './characters.ts'
import { takeCredits } from './credits.ts'
import { findDates } from './dates.ts'
import { takeCutMark } from './cut-marks.ts'
import { datelineOf } from './datelines.ts'
import { interruptionReason, isNotice } from './interruptions.ts'
import { isTimeLine } from './metadata-lines.ts'
import { paragraphs, type Paragraph } from './paragraphs.ts'
import {
  isBareNote,
  isCorrection,
  isOpenNote,
  takeHeadlineMarks,
  takeLeadingNote,
} from './revisions.ts'
import { takeSignOff } from './sign-offs.ts'

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

/** A paragraph that is the address of the author. */
const address = /^(?:e-?mail:?\s)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}$/i
/** Paragraphs at the top in which byline, notes and dateline may stand. */
const leadParagraphs = 4

/**
 * Cleans an article that is already separate: paragraphs, dateline, agency, byline, credits, revision
 * notes, lines that interrupt the text. Careful: what may be a sentence of the article stays.
 * Facts of the source outrank what the text shows.
 */
export function cleanDraft(raw: RawArticle): Draft {
  const printed = withoutOutlet(plainLine(raw.headline), raw.facts.outlet ?? null)
  const headline = takeHeadlineMarks(printed)
  return draftOf(raw, headline.text, headline.revisions, paragraphs(plainText(raw.text)))
}

/** "Council keeps its tram - The Lantern": aggregators print the outlet behind the headline. */
function withoutOutlet(headline: string, outlet: string | null): string {
  if (outlet === null || !headline.endsWith(outlet)) return headline
  const rest = headline.slice(0, -outlet.length)
  return /\S{2}.*\s[-–—|]\s$/u.test(rest) ? rest.replace(/\s[-–—|]\s$/u, '') : headline
}

/**
 * `cleanDraft` for paragraphs that are already plain. Lines a reader took out before stand before
 * paragraphs of these; lines taken out here stand before paragraphs of the body.
 */
export function draftOf(
  raw: RawArticle,
  headline: string,
  revisions: readonly string[],
  printed: readonly string[],
): Draft {
  const cut = takeCutMark(printed)
  const lead = takeLead(cut.paragraphs, headline)
  const credited = takeCredits(lead.paragraphs)
  const tail = takeSignOff(credited.paragraphs)
  const body: Paragraph[] = []
  const notes: string[] = []
  const taken: Removal[] = [...(raw.removed ?? []), ...lead.removed, ...cut.removed]
  for (const [index, { text, at }] of tail.paragraphs.entries()) {
    const reason = reasonOf(text, index >= tail.paragraphs.length - leadParagraphs)
    if (reason === null && isCorrection(text)) notes.push(text)
    if (reason === null && !isCorrection(text)) body.push({ text, at })
    else taken.push({ text, reason: reason ?? 'metadata', before: at })
  }
  for (const { text, at } of [...credited.printed, ...tail.printed]) {
    const isEnd = body.some((paragraph) => paragraph.at === at)
    taken.push({ text, reason: 'credits', before: isEnd ? at + 1 : at })
  }
  const facts = { ...lead, agency: lead.agency ?? tail.agency }
  return {
    kind: raw.kind ?? 'article',
    headline,
    body: body.map(({ text }) => text).join(paragraphBreak),
    facts: {
      ...factsOf(raw.facts, facts, credited.credits, [...revisions, ...lead.revisions, ...notes]),
      extra: { ...raw.facts.extra, ...cut.extra },
    },
    removed: amongParagraphs(taken, body),
    place: raw.place ?? nowhere,
    teasers: raw.teasers ?? [],
  }
}

function reasonOf(paragraph: string, isLast: boolean): RemovalReason | null {
  const interruption = interruptionReason(paragraph)
  if (interruption !== null || !isLast) return interruption
  if (isNotice(paragraph)) return 'standards notice'
  return address.test(paragraph) ? 'metadata' : null
}

/** Counts the place of each removed line in paragraphs of the body instead of printed ones. */
function amongParagraphs(
  removed: readonly Removal[],
  body: readonly Paragraph[],
): readonly Removal[] {
  const inOrder = removed.toSorted((one, other) => one.before - other.before)
  let before = 0
  return inOrder.map((removal) => {
    while (before < body.length && (body[before]?.at ?? 0) < removal.before) before += 1
    return { ...removal, before }
  })
}

type Lead = {
  readonly paragraphs: readonly Paragraph[]
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
  let at = 0
  const merged = printed.length - plain.length
  const place = (index: number): number => (index === 0 ? 0 : index + merged)
  const remove = (text: string, reason: RemovalReason): number =>
    removed.push({ text, reason, before: place(at) })
  let byline: string | null = null
  let date: string | null = null
  for (; at < Math.min(leadParagraphs, plain.length - 1); at++) {
    const paragraph = plain[at] ?? ''
    const named: string | null = byline === null ? bylineOf(paragraph) : null
    const note = takeLeadingNote(paragraph)
    if (headline !== '' && isSameLine(paragraph, headline)) remove(paragraph, 'repeated headline')
    else if (named !== null) remove(paragraph, 'byline')
    else if (isBareNote(paragraph) && beginsStory(plain[at + 1] ?? '')) {
      remove(paragraph, 'metadata')
      revisions.push(paragraph)
    } else if (date === null && isDateLine(paragraph)) {
      remove(paragraph, 'metadata')
      date = findDates(paragraph)[0]?.iso ?? null
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
  if (inline.byline !== null) remove(`By ${inline.byline}`, 'byline')
  byline ??= inline.byline
  const dateline = datelineOf(inline.rest)
  if (dateline !== null) remove(dateline.printed, 'dateline')
  const first = dateline?.rest ?? inline.rest
  return {
    paragraphs: [
      ...(first === '' ? [] : [{ text: first, at: place(at) }]),
      ...plain.slice(at + 1).map((text, index) => ({ text, at: place(at + 1 + index) })),
    ],
    removed,
    revisions,
    byline,
    agency: dateline?.agency ?? null,
    dateline: dateline?.place ?? null,
    date: date ?? dateline?.date ?? null,
  }
}

/** "June 5, 2019 7:11 AM": the day alone, as pages print it above a story. */
function isDateLine(paragraph: string): boolean {
  return isTimeLine(paragraph) && findDates(paragraph).length > 0 && !/[^.]\.$/.test(paragraph)
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
  const { authors, agency } = partedByline(given.byline ?? lead.byline ?? '')
  return {
    ...noFacts,
    ...given,
    published: given.published ?? lead.date,
    byline: authors,
    agency: given.agency ?? lead.agency ?? agency,
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
