import { all, type Library } from '../database.ts'
import { monthLabel } from '../indexable.ts'
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
    const labels = taken.map(({ month }) => `"${monthLabel(month)}"`).join(' OR ')
    yield { from: taken.at(-1)?.month ?? '', until: taken[0]?.month ?? '', labels }
    goal *= 2
  }
}
