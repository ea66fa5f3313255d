import type { ExportSubject } from '../../shared/export.ts'
import type { Library } from '../library/database.ts'
import type { ReadOptions } from './command.ts'

/** A query as the command line asks it. */
export type AskedSearch = {
  readonly what: ExportSubject
  readonly query: string
  readonly once: boolean
  readonly stems: boolean
  readonly limit: number
}

/** What is printed of a search: for machines, and for people. */
export type SearchView = (
  library: Library,
  asked: AskedSearch,
  options: ReadOptions,
) => { readonly json: unknown; readonly lines: readonly string[] }
