import type { Collocate, CollocateMeasure, Collocates } from '../../../shared/counts.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import type { Part } from '../../../shared/span.ts'
import type { Library } from '../database.ts'
import { termsOf } from '../indexable.ts'
import { stopIfUnwanted } from '../wanted.ts'
import { logLikelihood, mutualInformation, type Observed } from './association.ts'
import { corpusOf, growCorpus, type Corpus } from './corpus.ts'
import { placeOfNodes, readNodes, type ArticleNodes, type NodeReader } from './nodes.ts'
import { deadline, openOngoing } from './ongoing.ts'
import { readQuery } from './read.ts'
import { eachLineOnce } from './story-lines.ts'
import { scanOf, type Question } from './whole.ts'
import { windowsAround } from './windows.ts'

export type CollocatesRequest = Question & {
  /** Words on each side of the node. */
  readonly window: number
  readonly minimum: number
  readonly measure: CollocateMeasure
  /** Also the words that stand in very many articles; they hold sentences together and say little. */
  readonly common: boolean
}

type Sides = { left: number; right: number }

/** Reads on through the articles of one question, then looks up how frequent the words are elsewhere. */
type Count = {
  readonly reader: NodeReader
  readonly words: Map<string, Sides>
  /** The nodes as they are written; their words are no collocates. */
  readonly own: Set<string>
  nodes: number
  /** Words within all windows. */
  near: number
  finished: boolean
  /** What is known of each word once everything is read. */
  readonly weighed: Map<string, Weighed>
}

/** A collocate, and in how many articles its word stands. */
type Weighed = { readonly row: Collocate; readonly articles: number }

const counts = openOngoing<Count>()

/** A word in more than this share of all articles is a common one. */
const commonShare = 0.3

/** So many rows are shown; the strongest come first. */
const mostRows = 500

/** Words near the query's words. Counted from call to call (`scan`), each of which takes a moment only. */
export function collocates(library: Library, request: CollocatesRequest): Collocates {
  const scan = scanOf(library, placeOfNodes(request), request)
  if (scan !== null) {
    const understood = explainQuery(readQuery(request.query).query)
    return { node: 0, rows: [], understood, problem: null, scan }
  }
  const { query, once, stems, window } = request
  const key = JSON.stringify([query, once, stems, window])
  const begin = () => beginCount(library, request)
  return counts(library, key, begin, (count) => {
    const until = deadline(count.reader.done === 0)
    return answer(library, count, request, () => performance.now() < until, mostRows)
  })
}

/** The same, counted to its end, with every row. */
export function wholeCollocates(
  library: Library,
  request: CollocatesRequest,
  onRead: (done: number, of: number) => void = () => {},
): Collocates {
  const count = beginCount(library, request)
  const goOn = () => {
    onRead(count.reader.done, count.reader.of)
    return true
  }
  return answer(library, count, request, goOn, Number.MAX_SAFE_INTEGER)
}

function beginCount(library: Library, request: CollocatesRequest): Count {
  const reader = readNodes(library, request, 'newest')
  return {
    reader: request.once ? eachLineOnce(reader) : reader,
    words: new Map<string, Sides>(),
    own: new Set<string>(),
    ...{ nodes: 0, near: 0, finished: false },
    weighed: new Map(),
  }
}

function answer(
  library: Library,
  count: Count,
  request: CollocatesRequest,
  hasTime: () => boolean,
  most: number,
): Collocates {
  while (!count.finished && hasTime()) read(count, request.window)
  const corpus = corpusOf(library)
  const isReady = count.finished && growCorpus(library, hasTime)
  const isWeighed = isReady && weigh(count, corpus, request.minimum, hasTime)
  const rows = isWeighed ? rowsOf(count, corpus, request) : []
  const { reader } = count
  return {
    node: count.nodes,
    rows: rows.slice(0, most),
    understood: `${reader.understood}; ${counted(count, corpus, request, rows.length, most)}`,
    problem: reader.problem,
    scan: isWeighed ? null : { done: reader.done, of: reader.of },
  }
}

/** Reads one article. */
function read(count: Count, window: number): void {
  stopIfUnwanted()
  const article = count.reader.next()
  if (article === null) {
    count.finished = true
    return
  }
  count.nodes += article.nodes.length
  for (const part of ['headline', 'body'] as const) countPart(count, article, part, window)
}

function countPart(count: Count, article: ArticleNodes, part: Part, window: number): void {
  const nodes = article.nodes.filter((node) => node.part === part)
  if (nodes.length === 0) return
  const text = article[part]
  for (const { start, end } of nodes) count.own.add(text.slice(start, end))
  const near = windowsAround(text, nodes, window)
  count.near += near.length
  for (const { text, side } of near) {
    const sides = count.words.get(text)
    if (sides === undefined)
      count.words.set(text, { left: side === 'left' ? 1 : 0, right: side === 'right' ? 1 : 0 })
    else sides[side] += 1
  }
}

/** Weighs the words met often enough; true when all of them are. */
function weigh(count: Count, corpus: Corpus, minimum: number, hasTime: () => boolean): boolean {
  for (const [word, sides] of count.words) {
    if (sides.left + sides.right < minimum || count.weighed.has(word)) continue
    if (!hasTime()) return false
    count.weighed.set(word, weighedOf(word, sides, count.near, corpus))
  }
  return true
}

function weighedOf(word: string, { left, right }: Sides, window: number, corpus: Corpus): Weighed {
  const { count: total, articles } = corpus.of(word)
  const observed: Observed = { together: left + right, window, word: total, corpus: corpus.words }
  return {
    articles,
    row: {
      ...{ word, count: left + right, total, left, right },
      logLikelihood: logLikelihood(observed),
      mi: mutualInformation(observed),
    },
  }
}

/** The strongest first. */
function rowsOf(
  { weighed, own }: Count,
  corpus: Corpus,
  { minimum, measure, common }: CollocatesRequest,
): readonly Collocate[] {
  const ownWords = new Set([...own].flatMap((node) => termsOf(node).map(({ text }) => text)))
  const mostArticles = common ? Infinity : corpus.articles * commonShare
  return [...weighed.values()]
    .filter(
      ({ row, articles }) =>
        row.count >= minimum && !ownWords.has(row.word) && articles <= mostArticles,
    )
    .map(({ row }) => row)
    .toSorted((one, other) => other[measure] - one[measure] || other.count - one.count)
}

function counted(
  { nodes }: Count,
  corpus: Corpus,
  { window, minimum, common }: CollocatesRequest,
  rows: number,
  most: number,
): string {
  const number = (value: number) => value.toLocaleString('en')
  const within = `words within ${window} of ${number(nodes)} occurrences, met at least ${minimum} times`
  const left = common ? '' : ', without those in more than 30 % of all articles'
  const against = `compared with all ${number(corpus.words)} words of the library`
  const shown = rows > most ? `; the ${number(most)} strongest of ${number(rows)}` : ''
  return `${within}${left}, ${against}${shown}`
}
