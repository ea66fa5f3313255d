import { bylineOf } from './bylines.ts'
import { findDates } from './dates.ts'
import { monthNumbers } from './months.ts'

const reading =
  /(?:^|[\s·•|(–-])(\d{1,3})[\s-]?(?:min(?:ute)?s?\.?(?:\s?(?:read|de lecture|de lectura|de leitura|lesezeit))|min\.?$)|(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|reading time|read time|time to read)\s?:?\s?(?:ca\.\s)?(\d{1,3})\s?min/iu
const relativeTime =
  /^(?:[\p{L}:]{0,12}\s)?(?:an?|one|two|three|\d{1,3}\+?)\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|years?|yrs?)\s?(?:ago\b.{0,20})?$|^(?:yesterday|today|just now|heute|gestern|hier|aujourd'hui|hoy|ayer)[\s,]{0,2}(?:\d{1,2}[:.h]\d{2})?$|^(?:vor|il y a|hace|há) \d{1,3} \p{L}+$|^\d{1,3} (?:секунд|минут|час|часов|дн|день|недел)\p{L}{0,2} назад$|^(?:вчера|сегодня)[\s,]{0,2}(?:в )?(?:\d{1,2}:\d{2})?$/iu
const clock = /^(?:[\p{L}:]{0,12}\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{2,4}\)?)?$/iu
const monthName = [...monthNumbers.keys()]
  .toSorted((one, other) => other.length - one.length)
  .join('|')
/** "6 April, 19:12", "Apr 6": a day without its year. */
const monthDay = new RegExp(
  String.raw`^(?:\p{L}{3,11}\.?,?\s)?(?:(?:${monthName})\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?(?:${monthName})\.?)(?:(?:,|\sat|,?\sà|,?\sum)?\s\d{1,2}[:.h]\d{2}.{0,12})?$`,
  'iu',
)
const counter = /^(?:[\d\s.,:/%#+()|–-]|\bof\b){1,24}$|^.{1,2}$/u
const handle =
  /^(?:(?:follow|contact|e-?mail|mail)?\s?@[\w.]{2,30}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|https?:\/\/\S{3,300}|www\.\S{3,120})$/iu
const role =
  /^(?:(?:news|staff|senior|chief|political|sports?|business|national|foreign|technology|science|health|crime|features?|digital|deputy|associate|managing|assistant|contributing|guest|freelance|investigative|us|uk|europe|asia|washington|global|world|trending|audience|general assignment)\s){0,4}(?:reporter|writer|correspondent|contributor|editor|columnist|producer|staff|journalist|bureau|desk|intern)s?(?:,? .{0,40})?$/iu
const wordCount = /^(?:word ?count|words|views|reads|article id|id|ref|isbn|doi)\s?:?\s?[\d.,]+$/iu

/** Minutes of reading a line announces ("1 min read"), else null. */
export function readingMinutesIn(line: string): number | null {
  if (line.length > 80) return null
  const match = reading.exec(line)
  return match === null ? null : Number(match[1] ?? match[2])
}

/** A line that says when (not who posted a tweet when): a date with little around it, "3 hours ago", a clock time. */
export function isTimeLine(line: string): boolean {
  if (line.length > 140) return false
  const known = timeLines.get(line)
  if (known !== undefined) return known
  const saysWhen = readsAsTime(line)
  if (timeLines.size >= linesKept) timeLines.clear()
  timeLines.set(line, saysWhen)
  return saysWhen
}

/** Verdicts on lines of late: readers ask them of a file by turns, and then whoever cleans it. */
const timeLines = new Map<string, boolean>()
const linesKept = 4_000

function readsAsTime(line: string): boolean {
  if (/^[—–-]\s.*\(@\w/.test(line)) return false
  if (line.length > 50) return datesCover(line)
  if (relativeTime.test(line) || clock.test(line) || monthDay.test(line)) return true
  return datesCover(line)
}

function datesCover(line: string): boolean {
  const dates = findDates(line)
  const covered = dates.reduce((sum, { start, end }) => sum + end - start, 0)
  if (covered === 0 || line.length - covered > 50) return false
  const beside = dates.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    line,
  )
  return beside.split(/[\s,.:;|()·–-]+/).filter(isPlainWord).length < fewestPlainWords
}

/** Small words beside a date, other than those that belong to one, make it a sentence or a caption. */
const fewestPlainWords = 2
const timeWords = new Set(
  'published posted updated modified edited created issued first last at on by in of min mins minute minutes read time ago the and for to est edt gmt pm am uhr veröffentlicht aktualisiert geändert stand vom den um zuletzt erstellt von lesezeit publié publiée mis mise à jour modifié le de lecture temps par publicado publicada actualizado actualizada el las los por a de lectura tiempo lectura del fecha обновлено изменено опубликовано в г года pubblicato aggiornato il alle di da atualizado às em'.split(
    ' ',
  ),
)

function isPlainWord(word: string): boolean {
  return /^\p{Ll}{2,}$/u.test(word) && !timeWords.has(word)
}

/** "Staff Writer", "Political correspondent": what an author is. */
export function isRole(line: string): boolean {
  return line.length <= 120 && role.test(line)
}

/** Numbers, slashes and single signs: a counter of pictures, shares or pages. */
export function isCounter(line: string): boolean {
  return counter.test(line)
}

/** A line after which an article begins: its date, its byline, what the author is. */
export function isHeadMark(line: string): boolean {
  if (isTimeLine(line)) return true
  return (
    line.length <= 120 &&
    (role.test(line) || bylineOf(line) !== null || readingMinutesIn(line) !== null)
  )
}

/** A line that belongs to the head of an article, not to its text: date, byline, role, handle, counter. */
export function isMetadataLine(line: string): boolean {
  if (isCounter(line) || isTimeLine(line)) return true
  if (line.length > 120) return false
  return (
    handle.test(line) ||
    role.test(line) ||
    wordCount.test(line) ||
    bylineOf(line) !== null ||
    readingMinutesIn(line) !== null
  )
}
