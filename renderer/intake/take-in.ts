import { handlesOf } from '../client/bridge.ts'
import { sentenceOf } from '../client/library-state.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'

/** Starts the import of dropped or chosen files. */
export async function takeInFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  try {
    const handles = await handlesOf(files)
    await start(handles.map(({ handle }) => handle))
  } catch (error) {
    session.set({ failure: sentenceOf(error) })
  }
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

async function start(handles: string[]): Promise<void> {
  if (handles.length === 0) return
  session.set({ report: null, sheet: null })
  await act('intake.start', { handles })
}
