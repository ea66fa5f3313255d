import { all, type Library } from '../database.ts'
import { label, monthLabel } from '../indexable.ts'
import { answered } from './answers.ts'

/** A month as its articles' dates begin (`2022-04`, a year alone, nothing), and how many articles it has. */
export type Month = { readonly month: string; readonly articles: number }

/** The months that articles are of, latest first, the undated last. */
export function monthsOf(library: Library): readonly Month[] {
  return answered(library, 'months', () =>
    all<Month>(
      library,
      `SELECT substr(newest, 1, 7) AS month, count(*) AS articles FROM articles
         WHERE hidden = 0 GROUP BY 1 ORDER BY 1 DESC`,
    ),
  )
}

/** Months in a row that hold about so many of the hits, of which a `share` of all articles is one. */
export type Stretch = { readonly from: string; readonly until: string; readonly labels: string }

/** Cuts months, in their order, into stretches: the first for `wanted` hits, each later one twice as long. */
export function* stretches(
  months: readonly Month[],
  share: number,
  wanted: number,
): Generator<Stretch> {
  let goal = wanted / share
  for (let at = 0; at < months.length;) {
    const taken: Month[] = []
    for (let articles = 0; at < months.length && articles < goal; at += 1) {
      const month = months[at]
      if (month === undefined) break
      taken.push(month)
      articles += month.articles
    }
    const labels = labelsOf(taken, months).map((one) => `"${one}"`)
    yield {
      from: taken.at(-1)?.month ?? '',
      until: taken[0]?.month ?? '',
      labels: labels.join(' OR '),
    }
    goal *= 2
  }
}

/** Labels of months; of a year by itself where all its months are there, since each label costs time. */
function labelsOf(taken: readonly Month[], months: readonly Month[]): readonly string[] {
  const all = monthsByYear(months)
  return [...monthsByYear(taken)].flatMap(([year, some]) =>
    year !== '' && some.length === all.get(year)?.length
      ? [label(year)]
      : some.map(({ month }) => monthLabel(month)),
  )
}

function monthsByYear(months: readonly Month[]): ReadonlyMap<string, readonly Month[]> {
  const years = new Map<string, Month[]>()
  for (const month of months) {
    const year = month.month.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), month])
  }
  return years
}
