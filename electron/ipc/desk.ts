import path from 'node:path'
import { app, clipboard, dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { WorkbenchError } from '../../shared/errors.ts'
import type { CallInput, CallOutput } from '../../shared/ipc.ts'
import type { LibraryState } from '../../shared/library.ts'
import type { SettingsStore } from '../settings.ts'
import type { Wanted } from '../threads/importer.ts'
import type { DeskCallName } from './handlers/handler.ts'
import type { Handles } from './handles.ts'

/** The calls that need dialogs, the clipboard, settings, or the paths behind handles. */
export type Desk = {
  readonly [Name in DeskCallName]: (
    input: CallInput<Name>,
  ) => CallOutput<Name> | Promise<CallOutput<Name>>
}

export type DeskParts = {
  readonly window: () => BrowserWindow | null
  readonly settings: SettingsStore
  readonly handles: Handles
  readonly samples: string
  openLibrary(file: string, create: boolean): Promise<LibraryState>
  startImport(wanted: readonly Wanted[]): void
  cancelImport(): void
}

const libraryFiles = [{ name: 'Cuttings library', extensions: ['cuttings'] }]

export function openDesk(parts: DeskParts): Desk {
  const { window, settings, handles } = parts
  const start = (wanted: readonly Wanted[]) => {
    parts.startImport(wanted)
    return null
  }
  return {
    'library.create': async () => {
      const chosen = await chooseNewFile(window())
      return chosen === null ? null : parts.openLibrary(chosen, true)
    },
    'library.open': async () => {
      const [chosen] = await choose(window(), { properties: ['openFile'], filters: libraryFiles })
      return chosen === undefined ? null : parts.openLibrary(chosen, false)
    },
    'intake.start': (input) => start(handles.redeem(input.handles)),
    'intake.paste': ({ text }) =>
      start([{ kind: 'bytes', name: 'pasted text.txt', bytes: new TextEncoder().encode(text) }]),
    'intake.cancel': () => {
      parts.cancelImport()
      return null
    },
    'intake.chooseFolder': async () => {
      const folders = await choose(window(), { properties: ['openDirectory', 'multiSelections'] })
      return handles.take(folders.map((folder) => ({ path: folder })))
    },
    'intake.sample': () => start([{ kind: 'path', path: parts.samples }]),
    'settings.get': () => settings.get(),
    'settings.change': (change) => settings.change(given(change)),
    'desk.openLink': ({ url }) => openLink(window(), url),
    'desk.copy': ({ text }) => {
      void clipboard.writeText(text)
      return null
    },
  }
}

/** The keys a change really names. */
function given(change: CallInput<'settings.change'>): Parameters<SettingsStore['change']>[0] {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

async function choose(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const result =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return result.canceled ? [] : result.filePaths
}

async function chooseNewFile(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'New library',
    defaultPath: path.join(app.getPath('documents'), 'Untitled.cuttings'),
    filters: libraryFiles,
  }
  const result =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options)
  if (result.canceled || result.filePath === '') return null
  return result.filePath.endsWith('.cuttings') ? result.filePath : `${result.filePath}.cuttings`
}

/** Asks, then hands the address to the system's browser; http and https only. */
async function openLink(window: BrowserWindow | null, address: string): Promise<null> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new WorkbenchError(
      'bad-input',
      `“${address.slice(0, 200)}” is not a web address; it was not opened.`,
    )
  }
  const question = {
    type: 'question' as const,
    message: 'Open this address in your browser?',
    detail: url.href,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
  }
  const { response } =
    window === null
      ? await dialog.showMessageBox(question)
      : await dialog.showMessageBox(window, question)
  if (response === 1) await shell.openExternal(url.href)
  return null
}
