import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { WorkbenchError } from '../../shared/errors.ts'
import type { FileHandle } from '../../shared/ipc.ts'
import type { Wanted } from '../threads/importer.ts'

/** Dropped files as the preload passes them on: a path, or bytes that have none. */
const droppedFiles = z
  .array(
    z.union([
      z.strictObject({ path: z.string().min(1).max(32_768).refine(path.isAbsolute) }),
      z.strictObject({ name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }),
    ]),
  )
  .max(10_000)
type Dropped = z.infer<typeof droppedFiles>[number]

/** What the window may import: it knows the handles, main knows the paths. */
export type Handles = {
  /** Refuses what is no list of dropped files (`bad-input`). */
  take(dropped: unknown): readonly FileHandle[]
  /** The files of handles; each handle serves once. Refuses unknown ones (`bad-input`). */
  redeem(handles: readonly string[]): readonly Wanted[]
  /** The file of a handle, which stays valid. */
  look(handle: string): Wanted
}

export function openHandles(): Handles {
  const kept = new Map<string, Wanted>()
  return {
    take: (dropped) =>
      checked(dropped).map((one) => {
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

function checked(dropped: unknown): readonly Dropped[] {
  const result = droppedFiles.safeParse(dropped)
  if (result.success) return result.data
  throw new WorkbenchError(
    'bad-input',
    'What was dropped is no list of at most 10,000 files or folders; drop the folder they lie in.',
  )
}

function known(kept: ReadonlyMap<string, Wanted>, handle: string): Wanted {
  const wanted = kept.get(handle)
  if (wanted !== undefined) return wanted
  throw new WorkbenchError('bad-input', 'A file to import is not known any more; drop it again.')
}

function wantedOf(dropped: Dropped): Wanted {
  return 'path' in dropped ? { kind: 'path', path: dropped.path } : { kind: 'bytes', ...dropped }
}
