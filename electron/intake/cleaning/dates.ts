import { monthNumbers, weekdays } from './months.ts'
import { zoneOffset, zonePattern } from './zones.ts'

export type DateHints = {
  /** How the source writes numbers: 06/04/2022 is a date only when this is known. */
  readonly order?: 'dmy' | 'mdy' | 'ymd'
  readonly language?: string
  /** Lets a year or a month alone count: `2022`, `2022-04`. */
  readonly partial?: boolean
}

export type FoundDate = {
  readonly iso: string
  readonly start: number
  readonly end: number
}

type Day = { readonly year: number; readonly month: number; readonly day: number }
type Found = {
  readonly day: Day
  readonly start: number
  readonly end: number
  readonly clock: string
}

/** Longer texts are no dates; the cap keeps hostile input cheap. */
const longestDate = 200

/** Lines of dates are short; a page flattened to one line is looked at no further than this. */
const longestLine = 4000

/** Every date has a year of four figures; most lines do not, and need not be searched. */
const mayHoldDate = /\d{4}/

const months = [...monthNumbers.keys()]
  .toSorted((one, other) => other.length - one.length)
  .join('|')
const month = String.raw`(?<month>${months})(?!\p{L})\.?`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|[.º°])?`
const year = String.raw`(?<year>\d{4})(?!\d)`
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const edge = String.raw`(?<![\p{L}\d/.-])`
/** A month may also be glued to a year: "04/06/2022April 6, 2022". */
const monthEdge = String.raw`(?:(?<![\p{L}\d/.-])|(?<=\d{4}))`

const wordy = [
  `${edge}${day}[\\s/–-]{0,3}(?:of\\s|del?\\s)?\\s?${month}[\\s,/–-]{0,3}(?:del?\\s)?${year}`,
  `${monthEdge}${month}[\\s-]{0,3}${day}(?!\\d)[\\s,-]{1,3}${year}`,
  `${edge}${month}\\s{1,3}${day}\\s(?<clock>${clock}(?:\\s${zonePattern})?)\\s${year}`,
  `${edge}${year}[\\s-]${month}[\\s-]${day}(?!\\d)`,
].map((source) => new RegExp(source, 'giu'))

const yearFirst = [
  `${edge}${year}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`,
  `${edge}(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d)(?:T?(?<clock>\\d{6}Z?)(?!\\d))?`,
  '(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日',
].map((source) => new RegExp(source, 'gu'))

const numeric = new RegExp(
  `${edge}(?<one>\\d{1,2})(?<mark>[./-])\\s?(?<two>\\d{1,2})\\k<mark>\\s?${year}`,
  'gu',
)

const time = String.raw`(?<hour>\d{1,2})(?:\s?[:.h]\s?(?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d{1,9})?)?)?(?:\s?(?<half>[ap])\.?m\b\.?|\s?(?<word>uhr|h(?:rs)?)(?!\p{L}))?(?!\d)`
const zone = String.raw`(?:\s?\(?(?<zone>${zonePattern})\)?)?(?:\s\([^()]{0,40}\))?`
const weekdayNames = [...weekdays.keys()].join('|')
const timeAfter = new RegExp(
  String.raw`(?:T|(?:,?\s(?:${weekdayNames})(?!\p{L})\.?)?[\s,;|·–-]{1,4}(?:(?:at|um|à|a las|alle|om|às|в)\s)?)${time}${zone}`,
  'yiu',
)
const timeBefore = new RegExp(
  String.raw`(?<![\d:.])(?:${time}|(?<military>\d{4})(?=\s?(?:gmt|utc)))${zone}[\s,|·–-]{1,4}(?:(?:on|am|le|el|den)\s)?(?:(?:${weekdayNames})\.?,?\s)?$`,
  'iu',
)

/** Words that may stand around a date without making it doubtful. */
const labels = new RegExp(
  String.raw`(?<!\p{L})(?:${weekdayNames}|first|last|date|dated|published|publication|posted|created|updated|modified|on|at|the|den|vom|am|stand|veröffentlicht|aktualisiert|zuletzt|datum|publié|mis à jour|le|publicado|actualizado|el|fecha|опубликовано|обновлено|дата|года|год|г)(?!\p{L})\.?`,
  'giu',
)

/**
 * A date as ISO 8601, as precise as the source: `2022-04-06`, or `2022-04-06T13:05:00-04:00` with the
 * zone where one is given. Null for anything that is not surely one date: relative words, impossible
 * days, numbers whose order is unknown, two dates, other words beside it.
 */
export function readDate(text: string, hints: DateHints = {}): string | null {
  const trimmed = text.trim()
  if (trimmed.length > longestDate) return null
  const found = findDates(trimmed, hints)
  const [only] = found
  if (only === undefined) return hints.partial === true ? partialDate(trimmed) : null
  if (found.length > 1) return null
  const rest = `${trimmed.slice(0, only.start)} ${trimmed.slice(only.end)}`.replace(labels, '')
  return /[\p{L}\d]/u.test(rest) ? null : only.iso
}

/** Every sure date in a line, in order, with its time and zone where they stand beside it. */
export function findDates(text: string, hints: DateHints = {}): readonly FoundDate[] {
  const line = text.slice(0, longestLine)
  if (!mayHoldDate.test(line)) return []
  return daysIn(line, hints).flatMap((found) => {
    const timed = withTime(line, found)
    return timed === null ? [] : [timed]
  })
}

function daysIn(text: string, hints: DateHints): readonly Found[] {
  const found: Found[] = []
  const add = (match: RegExpExecArray, read: Day | null): void => {
    if (read === null) return
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) return
    found.push({ day: read, start, end, clock: match.groups?.['clock'] ?? '' })
  }
  for (const pattern of [...wordy, ...yearFirst]) {
    for (const match of text.matchAll(pattern)) add(match, namedDay(match.groups ?? {}))
  }
  for (const match of text.matchAll(numeric)) add(match, numericDay(text, match, hints))
  return found.toSorted((one, other) => one.start - other.start)
}

type Groups = Readonly<Record<string, string | undefined>>

function namedDay(groups: Groups): Day | null {
  const name = groups['month']?.toLowerCase() ?? ''
  return validDay(
    Number(groups['year']),
    monthNumbers.get(name) ?? Number(name),
    Number(groups['day']),
  )
}

/** Without a known order two numbers are a date only if one reading is possible, or the weekday decides. */
function numericDay(text: string, match: RegExpExecArray, hints: DateHints): Day | null {
  const { one, two, year: printed, mark } = match.groups ?? {}
  const dayFirst = validDay(Number(printed), Number(two), Number(one))
  const monthFirst = validDay(Number(printed), Number(one), Number(two))
  if (dayFirst === null || monthFirst === null || one === two) return dayFirst ?? monthFirst
  if (hints.order === 'dmy') return dayFirst
  if (hints.order === 'mdy') return monthFirst
  if (
    mark === '.' ||
    dayFirstLabel.test(text) ||
    ['de', 'fr', 'es', 'it', 'nl', 'pt'].includes(hints.language ?? '')
  )
    return dayFirst
  const said = /(\p{L}+)\.?,?\s{1,3}$/u.exec(
    text.slice(Math.max(0, match.index - 20), match.index),
  )?.[1]
  const weekday = weekdays.get(said?.toLowerCase() ?? '')
  if (weekday === undefined) return null
  const fitting = [dayFirst, monthFirst].filter((read) => weekdayOf(read) === weekday)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** What the languages that put the day first print before a date. */
const dayFirstLabel =
  /(?<!\p{L})(?:publiée?|mise? à jour|modifiée?|veröffentlicht|aktualisiert|stand|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|gepubliceerd|bijgewerkt)(?!\p{L})/iu

function weekdayOf({ year: y, month: m, day: d }: Day): number {
  return new Date(Date.UTC(y, m - 1, d)).getUTCDay()
}

function validDay(y: number, m: number, d: number): Day | null {
  if (![y, m, d].every(Number.isInteger)) return null
  if (y < 1500 || y > 2199 || m < 1 || m > 12 || d < 1) return null
  return d > new Date(Date.UTC(y, m, 0)).getUTCDate() ? null : { year: y, month: m, day: d }
}

function withTime(text: string, found: Found): FoundDate | null {
  const { day: read, start, end } = found
  const date = `${padded(read.year, 4)}-${padded(read.month, 2)}-${padded(read.day, 2)}`
  if (found.clock !== '') return { iso: date + innerClock(found), start, end }
  timeAfter.lastIndex = end
  const after = timeAfter.exec(text)
  if (after !== null && isTime(after.groups ?? {})) {
    const iso = clockOf(after.groups ?? {}, read)
    return iso === null ? null : { iso: date + iso, start, end: end + after[0].length }
  }
  const before = timeBefore.exec(text.slice(Math.max(0, start - 60), start))
  if (
    before !== null &&
    (before.groups?.['military'] !== undefined || isTime(before.groups ?? {}))
  ) {
    const iso = clockOf(before.groups ?? {}, read)
    return iso === null ? null : { iso: date + iso, start: start - before[0].length, end }
  }
  return { iso: date, start, end }
}

/** A bare number is no time: it needs minutes, "pm", "Uhr" or "h". */
function isTime(groups: Groups): boolean {
  return (groups['minute'] ?? groups['half'] ?? groups['word']) !== undefined
}

/** Null for an hour that does not exist. */
function clockOf(groups: Groups, read: Day): string | null {
  const military = groups['military']
  const printed = Number(military?.slice(0, 2) ?? groups['hour'])
  const minute = Number(military?.slice(2) ?? groups['minute'] ?? 0)
  const second = Number(groups['second'] ?? 0)
  const half = groups['half']?.toLowerCase()
  if (half !== undefined && (printed < 1 || printed > 12)) return null
  const hour = half === undefined ? printed : (printed % 12) + (half === 'p' ? 12 : 0)
  if (hour > 23 || minute > 59 || second > 59) return null
  const named = groups['zone']
  const offset = named === undefined ? '' : zoneOffset(named, read.year, read.month, read.day)
  return `T${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}${offset}`
}

/** The clock inside a date: `Apr 6 13:05:22 +0000 2022`, `20220406T130522Z`. */
function innerClock({ clock: printed, day: read }: Found): string {
  const match = /^(\d\d?):?(\d\d):?(\d\d)?\s?(.*)$/.exec(printed)
  const [, hour = '', minute = '', second, named = ''] = match ?? []
  const groups = { hour, minute, second, zone: named === '' ? undefined : named }
  return clockOf(groups, read) ?? ''
}

function partialDate(text: string): string | null {
  const alone = /^(\d{4})(?:[-/](\d{2}))?$/.exec(text)
  const worded = new RegExp(`^(?:${month}[\\s,]{1,2}(?:de\\s)?${year})$`, 'iu').exec(text)
  const y = Number(alone?.[1] ?? worded?.groups?.['year'])
  const named =
    monthNumbers.get(worded?.groups?.['month']?.toLowerCase() ?? '') ?? Number(alone?.[2] ?? 0)
  if (validDay(y, named === 0 ? 1 : named, 1) === null) return null
  return named === 0 ? String(y) : `${y}-${padded(named, 2)}`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
