import { noFacts, type ArticleFacts } from '../../../shared/article.ts'
import { bylineOf } from './bylines.ts'
import { plainLine } from './characters.ts'
import { findDates, readDate } from './dates.ts'
import { isHeadMark, isTimeLine, readingMinutesIn } from './metadata-lines.ts'
import { proseOf } from './prose.ts'

export type ArticleHead = {
  readonly headline: string
  readonly facts: ArticleFacts
  /** The lines that became headline and facts, as printed. */
  readonly taken: readonly string[]
  /** Index of the first line after the head. */
  readonly end: number
}

type Field =
  | 'headline'
  | 'published'
  | 'updated'
  | 'byline'
  | 'outlet'
  | 'url'
  | 'section'
  | 'standfirst'
  | 'body'

/** Labels of head lines in the languages we meet, lower case. */
const labels: ReadonlyMap<string, Field> = new Map(
  (
    [
      [
        'headline',
        'title headline heading titel überschrift schlagzeile titre título titulo titular titolo',
      ],
      [
        'published',
        'date published pubdate publication-date datum veröffentlicht publié fecha publicado data',
      ],
      ['updated', 'updated modified last-updated aktualisiert actualizado'],
      [
        'byline',
        'author authors by byline writer autor autorin autoren auteur auteurs autore autores',
      ],
      [
        'outlet',
        'source outlet publication newspaper publisher quelle zeitung medium journal fuente medio periódico',
      ],
      ['url', 'url link web-address adresse lien enlace permalink'],
      ['section', 'section category rubrik ressort rubrique sección'],
      [
        'standfirst',
        'summary abstract subtitle standfirst lead teaser untertitel vorspann résumé chapô resumen subtítulo',
      ],
      ['body', 'text body content article full-text fulltext inhalt texte texto contenido'],
    ] as const
  ).flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
)

const labelled = /^([\p{L}][\p{L} -]{1,18}?)\s?[:=]\s{0,4}(.*)$/u
const webAddress = /^(?:https?:\/\/|www\.)\S+$/i
/** `-- ` before each line of the head, as the Reuters stories of 2010 have it. */
const headMark = /^(?:--|#|>|\/\/)\s/
const headLines = 14
const longestHeadline = 260

/**
 * Reads the head of a plain article: a headline, then byline, date and address lines in any order,
 * with or without labels. Stops at the first line that is text of the article.
 */
export function articleHead(lines: readonly string[]): ArticleHead {
  const found: { -readonly [field in Field]?: string } = {}
  const taken: string[] = []
  const isMarked = lines.slice(0, headLines).filter((line) => headMark.test(line)).length > 1
  let end = 0
  let seen = 0
  for (let at = 0; at < lines.length && seen < headLines; at++) {
    const raw = lines[at] ?? ''
    const printed = raw.trim() === '' ? '' : plainLine(raw)
    if (printed === '' || printed === '--') {
      if (end === at) end = at + 1
      continue
    }
    if (isMarked && !headMark.test(printed)) break
    seen++
    const line = isMarked ? printed.replace(headMark, '') : printed
    const field =
      fieldOf(line, found.headline, isMarked || isHeadline(lines, at, line), isMarked) ??
      (found.headline === undefined ? null : nameAboveDate(line, lines[at + 1] ?? ''))
    if (field === null) break
    if (field.text !== '') found[field.name] ??= field.text
    if (field.name !== 'headline' || field.text !== printed) taken.push(printed)
    end = at + 1
    if (field.name === 'body') break
  }
  return { headline: found.headline ?? '', facts: factsOf(found), taken, end }
}

type FoundField = { readonly name: Field; readonly text: string }

function fieldOf(
  line: string,
  headline: string | undefined,
  mayBeHeadline: boolean,
  isMarked: boolean,
): FoundField | null {
  const match = labelled.exec(line)
  const name = labels.get(match?.[1]?.toLowerCase().replaceAll(' ', '-') ?? '')
  const isLabel = name !== undefined && (name !== 'body' || match?.[2] === '')
  if (match !== null && isLabel) return { name, text: match[2] ?? '' }
  if (webAddress.test(line)) return { name: 'url', text: line }
  if (headline === undefined && mayBeHeadline && !isTimeLine(line))
    return { name: 'headline', text: line.replace(/^#{1,6}\s+/, '') }
  if (headline === undefined && isTimeLine(line)) return { name: 'published', text: line }
  if (headline === undefined && !isMarked) return null
  const byline = bylineOf(line)
  if (byline !== null) return { name: 'byline', text: byline }
  if (isTimeLine(line))
    return {
      name: /updat|aktualis|modif|actualiz/i.test(line) ? 'updated' : 'published',
      text: line,
    }
  if (readingMinutesIn(line) !== null || isHeadMark(line)) return { name: 'section', text: '' }
  return isMarked ? { name: 'standfirst', text: line } : null
}

const nameWords =
  /^\p{Lu}[\p{L}\d.&'’-]*(?:\s(?:\p{Lu}[\p{L}\d.&'’-]*|of|and|de|du|des|la|le|der|und)){0,5}(?:\s\([^()]{2,30}\))?$/u
const paper =
  /^(?:the|le|la|les|el|der|die|das|il|de)\s|\b(?:news|times|post|herald|tribune|journal|gazette|telegraph|chronicle|observer|press|daily|zeitung|anzeiger|tagblatt|kurier|bote|nachrichten|rundschau|journal|courrier|diario|noticias|mirror|star|sun|echo|mail|express|record|wire)\b/iu

/** Right above the date stands the outlet, or without a newspaper's words the author. */
function nameAboveDate(line: string, below: string): FoundField | null {
  if (line.length > 60 || !nameWords.test(line) || !isTimeLine(below.trim())) return null
  if (paper.test(line)) return { name: 'outlet', text: line }
  const words = line.split(' ').length
  return words >= 2 && words <= 3 ? { name: 'byline', text: line } : null
}

/** A first line that is no paragraph: short, and not a sentence among others of its kind. */
function isHeadline(lines: readonly string[], at: number, line: string): boolean {
  if (line.length > longestHeadline || isTimeLine(line)) return false
  const isSentence = /[^.][.]["”’]?$/.test(line) && proseOf(line).isSentence
  if (!isSentence) return true
  const rest = lines.slice(at + 1).filter((other) => other.trim() !== '')
  const next = rest[0]?.trim() ?? ''
  if (webAddress.test(next) || isTimeLine(next) || bylineOf(next) !== null) return true
  return (
    rest.length > 0 &&
    line.length < 120 &&
    (lines[at + 1] ?? '').trim() === '' &&
    proseOf(rest[0] ?? '').weight > 6
  )
}

function factsOf(found: Readonly<Partial<Record<Field, string>>>): ArticleFacts {
  const section = found.section ?? kindInByline(found.byline) ?? null
  const url = found.url ?? null
  const extra: Record<string, string> = {}
  if (found.standfirst !== undefined) extra['standfirst'] = found.standfirst
  const host = found.outlet === undefined ? hostOf(url) : null
  if (host !== null) extra['Outlet taken from'] = 'the address'
  return {
    ...noFacts,
    byline: found.byline?.replace(/\s[-–|]\s(?:\p{L}+\s?){1,3}$/u, '') ?? null,
    published: dateIn(found.published),
    updated: dateIn(found.updated),
    outlet: found.outlet ?? host,
    url,
    section,
    extra,
  }
}

/** The site a story was taken from stands for its outlet when nothing names one. */
function hostOf(url: string | null): string | null {
  const address = url?.startsWith('www.') === true ? `https://${url}` : (url ?? '')
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\d?\./, '') : null
}

/** "Jane Doe - Analysis" tells the kind of story. */
function kindInByline(byline: string | undefined): string | undefined {
  return /\s[-–|]\s((?:\p{L}+\s?){1,3})$/u.exec(byline ?? '')?.[1]
}

function dateIn(text: string | undefined): string | null {
  if (text === undefined) return null
  return readDate(text) ?? findDates(text)[0]?.iso ?? null
}
