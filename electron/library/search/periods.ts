import type { Period } from '../../../shared/counts.ts'

/** A stretch of the calendar: first and last day, inclusive. */
export type Stretch = { readonly label: string; readonly from: string; readonly until: string }

/** The label of the period a date lies in, null when the date is missing or less precise than that. */
export function periodOf(per: Period, date: string): string | null {
  if (date.length < precision[per]) return null
  switch (per) {
    case 'day':
      return date.slice(0, 10)
    case 'week':
      return weekOf(date.slice(0, 10))
    case 'month':
      return date.slice(0, 7)
    case 'quarter':
      return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
    case 'year':
      return date.slice(0, 4)
  }
}

/** Characters of an ISO date that a period needs. */
const precision: Readonly<Record<Period, number>> = {
  day: 10,
  week: 10,
  month: 7,
  quarter: 7,
  year: 4,
}

function weekOf(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  const weekday = (new Date(time).getUTCDay() + 6) % 7
  return weekLabel(new Date(time - weekday * dayLength))
}

/** All periods from one label to another, none left out. */
export function periodsBetween(per: Period, first: string, last: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let day = firstDay(per, first); day !== null;) {
    const stretch = stretchFrom(per, day)
    if (stretch.label > last) break
    stretches.push(stretch)
    day = dayAfter(stretch.until)
  }
  return stretches
}

/** How many periods lie between two labels, about. */
export function distance(per: Period, first: string, last: string): number {
  const [from, until] = [firstDay(per, first), firstDay(per, last)]
  if (from === null || until === null) return 0
  return (until.getTime() - from.getTime()) / (daysOf[per] * dayLength)
}

const daysOf: Readonly<Record<Period, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
}
const dayLength = 24 * 60 * 60 * 1000

/** The first day of a label, as midnight in UTC; the place of a clock plays no part here. */
function firstDay(per: Period, label: string): Date | null {
  const year = Number(label.slice(0, 4))
  const number = Number(/\d+$/.exec(label)?.[0] ?? 1)
  const day = {
    day: () => new Date(`${label}T00:00:00Z`),
    week: () => mondayOf(year, number),
    month: () => new Date(Date.UTC(year, number - 1, 1)),
    quarter: () => new Date(Date.UTC(year, (number - 1) * 3, 1)),
    year: () => new Date(Date.UTC(year, 0, 1)),
  }[per]()
  return Number.isNaN(day.getTime()) ? null : day
}

/** ISO 8601: the first week of a year is the one with 4 January in it. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const weekday = (fourth.getUTCDay() + 6) % 7
  return new Date(fourth.getTime() + ((week - 1) * 7 - weekday) * dayLength)
}

function stretchFrom(per: Period, first: Date): Stretch {
  const year = first.getUTCFullYear()
  const month = first.getUTCMonth()
  const next = {
    day: () => new Date(first.getTime() + dayLength),
    week: () => new Date(first.getTime() + 7 * dayLength),
    month: () => new Date(Date.UTC(year, month + 1, 1)),
    quarter: () => new Date(Date.UTC(year, month + 3, 1)),
    year: () => new Date(Date.UTC(year + 1, 0, 1)),
  }[per]()
  const from = dayText(first)
  return { label: labelOf(per, first), from, until: dayText(new Date(next.getTime() - dayLength)) }
}

function labelOf(per: Period, first: Date): string {
  const day = dayText(first)
  switch (per) {
    case 'day':
      return day
    case 'week':
      return weekLabel(first)
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.floor(first.getUTCMonth() / 3) + 1}`
    case 'year':
      return day.slice(0, 4)
  }
}

/** The year of a week is that of its Thursday. */
function weekLabel(monday: Date): string {
  const year = new Date(monday.getTime() + 3 * dayLength).getUTCFullYear()
  const week = Math.round((monday.getTime() - mondayOf(year, 1).getTime()) / (7 * dayLength)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}

function dayAfter(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayLength)
}
