import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { WorkbenchError } from '../../shared/errors.ts'
import type { FileHandle } from '../../shared/ipc.ts'
import type { Wanted } from '../threads/importer.ts'

/** A dropped file as the preload passes it on: a path, or bytes that have none. */
export type Dropped =
  { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** What the window may import: it knows the handles, main knows the paths. */
export type Handles = {
  take(dropped: readonly Dropped[]): readonly FileHandle[]
  /** The files of handles; each handle serves once. Refuses unknown ones (`bad-input`). */
  redeem(handles: readonly string[]): readonly Wanted[]
  /** The file of a handle, which stays valid. */
  look(handle: string): Wanted
}

export function openHandles(): Handles {
  const kept = new Map<string, Wanted>()
  return {
    take: (dropped) =>
      dropped.map((one) => {
        const handle = randomUUID()
        const wanted = wantedOf(one)
        kept.set(handle, wanted)
        return { handle, name: wanted.kind === 'path' ? path.basename(wanted.path) : wanted.name }
      }),
    redeem: (handles) =>
      handles.map((handle) => {
        const wanted = known(kept, handle)
        kept.delete(handle)
        return wanted
      }),
    look: (handle) => known(kept, handle),
  }
}

function known(kept: ReadonlyMap<string, Wanted>, handle: string): Wanted {
  const wanted = kept.get(handle)
  if (wanted !== undefined) return wanted
  throw new WorkbenchError('bad-input', 'A file to import is not known any more; drop it again.')
}

function wantedOf(dropped: Dropped): Wanted {
  return 'path' in dropped ? { kind: 'path', path: dropped.path } : { kind: 'bytes', ...dropped }
}
