import { WorkbenchError } from '../../shared/errors.ts'
import type { Asked, SavedSearch, SearchId } from '../../shared/saved-search.ts'
import { all, one, run, transaction, type Library } from './database.ts'
import { makeStep } from './history.ts'

export function savedSearches(library: Library): readonly SavedSearch[] {
  return all<SavedSearch>(
    library,
    'SELECT id, name, query, view, created FROM searches ORDER BY name COLLATE NOCASE',
  )
}

/** Keeps a query under a name; a search of that name becomes this one. */
export function saveSearch(library: Library, name: string, { query, view }: Asked): SavedSearch {
  const known = searchNamed(library, name)
  const created = new Date().toISOString()
  return makeStep(library, known === null ? 'Save search' : 'Replace saved search', () => {
    if (known !== null) {
      run(library, 'UPDATE searches SET query = ?, view = ? WHERE id = ?', query, view, known.id)
      return { ...known, query, view }
    }
    const { id } = run(
      library,
      'INSERT INTO searches (name, query, view, created) VALUES (?, ?, ?, ?)',
      ...[name, query, view, created],
    )
    return { id, name, query, view, created }
  })
}

/** Refuses a name that is taken (`name-taken`). */
export function renameSearch(library: Library, id: SearchId, name: string): void {
  requireSearch(library, id)
  const known = searchNamed(library, name)
  if (known !== null && known.id !== id) {
    throw new WorkbenchError('name-taken', `There is a saved search “${known.name}” already.`)
  }
  makeStep(library, 'Rename saved search', () =>
    run(library, 'UPDATE searches SET name = ? WHERE id = ?', name, id),
  )
}

export function removeSearch(library: Library, id: SearchId): void {
  requireSearch(library, id)
  makeStep(library, 'Remove saved search', () =>
    run(library, 'DELETE FROM searches WHERE id = ?', id),
  )
}

function searchNamed(library: Library, name: string): SavedSearch | null {
  return one<SavedSearch>(
    library,
    'SELECT id, name, query, view, created FROM searches WHERE name = ?',
    name,
  )
}

function requireSearch(library: Library, id: SearchId): void {
  if (one(library, 'SELECT 1 FROM searches WHERE id = ?', id) !== null) return
  throw new WorkbenchError('not-found', `There is no saved search ${id} in this library.`)
}

/** Searches remembered; older ones are forgotten. */
const remembered = 200

/** The searches made, latest first. */
export function searchHistory(library: Library, limit: number): readonly Asked[] {
  return all<Asked>(library, 'SELECT query, view FROM searched ORDER BY id DESC LIMIT ?', limit)
}

/** Notes that a search was made. No step and no change of the library: nobody wants to undo having looked. */
export function rememberSearch(library: Library, { query, view }: Asked): void {
  if (query.trim() === '') return
  transaction(library, () => {
    run(library, 'DELETE FROM searched WHERE query = ? AND view = ?', query, view)
    run(
      library,
      'INSERT INTO searched (query, view, at) VALUES (?, ?, ?)',
      ...[query, view, new Date().toISOString()],
    )
    run(
      library,
      `DELETE FROM searched WHERE id NOT IN (SELECT id FROM searched ORDER BY id DESC LIMIT ${remembered})`,
    )
  })
}
