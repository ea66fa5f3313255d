/** What of a search can be written to a file. */
export const exportSubjects = [
  'articles',
  'quotes',
  'actors',
  'concordance',
  'collocates',
  'frequency',
] as const
export type ExportSubject = (typeof exportSubjects)[number]

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A file that was written: its name and how many rows stand in it. */
export type Exported = { readonly name: string; readonly rows: number }

/** How far the writing of a file has come. */
export type ExportProgress = {
  /** Looking for a regular expression, reading texts, counting queries, or writing rows. */
  readonly doing: 'looking' | 'reading' | 'counting' | 'writing'
  readonly done: number
  /** Null while it is not known. */
  readonly of: number | null
}
