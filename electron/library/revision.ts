import { one, run, type Library } from './database.ts'

/** Counts one more change. Call inside the change's own transaction. */
export function countChange(library: Library): void {
  run(library, "UPDATE counters SET value = value + 1 WHERE name = 'revision'")
}

/** How many changes this library has seen since it was made. */
export function revision(library: Library): number {
  return (
    one<{ value: number }>(library, "SELECT value FROM counters WHERE name = 'revision'")?.value ??
    0
  )
}
