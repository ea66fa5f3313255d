import path from 'node:path'
import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron'
import { WorkbenchError } from '../../shared/errors.ts'
import type { CallInput, CallOutput } from '../../shared/ipc.ts'
import type { LibraryState } from '../../shared/library.ts'
import type { Settings } from '../../shared/settings.ts'
import type { SettingsStore } from '../settings.ts'
import type { Wanted } from '../threads/importer.ts'
import { previewTable } from '../threads/table-preview.ts'
import { ledgerWriters } from '../writers/index.ts'
import { choose, chooseTarget } from './dialogs.ts'
import type { DeskCallName } from './handlers/handler.ts'
import { countQueries, saveBatch, saveSearch, type SearchFileParts } from './search-files.ts'

/** The calls that need dialogs, the clipboard, settings, or the paths behind handles. */
export type Desk = {
  readonly [Name in DeskCallName]: (
    input: CallInput<Name>,
  ) => CallOutput<Name> | Promise<CallOutput<Name>>
}

export type DeskParts = SearchFileParts & {
  readonly settings: SettingsStore
  readonly samples: string
  /** Folders of the settings in which a person keeps tables of their own. */
  readonly tables: { readonly cues: string; readonly profiles: string }
  openLibrary(file: string, create: boolean): Promise<LibraryState>
  startImport(wanted: readonly Wanted[], map: Readonly<Record<string, string>>): void
  continueImport(run: number): void
  findAgain(): void
  restoreLine(article: number, index: number): Promise<null>
  cancelImport(): void
  tellSettings(changed: Settings): void
  exportLedger(file: string, format: string): Promise<number | null>
  cancelExport(): void
}

const libraryFiles = [{ name: 'Cuttings library', extensions: ['cuttings'] }]

export function openDesk(parts: DeskParts): Desk {
  const { window, settings, handles } = parts
  const start = (wanted: readonly Wanted[], map: Readonly<Record<string, string>> = {}) => {
    parts.startImport(wanted, map)
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
    'intake.start': (input) => start(handles.redeem(input.handles), input.map),
    'intake.preview': ({ handle }) => previewTable(handles.look(handle)),
    'intake.paste': ({ text }) =>
      start([{ kind: 'bytes', name: 'pasted text.txt', bytes: new TextEncoder().encode(text) }]),
    'intake.cancel': () => {
      parts.cancelImport()
      return null
    },
    'intake.continue': ({ run }) => {
      parts.continueImport(run)
      return null
    },
    'intake.chooseFolder': async () => {
      const folders = await choose(window(), { properties: ['openDirectory', 'multiSelections'] })
      return handles.take(folders.map((folder) => ({ path: folder })))
    },
    'intake.sample': () => start([{ kind: 'path', path: parts.samples }]),
    'intake.export': ({ format }) => exportLedger(parts, format),
    'articles.restore': ({ id, removal }) => parts.restoreLine(id, removal),
    'findings.again': () => {
      parts.findAgain()
      return null
    },
    'findings.cancel': () => {
      parts.cancelImport()
      return null
    },
    'search.export': (input) => saveSearch(parts, input),
    'search.batch': (input) => countQueries(parts, input),
    'search.cancelExport': () => {
      parts.cancelExport()
      return null
    },
    'search.exportBatch': (input) => saveBatch(parts, input),
    'settings.get': () => settings.get(),
    'settings.change': (change) => {
      const changed = settings.change(given(change))
      parts.tellSettings(changed)
      return changed
    },
    'settings.tables': () => writeTables(parts),
    'desk.openLink': ({ url }) => openLink(window(), url),
    'desk.copy': ({ text }) => {
      void clipboard.writeText(text)
      return null
    },
  }
}

/** Files to start from, beside those that lie there already; the file manager shows them. */
async function writeTables({
  tables,
}: DeskParts): Promise<{ readonly written: readonly string[] }> {
  // Loaded here, since the readers of profiles would slow every start.
  const { exportCues } = await import('../intake/cue-folder.ts')
  const { exportProfiles } = await import('../intake/profile-folder.ts')
  const profiles = await exportProfiles(tables.profiles)
  const cues = await exportCues(tables.cues)
  await shell.openPath(tables.cues)
  return { written: [...cues, ...profiles] }
}

/** The keys a change really names. */
function given(change: CallInput<'settings.change'>): Parameters<SettingsStore['change']>[0] {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

async function chooseNewFile(window: BrowserWindow | null): Promise<string | null> {
  const file = await chooseTarget(window, {
    title: 'New library',
    defaultPath: path.join(app.getPath('documents'), 'Untitled.cuttings'),
    filters: libraryFiles,
  })
  return file === null || file.endsWith('.cuttings') ? file : `${file}.cuttings`
}

async function exportLedger(
  { window, exportLedger: write }: DeskParts,
  format: 'csv' | 'markdown',
): Promise<{ readonly name: string } | null> {
  const writer = ledgerWriters.find(({ name }) => name === format)
  if (writer === undefined) throw new WorkbenchError('bad-input', `There is no format ${format}.`)
  const file = await chooseTarget(window(), {
    title: 'Export the ledger of imports',
    defaultPath: path.join(app.getPath('documents'), `imports.${writer.extension}`),
  })
  if (file === null) return null
  return (await write(file, format)) === null ? null : { name: path.basename(file) }
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
