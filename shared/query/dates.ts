/**
 * A span of time as texts that compare with ISO dates: a date lies in it when it is not before `from`,
 * and the date with "~" behind it ("~" sorts after every digit, hyphen and hour) is not after `until`.
 * So a date known by its year only lies in no month.
 */
export type DateSpan = { readonly from: string; readonly until: string }

const open: DateSpan = { from: '', until: '~' }

/** Reads `2022`, `2022-04`, `2022-04-06`, `a..b` (open at either end), `>a`, `>=a`, `<a`, `<=a`; null when it is none. */
export function datesOf(text: string): DateSpan | null {
  const [, sign, rest = ''] = /^(>=|<=|>|<|=)?(.*)$/s.exec(text) ?? []
  if (sign !== undefined) return comparedWith(sign, rest)
  const ends = rest.split('..')
  const [first = '', last = first] = ends
  if (ends.length > 2 || (first === '' && last === '')) return null
  if (![first, last].every((end) => end === '' || isDate(end))) return null
  return { from: padded(first), until: last === '' ? open.until : behind(last) }
}

function comparedWith(sign: string, date: string): DateSpan | null {
  if (!isDate(date)) return null
  switch (sign) {
    case '>':
      return { ...open, from: behind(date) }
    case '>=':
      return { ...open, from: padded(date) }
    case '<':
      return { ...open, until: padded(date) }
    case '<=':
      return { ...open, until: behind(date) }
    default:
      return { from: padded(date), until: behind(date) }
  }
}

/** A year, a month or a day that the calendar has. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(year, month))
}

function daysIn(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
}

function padded(date: string): string {
  return date.replaceAll(/-(\d)(?!\d)/g, '-0$1')
}

function behind(date: string): string {
  return `${padded(date)}~`
}
