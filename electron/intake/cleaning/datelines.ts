import { agencyNamed } from './agencies.ts'
import { readDate } from './dates.ts'

export type Dateline = {
  readonly place: string | null
  readonly agency: string | null
  /** Only where the dateline states the year. */
  readonly date: string | null
  /** The dateline as printed, and the sentence that follows it. */
  readonly printed: string
  readonly rest: string
}

/** The longest stretch before the brackets or dash: "CHAPEL HILL, North Carolina, April 5". */
const longestPlace = 70

const dash = String.raw`\s{0,3}(?:\.\s?)?(?:--|[-–—―:])?\s{0,3}`
const bracketed = new RegExp(
  String.raw`^([^()\n]{0,${longestPlace}})\(([^()\n]{2,40})\)${dash}`,
  'u',
)
/** Some texts lost the opening bracket: `NEW YORK, March 1 Reuters) -`. */
const halfBracketed = new RegExp(
  String.raw`^([^()\n]{3,${longestPlace}})\s(\p{L}{2,12})\)\s?[-–—]{1,2}\s`,
  'u',
)
const dashed = new RegExp(
  String.raw`^([^()\n–—]{3,${longestPlace}}?)\s?(?:--|\s-(?=\s)|[–—])\s{0,3}(?=["“'‘«„]?\p{Lu})`,
  'u',
)

/** "MOSCOW, April 6. /TASS/. The …" */
const slashed = new RegExp(
  String.raw`^([^()/\n]{3,${longestPlace}})\s?/(\p{Lu}[\p{L}-]{1,20})/[.,]?${dash}(?=["“'‘«„]?\p{Lu})`,
  'u',
)
/** "МОСКВА, 6 апр — РИА Новости. …", "Moscow. April 6. Interfax - The …", with the author after the agency. */
const named = new RegExp(
  String.raw`^(\p{Lu}[^()/\n–—]{2,${longestPlace}}?)(?:\.\s|\s?[-–—]\s)(\p{Lu}[\p{L}-]{1,20}(?:\.RU)?(?:\s\p{Lu}\p{L}{1,15})?)(?:,\s\p{Lu}[^.\n]{3,40})?(?:\.|\s?[-–—])\s(?=["“'‘«„]?\p{Lu})`,
  'u',
)

const monthDay =
  /(?:,\s?|\s)(?:(?:\p{L}{3,10}\.?\s\d{1,2})|(?:\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?)|\d{1,2})(?:,?\s(?:de\s)?\d{4})?\.?$/u
const capitals = /^(?:[\p{Lu}.'’`/-]|(?<=\p{Lu})c(?=\p{Lu})){2,}$/u
const titled = /^\p{Lu}[\p{L}.'’-]*$/u
const joining = new Set([
  'and',
  'of',
  'the',
  'de',
  'del',
  'la',
  'le',
  'am',
  'an',
  'der',
  'bei',
  'sur',
  'near',
  'aboard',
])

/**
 * The dateline an article begins with: `COPENHAGEN (Reuters) -Denmark …`, `WASHINGTON, April 5 (AP) —`,
 * `Berlin (dpa) –`, `KYIV, Ukraine —`. Null when it begins with its first sentence.
 */
export function datelineOf(paragraph: string): Dateline | null {
  return (
    bracketedDateline(paragraph) ??
    agencyDateline(slashed.exec(paragraph), paragraph) ??
    agencyDateline(named.exec(paragraph), paragraph) ??
    dashedDateline(paragraph)
  )
}

/** Place and day, then an agency that is known: these have no brackets to be known by. */
function agencyDateline(match: RegExpExecArray | null, paragraph: string): Dateline | null {
  if (match === null) return null
  const [printed, before = '', name = ''] = match
  const agency = agencyNamed(name)
  const { place, date } = placeAndDate(before)
  if (agency === null || place === '' || !isPlace(place)) return null
  return { place, agency, date, printed: printed.trim(), rest: paragraph.slice(printed.length) }
}

function bracketedDateline(paragraph: string): Dateline | null {
  const match = bracketed.exec(paragraph) ?? halfBracketed.exec(paragraph)
  if (match === null) return null
  const [printed, before = '', brackets = ''] = match
  const agency = agencyNamed(brackets)
  const { place, date } = placeAndDate(before)
  const isDashed = /[-–—]\s*$/.test(printed)
  const isUnknownAgency =
    isDashed && isNameLike(brackets) && (place === '' || startsInCapitals(place))
  if (agency === null && !isUnknownAgency) return null
  if (place !== '' && !isPlace(place)) return null
  const rest = paragraph.slice(printed.length)
  if (rest === '' && place === '') return null
  return {
    place: place === '' ? null : place,
    agency: agency ?? brackets.trim(),
    date,
    printed: printed.trim(),
    rest,
  }
}

/** Without an agency only capitals before a dash are a dateline: `WASHINGTON — The Senate…`. */
function dashedDateline(paragraph: string): Dateline | null {
  const match = dashed.exec(paragraph)
  if (match === null) return null
  const [printed, before = ''] = match
  const { place, date } = placeAndDate(before)
  if (!startsInCapitals(place) || !isPlace(place) || place.length < 3) return null
  if (!/[A-ZÀ-Þ]{3}/.test(place)) return null
  return {
    place,
    agency: null,
    date,
    printed: printed.trim(),
    rest: paragraph.slice(printed.length),
  }
}

function placeAndDate(before: string): { readonly place: string; readonly date: string | null } {
  const trimmed = before
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,.:–—-]+$/, '')
    .trim()
    .replace(/\.(?=\s(?:\p{L}{3,10}\s\d{1,2}|\d{1,2}\s\p{L}{3,10})$)/u, ',')
  const day = monthDay.exec(trimmed)
  const place = (day === null ? trimmed : trimmed.slice(0, day.index)).replace(/,$/, '')
  const date = day === null ? null : readDate(day[0].replace(/^,?\s/, ''))
  return { place, date }
}

function startsInCapitals(place: string): boolean {
  const [first = ''] = place.split(/[\s,]/)
  return capitals.test(first)
}

/** Names of places: capitals or capitalised words, with commas and slashes, no more than eight. */
function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/).filter((word) => word !== '')
  if (words.length === 0 || words.length > 8) return false
  return words.every(
    (word) => capitals.test(word) || titled.test(word) || joining.has(word.toLowerCase()),
  )
}

function isNameLike(text: string): boolean {
  const words = text.trim().split(/[\s/]+/)
  return (
    words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word) || /^[a-z]{2,4}$/.test(word))
  )
}
