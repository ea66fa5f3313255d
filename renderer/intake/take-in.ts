import type { FileHandle } from '../../shared/ipc.ts'
import { handlesOf } from '../client/bridge.ts'
import { sentenceOf } from '../client/library-state.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'
import { isCertain, namesTable } from './column-map.ts'

/** Starts the import of dropped or chosen files; a single table may have its columns asked first. */
export async function takeInFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  try {
    const handles = await handlesOf(files)
    const [only] = handles
    if (only !== undefined && handles.length === 1 && namesTable(only.name)) {
      return await askOrStart(only)
    }
    await start(handles.map(({ handle }) => handle))
  } catch (error) {
    session.set({ failure: sentenceOf(error) })
  }
}

/** Starts the import of a table with the columns that a person chose. */
export async function takeInTable(handle: string, map: Record<string, string>): Promise<void> {
  session.set({ report: null, sheet: null })
  await act('intake.start', { handles: [handle], map })
}

export async function takeInFolder(): Promise<void> {
  const chosen = await act('intake.chooseFolder', {})
  if (chosen !== null) await start(chosen.output.map(({ handle }) => handle))
}

export async function takeInText(text: string): Promise<void> {
  if (text.trim() === '') return
  session.set({ report: null })
  await act('intake.paste', { text })
}

export async function takeInSample(): Promise<void> {
  session.set({ report: null })
  await act('intake.sample', {})
}

/** Asks for the columns of a table only when their names do not tell headline and text. */
async function askOrStart({ handle, name }: FileHandle): Promise<void> {
  const looked = await act('intake.preview', { handle })
  if (looked === null) return
  const { output: preview } = looked
  if (preview === null || isCertain(preview)) return start([handle])
  session.set({ sheet: { handle, file: name, preview }, popup: null })
}

async function start(handles: string[]): Promise<void> {
  if (handles.length === 0) return
  session.set({ report: null, sheet: null })
  await act('intake.start', { handles })
}
