import { one, type Library } from '../library/database.ts'

/** Between two looks at whether another program has changed the library (ms). */
const pause = 1_000

export type Watch = {
  /** False when the library was closed meanwhile. */
  readonly isOpen: () => boolean
  readonly onChange: () => void
}

/** Tells whenever another program has changed a library that is open here, so that lists ask anew. */
export function watchOthers(library: Library, { isOpen, onChange }: Watch): void {
  let known = othersVersion(library)
  const look = () => {
    if (!isOpen()) return
    const now = othersVersion(library) ?? known
    if (now !== known) onChange()
    known = now
    setTimeout(look, pause)
  }
  setTimeout(look, pause)
}

/** Another number after every change that was not made through this connection; null where nothing can be read. */
function othersVersion(library: Library): number | null {
  try {
    return one<{ data_version: number }>(library, 'PRAGMA data_version')?.data_version ?? null
  } catch {
    // That the drive is gone is told by whatever is asked for next.
    return null
  }
}
