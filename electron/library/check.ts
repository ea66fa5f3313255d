import { all, one, script, type Library } from './database.ts'
import { spanFaults } from './misplaced.ts'

/** More faults than this tell nothing new. */
const enough = 100

/** What is wrong with a library, a sentence each; empty when it is sound. */
export function checkLibrary(library: Library): readonly string[] {
  return [
    ...fileFaults(library),
    ...keyFaults(library),
    ...indexFaults(library),
    ...spanFaults(library),
  ].slice(0, enough)
}

function fileFaults(library: Library): readonly string[] {
  return all<{ integrity_check: string }>(library, 'PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((answer) => answer !== 'ok')
    .map((answer) => `The file is damaged: ${answer}.`)
}

function keyFaults(library: Library): readonly string[] {
  return all<{ table: string; rowid: number; parent: string }>(
    library,
    'PRAGMA foreign_key_check',
  ).map(
    (row) => `Row ${row.rowid} of ${row.table} points at a row of ${row.parent} that is not there.`,
  )
}

const indexes = [
  { index: 'articles_fts', table: 'articles', what: 'articles' },
  { index: 'quotes_fts', table: 'quotes', what: 'quotes' },
  { index: 'actors_fts', table: 'actors', what: 'actors' },
  { index: 'notes_fts', table: 'notes', what: 'notes' },
] as const

function indexFaults(library: Library): readonly string[] {
  return indexes.flatMap(({ index, table, what }) => {
    const broken = internalFault(library, index)
    if (broken !== null) return [`The search index of ${what} is damaged: ${broken}.`]
    const missing = one<{ n: number }>(
      library,
      `SELECT count(*) AS n FROM ${table} WHERE id NOT IN (SELECT id FROM ${index}_docsize)`,
    )
    return missing?.n ? [`${missing.n} ${what} are not in the search index.`] : []
  })
}

function internalFault(library: Library, index: string): string | null {
  // An index is asked for its own check by writing to it; that of the file has looked at its tables.
  if (!library.canWrite) return null
  try {
    script(library, `INSERT INTO ${index} (${index}) VALUES ('integrity-check')`)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
