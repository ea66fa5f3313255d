import type { ArticleKind } from '../../shared/article.ts'
import type { ConcordanceSort } from '../../shared/concordance.ts'
import type { CollocateMeasure, FrequencySubject, Period } from '../../shared/counts.ts'
import type { ExportFormat, ExportSubject } from '../../shared/export.ts'
import type { Sort } from '../../shared/library.ts'
import type { Library } from '../library/database.ts'
import type { Table } from '../writers/table.ts'

/** What of a search is wanted as a table; what is left out is taken as the window first shows it. */
export type ExportRequest = {
  readonly what: ExportSubject
  readonly format: ExportFormat
  readonly query: string
  readonly once: boolean
  readonly stems: boolean
  readonly sort: Sort | ConcordanceSort
  readonly kinds?: readonly ArticleKind[] | undefined
  readonly words?: number | undefined
  readonly collocation?:
    | {
        readonly window: number
        readonly minimum: number
        readonly measure: CollocateMeasure
        readonly common: boolean
      }
    | undefined
  readonly timeline?: { readonly per: Period; readonly of: FrequencySubject } | undefined
}

/** The rows of one kind of hits, and how they were counted in a sentence. */
export type Told = Pick<Table, 'columns' | 'rows' | 'length'> & { readonly understood: string }

/** Told how many hits are read, of how many, by what must read before it writes. */
export type OnRead = (done: number, of: number) => void

/** Makes a table of a search. Rows are read while they are written. */
export type ToTable = (library: Library, request: ExportRequest, onRead: OnRead) => Told

/** The order of a list of articles or quotes that a sort stands for. */
export function articleSort(sort: ExportRequest['sort']): Sort {
  return sort === 'left' || sort === 'right' ? 'newest' : sort
}

export function concordanceSort(sort: ExportRequest['sort']): ConcordanceSort {
  return sort === 'relevance' ? 'newest' : sort
}
