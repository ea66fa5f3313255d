import path from 'node:path'
import { app } from 'electron'
import type { LibraryState } from '../shared/library.ts'
import type { AskedLibrary } from './asked-library.ts'
import type { SettingsStore } from './settings.ts'
import type { Wanted } from './threads/importer.ts'

export type FirstLibraryParts = {
  readonly settings: SettingsStore
  readonly samples: string
  openLibrary(file: string, create: boolean): Promise<LibraryState>
  /** Fills the sample library, which nobody asked for. */
  startImport(wanted: readonly Wanted[]): void
  /** The library this start asks for. */
  readonly asked: AskedLibrary | null
  /** Tells a person of something in a sentence. */
  raise(message: string): void
}

/**
 * Opens the library that the start asks for, else that of last time, else on the first run a sample
 * library filled from the invented dump, as also, told in a sentence, when the one named cannot be opened.
 */
export async function openFirstLibrary(parts: FirstLibraryParts): Promise<void> {
  const last = parts.settings.get().library
  const wanted = parts.asked ?? (last === null ? null : { file: last, create: false })
  const notice = wanted === null ? null : await problemOpening(parts, wanted)
  if (wanted !== null && notice === null) return
  const sample = path.join(app.getPath('userData'), 'Sample.cuttings')
  const state = await parts.openLibrary(sample, true)
  if (state.imports === 0) parts.startImport([{ kind: 'path', path: parts.samples }])
  if (notice !== null) parts.raise(`${notice} The sample library is open instead.`)
}

/** Why a library cannot be opened, in a sentence; null when it is open now. */
export async function problemOpening(
  { openLibrary }: Pick<FirstLibraryParts, 'openLibrary'>,
  { file, create }: AskedLibrary,
): Promise<string | null> {
  try {
    await openLibrary(file, create)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
