import type { ArticleId } from '../../../shared/article.ts'
import { nameAWord } from '../../../shared/concordance.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import type { Query, QueryProblem } from '../../../shared/query/syntax.ts'
import { contains, type Part, type PlacedSpan, type Span } from '../../../shared/span.ts'
import { all, type Library } from '../database.ts'
import type { Subject } from './asking.ts'
import { matcherOf, nothingMarked, type Matcher } from './matcher.ts'
import { readQuery } from './read.ts'
import type { FoundPage } from './pages.ts'
import { lookInto, stretchOf, type Question, type WalkOrder } from './whole.ts'

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
  /** Hits of the query, and how many of them are read. */
  readonly of: number
  readonly done: number
  next(): ArticleNodes | null
}

/** Whether the nodes of a question stand anywhere in articles, or only in quotes. */
export function placeOfNodes(question: Question): Subject {
  return mentionsSaid(readQuery(question.query).query) ? 'quotes' : 'articles'
}

export function readNodes(library: Library, question: Question, order: WalkOrder): NodeReader {
  const { query, problem } = readQuery(question.query)
  const subject = placeOfNodes(question)
  const { notes } = lookInto(library, subject, question)
  const understood = [explainQuery(query, subject), ...notes].join(', ')
  if (problem !== null) return { understood, problem, of: 0, done: 0, next: () => null }
  const matcher = matcherOf(library, query, { stems: question.stems })
  if (matcher === nothingMarked) {
    const advice = `${understood}; ${nameAWord}`
    return { understood: advice, problem, of: 0, done: 0, next: () => null }
  }
  const walk = { library, subject, question: { ...question, once: false }, order } as const
  const first = pageOf(walk, null, firstPage)
  let done = 0
  const articles = articleNodes(walk, first, matcher, (hits) => {
    done += hits
  })
  return {
    ...{ understood, problem, of: first.page.total },
    get done() {
      return done
    },
    next() {
      const step = articles.next()
      return step.done === true ? null : step.value
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

/** Near-duplicates are told apart line by line, so a walk meets all of them. */
type Walk = {
  readonly library: Library
  readonly subject: Subject
  readonly question: Question
  readonly order: WalkOrder
}

/** The first lines are to be there at once; longer pages take less time for each line. */
const firstPage = 40
const longestPage = 1_000
/** Texts read at once. */
const atOnce = 250

function pageOf(
  { library, subject, question, order }: Walk,
  after: string | null,
  limit: number,
): FoundPage {
  return stretchOf(library, subject, question, { sort: order, after, limit })
}

/** Ids of all hits in their order. */
function* pagesOf(walk: Walk, first: FoundPage): Generator<readonly number[]> {
  let page = first
  for (let limit = firstPage; ; limit = Math.min(longestPage, limit * 3)) {
    for (let at = 0; at < page.ids.length; at += atOnce) yield page.ids.slice(at, at + atOnce)
    const { next } = page.page
    if (next === null) return
    page = pageOf(walk, next, limit)
  }
}

function* articleNodes(
  walk: Walk,
  first: FoundPage,
  matcher: Matcher,
  onRead: (hits: number) => void,
): Generator<ArticleNodes, null> {
  const { library } = walk
  const pages = pagesOf(walk, first)
  const batches = walk.subject === 'quotes' ? quotedArticles(library, pages) : articlesOf(pages)
  for (const batch of batches) {
    const texts = textsOf(library, [...batch.keys()])
    for (const [article, quotes] of batch) {
      onRead(quotes?.length ?? 1)
      const text = texts.get(article)
      if (text === undefined) continue
      const found = nodesOf(text, matcher)
      const nodes = quotes === null ? found : inside(found, stretchesOf(library, quotes))
      yield { article, ...text, nodes }
    }
  }
  return null
}

/** Articles in order, and for each the quotes its nodes must stand in, null for anywhere. */
type Batch = ReadonlyMap<ArticleId, readonly number[] | null>

type Pages = Iterable<readonly number[]>

function* articlesOf(pages: Pages): Generator<Batch> {
  for (const ids of pages) yield new Map(ids.map((id) => [id, null]))
}

/** Quotes of an article follow each other; the last article of a page may go on with the next. */
function* quotedArticles(library: Library, pages: Pages): Generator<Batch> {
  let open = new Map<ArticleId, number[]>()
  for (const ids of pages) {
    const articles = articlesOfQuotes(library, ids)
    for (const id of ids) {
      const article = articles.get(id)
      if (article === undefined) continue
      const known = open.get(article)
      if (known === undefined) open.set(article, [id])
      else known.push(id)
    }
    const last = [...open].at(-1)
    if (last === undefined) continue
    open.delete(last[0])
    yield open
    open = new Map([last])
  }
  yield open
}

function articlesOfQuotes(
  library: Library,
  quotes: readonly number[],
): ReadonlyMap<number, ArticleId> {
  const rows = all<{ id: number; article_id: number }>(
    library,
    'SELECT id, article_id FROM quotes WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(quotes),
  )
  return new Map(rows.map((row) => [row.id, row.article_id]))
}

type Texts = { readonly family: number | null; readonly headline: string; readonly body: string }

function textsOf(library: Library, articles: readonly ArticleId[]): ReadonlyMap<ArticleId, Texts> {
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
