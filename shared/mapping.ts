/** What the mapping step of an import shows of a table: the columns, some rows, and what was guessed. */
export type MappingPreview = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Article field to column. */
  readonly mapping: Readonly<Record<string, string>>
  /** The column taken for the text although its name does not say so. */
  readonly guessedBody: string | null
}

/** Fields a person can give a column to, with their names in the window. */
export const mappableFields = {
  headline: 'Headline',
  body: 'Text',
  published: 'Published',
  outlet: 'Outlet',
  byline: 'Author',
  url: 'Address',
  section: 'Section',
  language: 'Language',
} as const
