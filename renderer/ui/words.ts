const whole = new Intl.NumberFormat('en-GB')
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`
}

export function number(count: number): string {
  return whole.format(count)
}

/** A date as the source gives it, never shifted by a time zone and never more precise than it. */
export function dateWords(iso: string | null, long = false): string {
  if (iso === null) return 'no date'
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso)
  if (parts === null) return iso
  const [, year, monthOfYear, dayOfMonth] = parts
  if (monthOfYear === undefined) return year ?? iso
  const date = new Date(Date.UTC(Number(year), Number(monthOfYear) - 1, Number(dayOfMonth ?? 1)))
  if (dayOfMonth === undefined) return month.format(date)
  return (long ? longDay : day).format(date)
}

/** What stands for an article: its headline, or that it came without one. */
export function headlineWords(headline: string): string {
  return headline.trim() === '' ? 'No headline' : headline
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
