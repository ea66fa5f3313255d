import { lossesOf, one, run, type Library } from './database.ts'

/** Counts one more change. Call inside the change's own transaction. */
export function countChange(library: Library): void {
  const { others } = seenBy(library)
  run(library, "UPDATE counters SET value = value + 1 WHERE name = 'revision'")
  seen.set(library, { revision: revision(library), others })
}

/** How many changes this library has seen since it was made. */
export function revision(library: Library): number {
  return (
    one<{ value: number }>(library, "SELECT value FROM counters WHERE name = 'revision'")?.value ??
    0
  )
}

/** The number of changes that is known, and how often it was another one than this connection had made it. */
type Seen = { readonly revision: number; readonly others: number }

const seen = new WeakMap<Library, Seen>()

function seenBy(library: Library): Seen {
  const now = revision(library)
  const known = seen.get(library) ?? { revision: now, others: 0 }
  const next = known.revision === now ? known : { revision: now, others: known.others + 1 }
  seen.set(library, next)
  return next
}

/**
 * Another number whenever a library changed behind the back of this connection: another program or thread wrote
 * to it, or what was gathered for it was lost. What was kept in memory before says nothing of it any more.
 */
export function generation(library: Library): number {
  return stateOf(library).generation
}

/** Both numbers, read at once. */
export function stateOf(library: Library): {
  readonly revision: number
  readonly generation: number
} {
  const { revision: now, others } = seenBy(library)
  return { revision: now, generation: others + lossesOf(library) }
}
