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
