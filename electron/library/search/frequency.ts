import type { Frequency, FrequencySubject, Period } from '../../../shared/counts.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import type { Library } from '../database.ts'
import { answered } from './answers.ts'
import { articlesOfQuotes, calendarOf } from './calendar.ts'
import { distance, periodOf, periodsBetween } from './periods.ts'
import { readQuery } from './read.ts'
import { idsOf, lookInto, type Question } from './whole.ts'

export type FrequencyRequest = Question & { readonly per: Period; readonly of: FrequencySubject }

/** The library's whole time is shown unless it is longer than this; then the time of the hits. */
const mostPeriods = 20_000

type Counts = ReadonlyMap<string, number>
type Count = { readonly counts: Counts; readonly undated: number }

/**
 * How often the query is met in each period, beside how much there is of that period at all. With `once`,
 * of the versions of a story only the one with most hits counts in a period.
 */
export function frequency(library: Library, request: FrequencyRequest): Frequency {
  const { query, problem } = readQuery(request.query)
  const { notes, scan: looking } = lookInto(library, request.of, request)
  const asked = [explainQuery(query, request.of), ...notes].join(', ')
  const understood = `${asked}; ${request.of} ${everyPeriod[request.per]}`
  const scan = problem === null ? looking : null
  if (problem !== null || scan !== null) return { rows: [], undated: 0, understood, problem, scan }
  const hits = countOf(library, request, idsOf(library, request.of, { ...request, once: false }))
  const { per, of, once } = request
  const whole = answered(library, `all ${JSON.stringify([per, of, once])}`, () =>
    countOf(library, request, everyId(library, of)),
  )
  const [first, last] = timeOf(request, hits.counts, whole.counts)
  const rows = periodsBetween(per, first, last).map((stretch) => ({
    ...stretch,
    hits: hits.counts.get(stretch.label) ?? 0,
    all: whole.counts.get(stretch.label) ?? 0,
  }))
  return { rows, undated: hits.undated, understood, problem, scan }
}

/** The same, however long a regular expression takes. */
export function wholeFrequency(library: Library, request: FrequencyRequest): Frequency {
  for (;;) {
    const found = frequency(library, request)
    if (found.scan === null) return found
  }
}

const everyPeriod: Readonly<Record<Period, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
}

/** First and last label of what is shown; a query about a time shows that time only. */
function timeOf(
  { query, per }: FrequencyRequest,
  hits: Counts,
  whole: Counts,
): readonly [string, string] {
  const [shown, other] = /\bdate:/i.test(query) ? [hits, whole] : [whole, hits]
  const [first, last] = ends(shown)
  return distance(per, first, last) <= mostPeriods ? [first, last] : ends(other)
}

function ends(counts: Counts): readonly [string, string] {
  const labels = [...counts.keys()].sort()
  return [labels[0] ?? '', labels.at(-1) ?? '']
}

function everyId(library: Library, of: FrequencySubject): Iterable<number> {
  if (of === 'quotes') return articlesOfQuotes(library).keys()
  const { dates, teasers } = calendarOf(library)
  return [...dates.keys()].filter((id) => !teasers.has(id))
}

const undated = ''

/** Counts articles or quotes by period. */
function countOf(
  library: Library,
  { per, of, once }: FrequencyRequest,
  ids: Iterable<number>,
): Count {
  const { dates, families } = calendarOf(library)
  const counts = new Map<string, number>()
  const versions = new Map<string, number>()
  const add = (label: string, count: number) => counts.set(label, (counts.get(label) ?? 0) + count)
  for (const [article, count] of byArticle(library, of, ids)) {
    const date = dates.get(article)
    if (date === undefined) continue
    const label = periodOf(per, date) ?? undated
    const family = once ? families.get(article) : undefined
    if (family === undefined) {
      add(label, count)
      continue
    }
    const story = `${label} ${family}`
    const known = versions.get(story) ?? 0
    if (count > known) add(label, count - known)
    versions.set(story, Math.max(known, count))
  }
  const without = counts.get(undated) ?? 0
  counts.delete(undated)
  return { counts, undated: without }
}

function byArticle(
  library: Library,
  of: FrequencySubject,
  ids: Iterable<number>,
): Iterable<readonly [article: number, count: number]> {
  if (of === 'articles') return [...ids].map((id) => [id, 1])
  const articleOf = articlesOfQuotes(library)
  const counts = new Map<number, number>()
  for (const id of ids) {
    const article = articleOf[id] ?? 0
    if (article !== 0) counts.set(article, (counts.get(article) ?? 0) + 1)
  }
  return counts
}
