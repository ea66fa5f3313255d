import type { Library } from '../database.ts'
import { generation } from '../revision.ts'

/**
 * What is read of a library once and kept in memory, made anew where the library changed otherwise than by this
 * connection, whose own changes whoever keeps something must watch. `make` may be called more than once.
 */
export function openKept<Kept>(make: (library: Library) => Kept): (library: Library) => Kept {
  const kept = new WeakMap<Library, { readonly generation: number; readonly made: Kept }>()
  return (library) => {
    const now = generation(library)
    const known = kept.get(library)
    if (known?.generation === now) return known.made
    const made = make(library)
    kept.set(library, { generation: now, made })
    return made
  }
}
