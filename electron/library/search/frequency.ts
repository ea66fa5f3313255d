import type { Frequency, FrequencySubject, Period } from '../../../shared/counts.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import { readQuery } from './read.ts'
import { all, type Library } from '../database.ts'
import { openOngoing } from './ongoing.ts'
import { distance, periodsBetween, periodSql } from './periods.ts'
import { idsOf, keptQuotes, type Question } from './whole.ts'

export type FrequencyRequest = Question & { readonly per: Period; readonly of: FrequencySubject }

/** The library's whole time is shown unless it is longer than this; then the time of the hits. */
const mostPeriods = 20_000

type Counts = ReadonlyMap<string, number>
type Count = { readonly counts: Counts; readonly undated: number }

const everything = openOngoing<Count>()

/**
 * How often the query is met in each period, beside how much there is of that period at all. `once`
 * counts a story once in every period in which one of its versions was published.
 */
export function frequency(library: Library, request: FrequencyRequest): Frequency {
  const { query, problem } = readQuery(request.query)
  const understood = `${explainQuery(query, request.of)}; ${request.of} ${per[request.per]}`
  if (problem !== null) return { rows: [], undated: 0, understood, problem }
  const hits = counted(library, request, idsOf(library, request.of, { ...request, once: false }))
  const whole = everything(library, JSON.stringify([request.per, request.of, request.once]), () =>
    counted(library, request, null),
  )
  const [first, last] = timeOf(request, hits.counts, whole.counts)
  const rows = periodsBetween(request.per, first, last).map((stretch) => ({
    ...stretch,
    hits: hits.counts.get(stretch.label) ?? 0,
    all: whole.counts.get(stretch.label) ?? 0,
  }))
  return { rows, undated: hits.undated, understood, problem }
}

const per: Readonly<Record<Period, string>> = {
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

/** Counts articles or quotes by period: those of the ids, or all there are. */
function counted(
  library: Library,
  { per, of, once }: FrequencyRequest,
  ids: readonly number[] | null,
): Count {
  const { from, id, story, every } = subjects[of]
  const chosen = ids === null ? every : `${id} IN (SELECT value FROM json_each(?))`
  const rows = all<{ label: string | null; n: number }>(
    library,
    `SELECT ${periodSql[per]} AS label, count(${once ? `DISTINCT ${story}` : '*'}) AS n FROM ${from}
       WHERE a.hidden = 0 AND ${chosen} GROUP BY 1`,
    ...(ids === null ? [] : [JSON.stringify(ids)]),
  )
  const undated = rows.find(({ label }) => label === null)?.n ?? 0
  const dated = rows.flatMap(({ label, n }) => (label === null ? [] : [[label, n] as const]))
  return { counts: new Map(dated), undated }
}

const subjects = {
  articles: {
    from: 'articles a',
    id: 'a.id',
    story: 'coalesce(a.family, -a.id)',
    every: "a.kind <> 'teaser'",
  },
  quotes: {
    from: 'quotes q JOIN articles a ON a.id = q.article_id',
    id: 'q.id',
    story: "coalesce(a.family, -a.id) || ' ' || q.text",
    every: keptQuotes,
  },
} as const satisfies Record<FrequencySubject, unknown>
