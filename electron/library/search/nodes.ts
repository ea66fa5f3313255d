import type { ArticleId } from '../../../shared/article.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import type { Query, QueryProblem } from '../../../shared/query/syntax.ts'
import { contains, type Part, type PlacedSpan, type Span } from '../../../shared/span.ts'
import { all, type Library } from '../database.ts'
import { matcherOf, type Matcher } from './matcher.ts'
import { readQuery } from './read.ts'
import { everyHit, stretchOf, type Question, type WalkOrder } from './whole.ts'

/** An article of the query with the places of the query's words in it, in reading order. */
export type ArticleNodes = {
  readonly article: ArticleId
  /** The family of near-duplicates it belongs to. */
  readonly family: number | null
  readonly headline: string
  readonly body: string
  readonly nodes: readonly PlacedSpan[]
}

/** Reads the articles of a query, few at a time, since whoever asks may have seen enough. */
export type NodeReader = {
  readonly understood: string
  readonly problem: QueryProblem | null
  /** Articles to read. */
  readonly of: number
  next(): ArticleNodes | null
}

export function readNodes(library: Library, question: Question, order: WalkOrder): NodeReader {
  const { query, problem } = readQuery(question.query)
  const saysWhere = mentionsSaid(query)
  const places = saysWhere
    ? quotePlaces(library, question, order)
    : articlePlaces(library, question, order)
  const matcher = matcherOf(library, query, { stems: question.stems })
  const articles = articleNodes(library, places, matcher)
  return {
    understood: explainQuery(query, saysWhere ? 'quotes' : 'articles'),
    problem,
    of: problem === null ? places.total : 0,
    next: () => {
      const step = problem === null ? articles.next() : null
      return step === null || step.done === true ? null : step.value
    },
  }
}

/** True when the query asks for words inside quotes, so that its nodes stand there only. */
function mentionsSaid(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.some(mentionsSaid)
    case 'field':
      return query.name === 'said'
    default:
      return false
  }
}

/** Articles in order, and for each the quotes its nodes must stand in, null for anywhere. */
type Places = {
  readonly total: number
  batches(): Generator<ReadonlyMap<ArticleId, readonly number[] | null>>
}

/** Read first, so that the first lines are there at once. */
const firstBatch = 40
const batchSize = 250

/** Near-duplicates are told apart line by line, so all of them are read. */
function articlePlaces(library: Library, question: Question, order: WalkOrder): Places {
  const every = { ...question, once: false }
  const all = { ...everyHit, sort: order }
  const first = stretchOf(library, 'articles', every, { ...all, limit: firstBatch })
  return {
    total: first.page.total,
    *batches() {
      yield anywhere(first.ids)
      if (first.page.next === null) return
      const known = new Set(first.ids)
      const rest = stretchOf(library, 'articles', every, all).ids.filter((id) => !known.has(id))
      for (let at = 0; at < rest.length; at += batchSize)
        yield anywhere(rest.slice(at, at + batchSize))
    },
  }
}

function anywhere(articles: readonly ArticleId[]): ReadonlyMap<ArticleId, null> {
  return new Map(articles.map((article) => [article, null]))
}

function quotePlaces(library: Library, question: Question, order: WalkOrder): Places {
  const found = stretchOf(
    library,
    'quotes',
    { ...question, once: false },
    { ...everyHit, sort: order },
  )
  const quotesOf = quotesByArticle(library, found.ids)
  return {
    total: quotesOf.size,
    *batches() {
      const entries = [...quotesOf]
      for (let at = 0; at < entries.length; at += batchSize)
        yield new Map(entries.slice(at, at + batchSize))
    },
  }
}

/** Groups quotes by their article; the articles keep the order of their first quotes. */
function quotesByArticle(
  library: Library,
  ids: readonly number[],
): ReadonlyMap<ArticleId, readonly number[]> {
  const articleOf = new Map(
    all<{ id: number; article_id: number }>(
      library,
      'SELECT id, article_id FROM quotes WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    ).map((row) => [row.id, row.article_id]),
  )
  const quotesOf = new Map<ArticleId, number[]>()
  for (const id of ids) {
    const article = articleOf.get(id)
    if (article === undefined) continue
    const known = quotesOf.get(article)
    if (known === undefined) quotesOf.set(article, [id])
    else known.push(id)
  }
  return quotesOf
}

function* articleNodes(
  library: Library,
  places: Places,
  matcher: Matcher,
): Generator<ArticleNodes, null> {
  for (const batch of places.batches()) {
    const texts = textsOf(library, [...batch.keys()])
    for (const [article, quotes] of batch) {
      const text = texts.get(article)
      if (text === undefined) continue
      const anywhere = nodesOf(text, matcher)
      const nodes = quotes === null ? anywhere : inside(anywhere, stretchesOf(library, quotes))
      yield { article, ...text, nodes }
    }
  }
  return null
}

type Texts = { readonly family: number | null; readonly headline: string; readonly body: string }

/** The texts of some articles. */
export function textsOf(
  library: Library,
  articles: readonly ArticleId[],
): ReadonlyMap<ArticleId, Texts> {
  const rows = all<{ id: number; family: number | null; headline: string; body: string }>(
    library,
    `SELECT a.id, a.family, a.headline, t.body FROM articles a JOIN texts t ON t.article_id = a.id
       WHERE a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(articles),
  )
  return new Map(rows.map(({ id, ...texts }) => [id, texts]))
}

function nodesOf({ headline, body }: Texts, matcher: Matcher): readonly PlacedSpan[] {
  const placed = (part: Part, text: string) =>
    matcher(text, part).map(({ start, end }) => ({ part, start, end }))
  return [...placed('headline', headline), ...placed('body', body)]
}

type Stretch = { readonly part: Part; readonly spans: readonly Span[] }

function stretchesOf(library: Library, quotes: readonly number[]): readonly Stretch[] {
  return all<{ part: Part; spans: string }>(
    library,
    'SELECT part, spans FROM quotes WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(quotes),
  ).map(({ part, spans }) => ({ part, spans: JSON.parse(spans) as readonly Span[] }))
}

function inside(
  nodes: readonly PlacedSpan[],
  stretches: readonly Stretch[],
): readonly PlacedSpan[] {
  return nodes.filter((node) =>
    stretches.some(
      ({ part, spans }) => part === node.part && spans.some((span) => contains(span, node)),
    ),
  )
}
