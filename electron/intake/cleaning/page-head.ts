import type { Person } from '../../../shared/article.ts'
import { agencyNamed } from './agencies.ts'
import { authorsIn, bylineOf } from './bylines.ts'
import { isPictureCredit } from './captions.ts'
import { isCreditLine } from './credits.ts'
import { captionIn, isAboveCaption } from './head-pictures.ts'
import { datelineOf } from './datelines.ts'
import { findDates } from './dates.ts'
import {
  isHeadMark,
  isMetadataLine,
  isRole,
  isTimeLine,
  readingMinutesIn,
} from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'

/** What stands between headline and text: who, when, how long, a picture's words, who is in it. */
export type PageHead = {
  readonly byline: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly readingMinutes: number | null
  readonly caption: string | null
  readonly standfirst: string | null
  readonly people: readonly Person[]
}

const updatedLabel =
  /(?<!\p{L})(?:updated?|modified|edited|aktualisiert|geändert|mise? à jour|modifiée?|actualizad[oa]|atualizado|aggiornato|обновлено|изменено)(?!\p{L})/iu
const longestName = 60
const peopleLines = 80
/** A caption is a phrase, not a label. */
const captionWords = 5
const longestCaption = 80

/** Reads the head of an article from the lines between its headline and its first paragraph. */
export function pageHead(lines: readonly PageLine[]): PageHead {
  const dates = datesOf(lines)
  return {
    byline: spelled(bylineIn(lines), lines),
    published: dates.published,
    updated: dates.updated,
    readingMinutes: first(lines, ({ text }) => readingMinutesIn(text)),
    ...wordsUnderHeadline(lines),
    people: peopleIn(lines),
  }
}

function first<T>(lines: readonly PageLine[], read: (line: PageLine) => T | null): T | null {
  for (const line of lines) {
    const found = read(line)
    if (found !== null) return found
  }
  return null
}

/** "By Jane Doe", or "By" with the name on the next line. */
function bylineIn(lines: readonly PageLine[]): string | null {
  for (const [at, line] of lines.entries()) {
    const named = bylineOf(line.text)
    if (named !== null) return named.replace(/\s[-–|]\s.*$|[\s,;]+$/u, '')
    const next = lines[at + 1]?.text
    if (/^(?:by|von|par|por):?$/i.test(line.text) && next !== undefined)
      return bylineOf(`By ${next}`)
  }
  return nameAtDate(lines.filter(({ text, chrome }) => chrome === null && !account.test(text)))
}

/** A name in capitals is often printed in its own spelling right beside. */
function spelled(name: string | null, lines: readonly PageLine[]): string | null {
  if (name === null || name !== name.toUpperCase()) return name
  return lines.find(({ text }) => text !== name && text.toUpperCase() === name)?.text ?? name
}

/** An author's account, which may stand between name and date. */
const account = /^@\w{2,30}$/u

/** Without "By" a name stands for the author where a date is right beside it. */
function nameAtDate(lines: readonly PageLine[]): string | null {
  for (const [at, line] of lines.entries()) {
    if (line.isBullet) continue
    if (isTimeLine(line.text)) {
      const before = nameBeforeDate(line.text)
      if (before !== null) return before
      continue
    }
    if (!isBesideDate(lines, at) && !isRole(lines[at + 1]?.text ?? '')) continue
    if (areAuthors(line.text)) return authorsIn(line.text)
    const [name = '', role] = line.text.split(/\s[-–|]\s|,\s/u)
    if (areAuthors(name) && (role === undefined || role.length <= longestName))
      return authorsIn(name)
  }
  return null
}

/** A date above or below, or below the place where the author was. */
function isBesideDate(lines: readonly PageLine[], at: number): boolean {
  if ([lines[at - 1], lines[at + 1]].some((one) => one !== undefined && isTimeLine(one.text)))
    return true
  const place = lines[at + 1]?.text ?? ''
  return /^\p{Lu}\p{Ll}{2,20}$/u.test(place) && isTimeLine(lines[at + 2]?.text ?? '')
}

/** "Jane Doe and John Roe", with their accounts beside them or not. */
function areAuthors(text: string): boolean {
  const names = (authorsIn(text) ?? '').split(/,\s|\s(?:and|und|et|y|e|&)\s/u)
  return names.length <= 4 && names.every(isAuthor)
}

/** "Jane Doe - Nov 19, 2019": the name alone. */
function nameBeforeDate(line: string): string | null {
  const start = findDates(line)[0]?.start ?? 0
  const before = line
    .slice(0, start)
    .replace(/^(?:(?:written|posted|published) )?by:?\s/i, '')
    .replace(/[\s·•|,–-]{1,6}$/u, '')
  return isAuthor(before) ? before : null
}

/** Two to four capitalised words that are no weekday and no label. */
function isAuthor(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’-]{0,20}$/u.test(word)) &&
    (text === text.toUpperCase() ||
      words.every((word) => /\p{Ll}/u.test(word) || word.length <= 2)) &&
    !words.some((word) => labelWords.has(word.toLowerCase())) &&
    agencyNamed(text) === null
  )
}

/** Words of labels and sections that stand where an author's name may. */
const labelWords = new Set(
  'news breaking updated published posted last first monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the world local sports business politics opinion entertainment health science technology tech us uk story video photo photos staff press release media daily morning evening edition more read share get home latest top live est pst gmt actualizado publicado actualizada lunes martes miércoles jueves viernes sábado domingo publié mis lundi mardi mercredi jeudi vendredi samedi dimanche stand veröffentlicht aktualisiert montag dienstag mittwoch donnerstag freitag samstag sonntag lunedì martedì mercoledì giovedì venerdì sabato domenica'.split(
    ' ',
  ),
)

export type Dates = { readonly published: string | null; readonly updated: string | null }

/** Dates in labelled lines; the first without label is the day of publication. */
export function datesOf(lines: readonly PageLine[]): Dates {
  let published: string | null = null
  let updated: string | null = null
  for (const { text } of lines) {
    if (!isTimeLine(text) && bylineOf(text) === null) continue
    const dates = datesInText(text)
    published ??= dates.published
    updated ??= dates.updated
  }
  return { published, updated }
}

/** The first date behind a word for an update, and the first that has none. */
export function datesInText(text: string): Dates {
  let published: string | null = null
  let updated: string | null = null
  let from = 0
  for (const { iso, start, end } of findDates(text)) {
    if (updatedLabel.test(text.slice(from, start))) updated ??= iso
    else published ??= iso
    from = end
  }
  return { published, updated }
}

/**
 * The picture's caption and the standfirst. Without a credit the phrase that is no sentence is taken
 * for the caption, unless another line is one for sure.
 */
function wordsUnderHeadline(lines: readonly PageLine[]): Pick<PageHead, 'caption' | 'standfirst'> {
  const people = lines.findIndex((line) => line.chrome?.section === 'people')
  const head = (people === -1 ? lines : lines.slice(0, people)).filter(
    (line) => line.chrome === null && !line.isBullet && line.text.split(' ').length >= captionWords,
  )
  const phrases = head.filter(
    (line) => isPhrase(line) && (isEnded(line.text) || !isAboveCaption(lines, line)),
  )
  const sentence = phrases.find((line) => isEnded(line.text))?.text ?? null
  const phrase = phrases.find((line) => !isEnded(line.text))?.text ?? null
  const pictured = captionIn(head)
  const isStandfirst =
    sentence === null && (phrase?.length ?? 0) >= longestCaption && standsAboveAuthor(lines, phrase)
  if (pictured === undefined && isStandfirst) return { caption: null, standfirst: phrase }
  if (pictured === undefined) return { caption: phrase, standfirst: sentence }
  const above = captionAbove(lines, pictured)
  if (above === null || !phrases.some(({ text }) => text === above))
    return { caption: pictured.text, standfirst: phrase ?? sentence }
  const standfirst = phrases.find(({ text }) => text !== above)?.text ?? null
  return { caption: `${above} ${pictured.text}`, standfirst }
}

function isPhrase({ text, isPicture }: PageLine): boolean {
  return !isPicture && !isMetadataLine(text) && !holdsHead(text) && !isCreditLine(text)
}

/** A long phrase right above the author or the day tells the story, not what a picture shows. */
function standsAboveAuthor(lines: readonly PageLine[], phrase: string | null): boolean {
  const below = lines[lines.findIndex(({ text }) => text === phrase) + 1]?.text ?? ''
  return isHeadMark(below) || areAuthors(below)
}

function isEnded(text: string): boolean {
  return /[.!?]["'”’]?$/.test(text)
}

/** The line right above one that is nothing but a picture's credit. */
function captionAbove(lines: readonly PageLine[], pictured: PageLine): string | null {
  const above = lines[lines.indexOf(pictured) - 1]
  return above !== undefined && !pictured.afterBlank && isPictureCredit(pictured.text)
    ? above.text
    : null
}

const stamped =
  /^(?:last )?(?:updated?|published|posted|publicado|publié|actualizado|aktualisiert|veröffentlicht)\b|^\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/i

/** Words of the head itself: a date, an author with a role, the beginning of the story. */
function holdsHead(text: string): boolean {
  const [name = '', role] = text.split(/\s[-–|]\s|,\s/u)
  return (
    (findDates(text).length > 0 && text.length <= 100) ||
    stamped.test(text) ||
    datelineOf(text) !== null ||
    (role !== undefined && isAuthor(name) && text.length <= 2 * longestName)
  )
}

/** Names under "In this article", each with the description on its next line. */
function peopleIn(lines: readonly PageLine[]): readonly Person[] {
  const start = lines.findIndex((line) => line.chrome?.section === 'people')
  if (start === -1) return []
  const listed = lines.slice(start + 1, start + 1 + peopleLines)
  const end = listed.findIndex(
    (line) => line.prose.weight > 2 || line.chrome?.section === 'stories',
  )
  const open = (end === -1 ? listed : listed.slice(0, end)).filter((line) => line.chrome === null)
  const hasBullets = open.some((line) => line.isBullet)
  const people: Person[] = []
  for (let at = 0; at < open.length; at++) {
    const line = open[at]
    if (line === undefined || !isName(line.text) || (hasBullets && !line.isBullet)) continue
    const next = open[at + 1]
    const isDescribed =
      next !== undefined && !next.isBullet && next.text.length <= 120 && !isTimeLine(next.text)
    people.push({ name: line.text, description: isDescribed ? next.text : null })
    if (isDescribed) at++
  }
  return people
}

function isName(text: string): boolean {
  const words = text.split(' ')
  if (text.length > longestName || words.length < 2 || words.length > 6 || /[\d%:,;!?]/.test(text))
    return false
  return words.every(
    (word) =>
      /^\p{Lu}/u.test(word) ||
      /^(?:of|de|van|von|der|den|bin|al|el|la|le|du|da|the|and)$/.test(word),
  )
}
