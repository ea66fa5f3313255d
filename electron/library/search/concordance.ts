import type { ConcordanceLine, ConcordanceSort } from '../../../shared/concordance.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import { WorkbenchError } from '../../../shared/errors.ts'
import type { Page } from '../../../shared/library.ts'
import type { Library } from '../database.ts'
import { stopIfUnwanted } from '../wanted.ts'
import { linesAt, type TextLine } from './concordance-lines.ts'
import { openNodeList, type NodeList } from './node-list.ts'
import { placeOfNodes, readNodes, type NodeReader } from './nodes.ts'
import { deadline, openOngoing } from './ongoing.ts'
import { readQuery } from './read.ts'
import { eachLineOnce } from './story-lines.ts'
import { leftKey, rightKey } from './surroundings.ts'
import { scanOf, type Question } from './whole.ts'

export type ConcordanceRequest = Question & {
  readonly after: string | null
  readonly limit: number
  readonly sort: ConcordanceSort
  /** Words of context on each side. */
  readonly words: number
}

/** So many lines are sorted by their neighbours; more would take too long to wait for. */
export const mostSorted = 50_000

/** A page that is not full by then is given as it is; the same question again goes on (ms). */
const longestWait = 50

/** Reads on through the articles of one question. */
type Walk = {
  readonly reader: NodeReader
  readonly nodes: NodeList
  finished: boolean
  /** Neighbouring words of the first lines, for the orders that go by them. */
  readonly keys: string[]
  /** Numbers of lines by those words, once they are sorted. */
  sorted: readonly number[] | null
}

const walks = openOngoing<Walk>()

/**
 * One page of a concordance. The lines of a page are there at once; how many there are in all is counted
 * from call to call (`scan`), each of which takes a moment only.
 */
export function concordance(library: Library, request: ConcordanceRequest): Page<ConcordanceLine> {
  const { sort } = request
  const scan = scanOf(library, placeOfNodes(request), request)
  if (scan !== null) return stillLooking(scan, request)
  const from = placeOf(request.after)
  const wanted = bySide(sort) ? -1 : from + request.limit
  const { query, once, stems } = request
  const key = JSON.stringify([{ query, once, stems }, sort])
  const begin = () => beginWalk(library, request)
  return walks(library, key, begin, (walk) => {
    const until = deadline(walk.reader.done === 0)
    const patience = performance.now() + longestWait
    while (!walk.finished && performance.now() < (walk.nodes.length > wanted ? until : patience))
      step(walk, sort)
    return pageFrom(library, walk, request, from)
  })
}

/** While a regular expression is looked for in the articles, there are no lines yet. */
function stillLooking(
  scan: NonNullable<Page<never>['scan']>,
  { query, sort }: ConcordanceRequest,
): Page<ConcordanceLine> {
  const understood = `${explainQuery(readQuery(query).query)}, ${orders[sort]}`
  return {
    total: 0,
    hits: [],
    next: null,
    understood,
    orderNote: null,
    problem: null,
    suggestion: null,
    scan,
  }
}

export type WholeConcordance = {
  readonly understood: string
  /** All lines in their order, some at a time. */
  portions(): Generator<readonly TextLine[]>
}

/** Told how many hits of the query are read, of how many. */
export type OnRead = (done: number, of: number) => void

/** A concordance from its first line to its last. Lines sorted by their neighbours are read first. */
export function readConcordance(
  library: Library,
  request: ConcordanceRequest,
  onRead: OnRead = () => {},
): WholeConcordance {
  const { sort, words } = request
  const walk = beginWalk(library, request)
  const goOn = () => {
    step(walk, sort)
    onRead(walk.reader.done, walk.reader.of)
  }
  while (bySide(sort) && !walk.finished) goOn()
  return {
    understood: understoodOf(walk, sort),
    *portions() {
      for (let from = 0; ; from += linesAtOnce) {
        while (!walk.finished && walk.nodes.length < from + linesAtOnce) goOn()
        const chosen = numbers(walk, sort, from, linesAtOnce)
        if (chosen.length === 0) return
        yield linesAt(library, placesAt(walk, chosen), words)
      }
    },
  }
}

const linesAtOnce = 200

function bySide(sort: ConcordanceSort): sort is 'left' | 'right' {
  return sort === 'left' || sort === 'right'
}

function beginWalk(
  library: Library,
  { query, once, stems, sort }: Question & Pick<ConcordanceRequest, 'sort'>,
): Walk {
  const question = { query, once, stems }
  const reader = readNodes(library, question, bySide(sort) ? 'newest' : sort)
  return {
    reader: question.once ? eachLineOnce(reader) : reader,
    nodes: openNodeList(),
    finished: false,
    keys: [],
    sorted: null,
  }
}

/** Reads one article. */
function step(walk: Walk, sort: ConcordanceSort): void {
  stopIfUnwanted()
  const read = walk.reader.next()
  if (read === null) {
    walk.finished = true
    return
  }
  walk.nodes.add(read.article, read.nodes)
  if (!bySide(sort)) return
  const keyOf = sort === 'left' ? leftKey : rightKey
  for (const node of read.nodes) {
    if (walk.keys.length === mostSorted) return
    walk.keys.push(keyOf(read[node.part], node))
  }
}

function placeOf(after: string | null): number {
  if (after === null) return 0
  const place = Number(after)
  if (Number.isSafeInteger(place) && place >= 0) return place
  throw new WorkbenchError(
    'bad-input',
    'The place in the list is not known any more; search again.',
  )
}

function pageFrom(
  library: Library,
  walk: Walk,
  { sort, words, limit }: ConcordanceRequest,
  from: number,
): Page<ConcordanceLine> {
  const { reader, nodes, finished } = walk
  const chosen = numbers(walk, sort, from, limit)
  const end = from + chosen.length
  const reachable = bySide(sort) ? walk.keys.length : nodes.length
  const goesOn = bySide(sort)
    ? walk.sorted !== null && end < reachable
    : end < reachable || !finished
  return {
    total: nodes.length,
    hits: linesAt(library, placesAt(walk, chosen), words).map(({ line }) => line),
    next: goesOn && chosen.length > 0 ? String(end) : null,
    understood: understoodOf(walk, sort),
    problem: reader.problem,
    orderNote: null,
    suggestion: null,
    scan: finished ? null : { done: reader.done, of: reader.of },
  }
}

function understoodOf(walk: Walk, sort: ConcordanceSort): string {
  return `${walk.reader.understood}, ${orders[sort]}${limitation(walk, sort)}`
}

const orders: Readonly<Record<ConcordanceSort, string>> = {
  newest: 'newest first',
  oldest: 'oldest first',
  outlet: 'by outlet',
  left: 'by the words to the left',
  right: 'by the words to the right',
}

function limitation({ nodes, keys }: Walk, sort: ConcordanceSort): string {
  if (!bySide(sort) || nodes.length <= keys.length) return ''
  const [some, every] = [keys.length, nodes.length].map((count) => count.toLocaleString('en'))
  return `; sorted: the newest ${some} of ${every} lines (by date every line can be reached)`
}

/** The numbers of the lines of a page. */
function numbers(
  walk: Walk,
  sort: ConcordanceSort,
  from: number,
  limit: number,
): readonly number[] {
  if (bySide(sort)) return sortedNumbers(walk).slice(from, from + limit)
  const until = Math.min(from + limit, walk.nodes.length)
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
}

/** Lines with the same neighbours stay in the order of their dates. */
function sortedNumbers(walk: Walk): readonly number[] {
  if (walk.sorted !== null) return walk.sorted
  const { keys } = walk
  const sorted = keys
    .map((_, index) => index)
    .sort((one, other) => compared(keys[one] ?? '', keys[other] ?? '') || one - other)
  // Lines can be paged through when no more of them will come between.
  if (walk.finished || keys.length === mostSorted) walk.sorted = sorted
  return sorted
}

function compared(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function placesAt({ nodes }: Walk, chosen: readonly number[]): ReturnType<NodeList['at']>[] {
  return chosen.map((number) => nodes.at(number))
}
