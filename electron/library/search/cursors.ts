import { WorkbenchError } from '../../../shared/errors.ts'

type Key = string | number

/** The kind of a cursor: a place in a list, a date to go on from, a rank to go on from. */
export function kindOf(after: string): Key | null {
  const cursor: unknown = JSON.parse(after)
  return Array.isArray(cursor) && isKey(cursor[0]) ? cursor[0] : null
}

/** The keys of a cursor of a kind. Refuses any other (`bad-input`). */
export function cursorOf(after: string, kind: string): readonly Key[] {
  const cursor: unknown = JSON.parse(after)
  if (Array.isArray(cursor) && cursor[0] === kind && cursor.every(isKey)) return cursor.slice(1)
  throw new WorkbenchError(
    'bad-input',
    'The place in the list is not known any more; search again.',
  )
}

function isKey(key: unknown): key is Key {
  return typeof key === 'string' || typeof key === 'number'
}
