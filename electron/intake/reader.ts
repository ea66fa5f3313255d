import type { Draft, Place } from '../../shared/article.ts'
import type { ProblemCode } from '../../shared/report.ts'

/**
 * Limits a reader must keep. Entries are many, because news corpora come as archives of a hundred
 * thousand small texts; what unpacks too far is stopped by its bytes.
 */
export type Limits = {
  readonly outputBytes: number
  readonly ratio: number
  readonly entries: number
  readonly depth: number
  readonly articleBytes: number
}

export const defaultLimits: Limits = {
  outputBytes: 2 * 1024 ** 3,
  ratio: 100,
  entries: 250_000,
  depth: 3,
  articleBytes: 5 * 1024 ** 2,
}

/** A file as a reader sees it. Nothing here can open another file by a name found inside. */
export type SourceFile = {
  /** For sentences only: `dump.zip/page.html`. */
  readonly name: string
  readonly size: number
  /** The first 64 KiB, for recognition. */
  readonly head: Uint8Array
  /** The whole content, in pieces of at most 1 MiB; may be called more than once. */
  bytes(): AsyncIterable<Uint8Array>
  /** The whole content at once; refuses with `too-large` above 512 MiB. */
  whole(): Promise<Uint8Array>
  /** A stretch of the content, where it can be had without reading what stands before it. */
  range?(start: number, end: number): Promise<Uint8Array>
  /** A file lying beside this one (same folder or archive), null when absent or outside. */
  beside(relative: string): Promise<SourceFile | null>
  readonly limits: Limits
}

/** What a reader yields: drafts, problems, and what the file says of itself. */
export type ReadEvent =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | {
      readonly kind: 'problem'
      readonly place: Place
      readonly code: ProblemCode
      readonly message: string
    }
  | { readonly kind: 'announced'; readonly count: number }
  | { readonly kind: 'encoding'; readonly name: string }
  /** An archive's member, to be read as a file of its own. */
  | { readonly kind: 'member'; readonly file: SourceFile }

/** The beginning of a file, decoded as well as its first bytes allow, for recognition by content. */
export type Head = { readonly bytes: Uint8Array; readonly text: string; readonly name: string }

/** One format. `recognises` answers 0 (no) to 1 (certain); the surest reader gets the file. */
export type Reader = {
  readonly name: string
  readonly label: string
  recognises(head: Head): number
  /** The surest it ever is; where another is as sure already, it is not asked. */
  readonly surest?: number
  read(file: SourceFile, options: ReadOptions): AsyncIterable<ReadEvent>
}

export type ReadOptions = {
  /** Column or field mapping a person gave: article field to column name. */
  readonly map: Readonly<Record<string, string>>
}
