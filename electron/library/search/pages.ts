import type { Page, Sort } from '../../../shared/library.ts'
import { explainQuery } from '../../../shared/query/format.ts'
import type { Query } from '../../../shared/query/syntax.ts'
import type { Library } from '../database.ts'
import { answered } from './answers.ts'
import { compileQuery } from './compile.ts'
import { listed, longestPage, type Rows } from './listed.ts'
import type { Subject } from './asking.ts'
import { orderNote, orderOf, orderWords, type Asked } from './orders.ts'
import { ranked, rankedSince } from './ranked.ts'
import { readQuery } from './read.ts'
import { totalOf, type Scope } from './sources.ts'
import { formsFound } from './stems.ts'
import { suggestionFor } from './suggestions.ts'
import { toldOnce } from './told-once.ts'
import { walked } from './walked.ts'

export type { Scope } from './sources.ts'

export type PageRequest = {
  readonly query: string
  readonly after: string | null
  readonly limit: number
  readonly sort: Sort
}

export type FoundPage = {
  readonly query: Query
  readonly ids: readonly number[]
  /** The page without its hits. */
  readonly page: Omit<Page<never>, 'hits'>
}

/** Whoever finds no more than this may have meant another word. */
const few = 3

/** Finds one page of ids. What the first page of a question worked out serves the later ones. */
export function findPage(
  library: Library,
  subject: Subject,
  request: PageRequest,
  scope: Scope,
): FoundPage {
  const { after } = request
  const { query, problem } = readQuery(request.query)
  const asked = askedOf(library, subject, query, request, scope)
  const { compiled, total } = asked
  const order = orderOf(asked, request.sort)
  const { rows, next } = rowsOf(asked, order, request)
  return {
    query,
    ids: rows,
    page: {
      total,
      next,
      understood: [
        explainQuery(query, subject),
        ...(scope.stems ? formsFound(library, query) : []),
        orderWords(order),
        ...compiled.notes,
      ].join(', '),
      orderNote: orderNote(order),
      problem,
      suggestion:
        after === null && total <= few ? suggestionFor(library, request.query, query) : null,
      scan: compiled.scan,
    },
  }
}

/** The question with its total. */
function askedOf(
  library: Library,
  subject: Subject,
  query: Query,
  request: PageRequest,
  scope: Scope,
): Asked {
  const compiled = compileQuery(library, query, subject, scope)
  const question = JSON.stringify([subject, request.query, scope, compiled.scan])
  if (scope.once) {
    const once = answered(library, `once ${question}`, () =>
      toldOnce(library, subject, compiled, scope),
    )
    return { library, subject, scope: { ...scope, once: false }, question, ...once }
  }
  const total = answered(library, `total ${question}`, () =>
    totalOf(library, subject, compiled, scope),
  )
  return { library, subject, compiled, scope, question, total }
}

function rowsOf(
  asked: Asked,
  order: ReturnType<typeof orderOf>,
  { after, limit }: PageRequest,
): Rows {
  if (limit > longestPage) return listed(asked, order, after, limit)
  switch (order.kind) {
    case 'outlet':
      return listed(asked, order, after, limit)
    case 'newest':
    case 'oldest':
      return walked(asked, order.kind, after, limit)
    case 'ranked':
      return ranked(asked, after, limit)
    case 'ranked since':
      return rankedSince(asked, order, after, limit)
  }
}

/** Puts rows into the order of the ids they were asked for. */
export function inOrder<Row extends { readonly id: number }>(
  ids: readonly number[],
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
