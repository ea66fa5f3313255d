import type { ArticleKind } from '../../../shared/article.ts'
import type { CountedFacets, Facet } from '../../../shared/library.ts'
import { all, one, type Library } from '../database.ts'
import { answered } from './answers.ts'
import { columnsOf, counted, namesAtHand, type Columns, type Counted } from './columns.ts'
import { compileQuery, type Compiled } from './compile.ts'
import { readQuery } from './read.ts'
import { numbers } from './id-lists.ts'
import { hitsOf, kindsIn, totalOf, type Scope } from './sources.ts'
import { tagFacets } from './tag-facets.ts'

/** Values listed of a facet at most, the most frequent. */
const longest = 20

export type FacetRequest = {
  readonly query: string
  readonly once: boolean
  readonly stems: boolean
}

/**
 * Counts over all articles of a query, teasers left out unless it asks for a kind; `once` counts
 * near-duplicates once. Worked out once as long as the library stays as it is. Who is not `patient` gets
 * names only when they are at hand; `counting` says that they are not.
 */
export function searchFacets(
  library: Library,
  request: FacetRequest,
  { patient }: { readonly patient: boolean } = { patient: true },
): CountedFacets {
  const { query } = readQuery(request.query)
  const compiled = compileQuery(library, query, 'articles', request)
  // While a regular expression is still being looked for, the same question has other answers.
  const question = JSON.stringify([request, compiled.scan])
  const names = patient || namesAtHand(library)
  return answered(library, `facets ${names} ${question}`, () =>
    facetsOf(library, request, compiled, names),
  )
}

function facetsOf(
  library: Library,
  { query, once, stems }: FacetRequest,
  compiled: Compiled,
  names: boolean,
): CountedFacets {
  const ofKind = /\bkind:/i.test(query)
  const kinds: readonly ArticleKind[] = ofKind ? [] : ['article', 'reference']
  const scope: Scope = { filters: [], kinds, once: false, stems }
  const source = hitsOf(library, 'articles', compiled, scope)
  const ids = numbers(one<{ ids: string }>(library, source.sql, ...source.values)?.ids)
  const columns = columnsOf(library, names)
  const counts = once ? countOnce(library, columns, ids) : columns.count(ids)
  const facets = sorted(columns, counts)
  const teasers =
    ofKind || !kindsIn(library).includes('teaser')
      ? 0
      : totalOf(library, 'articles', compiled, { ...scope, kinds: ['teaser'], once })
  return {
    counting: !names || compiled.scan !== null,
    outlets: frequent(facets.outlets),
    agencies: frequent(facets.agencies),
    via: frequent(facets.via),
    speakers: frequent(facets.speakers),
    actors: frequent(facets.actors),
    tags: frequent(tagFacets(library, ids, once ? columns.familyOf : null)),
    languages: frequent(facets.languages),
    kinds: frequent([
      ...facets.kinds,
      ...(teasers === 0 ? [] : [{ value: 'teaser', count: teasers }]),
    ]),
    imports: facets.imports.toSorted((a, b) => Number(b.value) - Number(a.value)),
    months: facets.months.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  }
}

function frequent(facets: readonly Facet[]): readonly Facet[] {
  return facets.toSorted((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, longest)
}

function isBefore(one: Facet, other: Facet): boolean {
  return one.count > other.count || (one.count === other.count && one.value < other.value)
}

/** What of names is worth keeping: there may be a hundred thousand, of which few are listed. */
const named: ReadonlySet<Counted> = new Set(['speakers', 'actors', 'via'])

/** Counts by what they are of; of names the most frequent alone. */
function sorted(
  { values, kinds }: Columns,
  counts: Uint32Array,
): Readonly<Record<Counted, Facet[]>> {
  const facets: Record<Counted, Facet[]> = {
    ...{ outlets: [], agencies: [], languages: [], kinds: [], months: [], imports: [] },
    ...{ speakers: [], via: [], actors: [] },
  }
  // What is rarer than the last of a full list need not be looked at.
  const least = counted.map(() => 1)
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] ?? 0
    const kind = kinds[number] ?? 0
    if (count < (least[kind] ?? 1)) continue
    const value = values[number]
    if (value === undefined) continue
    const list = facets[value.of]
    if (!named.has(value.of)) list.push({ value: value.value, count })
    else {
      addIfFrequent(list, count, value.value)
      if (list.length === longest) least[kind] = list.at(-1)?.count ?? 1
    }
  }
  return facets
}

function addIfFrequent(top: Facet[], count: number, value: string): void {
  const least = top.at(-1)
  if (top.length === longest && least !== undefined && count < least.count) return
  const facet = { value, count }
  const place = top.findIndex((other) => isBefore(facet, other))
  top.splice(place === -1 ? top.length : place, 0, facet)
  if (top.length > longest) top.pop()
}

/** Articles in families, and those that may have a quote twice, are looked at value by value. */
function countOnce(library: Library, columns: Columns, ids: readonly number[]): Uint32Array {
  const { values, factsOf, namesOf, familyOf, repeating } = columns
  const alone = ids.filter((id) => familyOf(id) === 0 && !repeating.has(id))
  const counts = columns.count(alone)
  const seen = new Set<string>()
  const withQuotes: number[] = []
  const addUnseen = (story: number, numbers: ArrayLike<number>) => {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0
      const of = values[number]?.of
      const key = `${story} ${number}`
      if (of === 'speakers' || of === 'via' || seen.has(key)) continue
      seen.add(key)
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  for (const id of ids) {
    const family = familyOf(id)
    if (family === 0 && !repeating.has(id)) continue
    withQuotes.push(id)
    addUnseen(family === 0 ? -id : family, factsOf(id))
    addUnseen(family === 0 ? -id : family, namesOf(id))
  }
  countQuotesOnce(library, columns, withQuotes, counts)
  return counts
}

type QuoteCount = { readonly of: Counted; readonly value: string; readonly count: number }

/** The same words in one story count once. */
function countQuotesOnce(
  library: Library,
  { values }: Columns,
  articles: readonly number[],
  counts: Uint32Array,
): void {
  if (articles.length === 0) return
  const quotes = `FROM quotes q JOIN articles a ON a.id = q.article_id LEFT JOIN decisions d ON d.quote_id = q.id`
  const kept = `q.article_id IN (SELECT value FROM json_each(?)) AND d.verdict IS NOT 'rejected'`
  const once = "count(DISTINCT coalesce(a.family, -a.id) || ' ' || q.text)"
  const rows = all<QuoteCount>(
    library,
    `SELECT 'speakers' AS "of", coalesce(d.speaker_name, q.speaker_name) AS value, ${once} AS count
       ${quotes} WHERE ${kept} GROUP BY 2
     UNION ALL SELECT 'via', l.name, ${once} ${quotes} JOIN quote_links l ON l.quote_id = q.id
       WHERE ${kept} GROUP BY 2`,
    ...[JSON.stringify(articles), JSON.stringify(articles)],
  )
  const byName = new Map(rows.map((row) => [`${row.of} ${row.value}`, row.count]))
  for (const [number, { of, value }] of values.entries()) {
    const count = byName.get(`${of} ${value}`)
    if (count !== undefined) counts[number] = (counts[number] ?? 0) + count
  }
}
