import { create } from 'zustand'
import type { Batch } from '../../shared/counts.ts'
import type { Sort } from '../../shared/library.ts'
import {
  firstCountLook,
  firstLineLook,
  firstWidths,
  type CountLook,
  type LineLook,
  type Widths,
} from '../../shared/looks.ts'
import type { MappingPreview } from '../../shared/mapping.ts'
import type { Part, Span } from '../../shared/span.ts'
import type { Tagging, TagTarget } from '../../shared/tag.ts'
import type { ImportReport } from '../../shared/report.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import { noneChosen, type ChosenLines } from './chosen-lines.ts'
import type { HitCursor, HitWanted } from './hit-cursor.ts'
import { articleOf, onePane, show, showBeside, type Opened, type Panes } from './panes.ts'
import type { Scope } from './scopes.ts'
import type { View } from './views.ts'

/** Words of an article to bring into sight; `turn` tells two jumps to the same place apart. */
export type Jump = {
  readonly article: number
  readonly pane: number
  readonly part: Part
  readonly spans: readonly Span[]
  readonly turn: number
}

export type Destination = { readonly part: Part; readonly spans: readonly Span[] }

/** Where a popup hangs, in window coordinates. */
export type Hook = { readonly x: number; readonly top: number; readonly bottom: number }

export type Popup =
  | {
      readonly kind: 'tag'
      readonly target: TagTarget
      readonly others?: readonly TagTarget[]
      readonly hook: Hook
    }
  | { readonly kind: 'tagging'; readonly taggings: readonly Tagging[]; readonly hook: Hook }
  | {
      readonly kind: 'speaker'
      readonly quote: number
      readonly article: number
      readonly hook: Hook
    }
  | { readonly kind: 'note'; readonly target: TagTarget; readonly hook: Hook }
  | { readonly kind: 'collection'; readonly article: number; readonly hook: Hook }
  | { readonly kind: 'save-search'; readonly hook: Hook }

/** A table that waits for a person's word on its columns. */
export type AskedTable = {
  readonly handle: string
  readonly file: string
  readonly preview: MappingPreview
}

/** The counts of a file of queries. */
export type CountedQueries = { readonly batch: Batch }

/** The sheet over the window: one of those with a name, or that of a table. */
export type Sheet =
  'keys' | 'operators' | 'quick-open' | 'paste' | 'imports' | 'tags' | AskedTable | CountedQueries

/** Where a click asks something to open: in this pane, in the one beside it, or in this pane to stay. */
export type Where = 'here' | 'beside' | 'stay'

export type Session = {
  readonly view: View
  readonly scope: Scope
  /** As typed. */
  readonly query: string
  /** What is shown: the last query that could be understood whole. */
  readonly asked: string
  /** Whether the query is read back below its line. */
  readonly explained: boolean
  readonly sort: Sort
  readonly lines: LineLook
  readonly counts: CountLook
  readonly chosen: ChosenLines
  readonly widths: Widths
  readonly panes: Panes
  readonly jump: Jump | null
  readonly hit: HitCursor | null
  /** The quote at hand: the last one that had the focus. */
  readonly quote: number | null
  readonly popup: Popup | null
  readonly sheet: Sheet | null
  readonly report: ImportReport | null
  /** Whether panes show the quote list, and the lines that cleaning removed. */
  readonly quotesShown: boolean
  readonly removedShown: boolean
  /** The interrupted import whose rest is not to be read now. */
  readonly putOff: number | null
  /** A short word about what was just done. */
  readonly notice: string | null
  /** A sentence about what could not be done. */
  readonly failure: string | null
}

export const useSession = create<Session>()(() => ({
  view: 'articles',
  scope: 'articles',
  query: '',
  asked: '',
  explained: false,
  sort: 'relevance',
  lines: firstLineLook,
  counts: firstCountLook,
  chosen: noneChosen,
  widths: firstWidths,
  panes: onePane,
  jump: null,
  hit: null,
  quote: null,
  popup: null,
  sheet: null,
  report: null,
  quotesShown: true,
  removedShown: false,
  putOff: null,
  notice: null,
  failure: null,
}))

export const session = {
  get: useSession.getState,
  set: useSession.setState,
}

export function open(opened: Opened, where: Where = 'here'): void {
  const { panes } = session.get()
  session.set({
    popup: null,
    panes:
      where === 'beside'
        ? showBeside(panes, opened)
        : show(panes, panes.at, opened, where === 'stay'),
  })
}

type Findable = Destination & { readonly id: number; readonly article: number }

/** Opens the article of a quote, brings its words into sight, and takes it in hand. */
export function openQuote(quote: Findable, where: Where = 'here'): void {
  const { id, article, part, spans } = quote
  open(articleOf(quote), where)
  const { panes, jump } = session.get()
  const turn = (jump?.turn ?? 0) + 1
  session.set({ quote: id, jump: { article, pane: panes.at, part, spans, turn } })
}

/** Whether the last jump went to this quote, which a list shows as its open row. */
export function wentTo(jump: Jump | null, { article, spans }: Findable): boolean {
  return jump?.article === article && jump.spans[0]?.start === spans[0]?.start
}

/** Opens an article at one of its hits. */
export function openAtHit(article: number, wanted: HitWanted, where: Where = 'here'): void {
  open({ kind: 'article', id: article }, where)
  const { panes, hit } = session.get()
  session.set({ hit: { article, pane: panes.at, wanted, turn: (hit?.turn ?? 0) + 1 } })
}

/** Puts a query in the line; one that cannot be understood keeps what the last good one found. */
export function search(query: string, view?: View): void {
  const { asked } = session.get()
  const understood = parseQuery(query).problem === null ? query : asked
  session.set({
    query,
    ...(understood === asked ? {} : { asked: understood, hit: null }),
    ...(view === undefined ? {} : { view }),
  })
}

export function changePanes(change: (panes: Panes) => Panes): void {
  session.set({ panes: change(session.get().panes) })
}

/** How a click or Enter wants its thing opened: with Ctrl or the middle button beside. */
export function whereOf(event: {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly button?: number
}): Where {
  return event.ctrlKey || event.metaKey || event.button === 1 ? 'beside' : 'here'
}

export function hookOf(box: DOMRect): Hook {
  return { x: box.left, top: box.top, bottom: box.bottom }
}
