import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, dialog, type BrowserWindow } from 'electron'
import { eventChannel } from '../shared/channels.ts'
import type { Batch } from '../shared/counts.ts'
import type { LibraryState } from '../shared/library.ts'
import { libraryAskedFor, readAsked, type AskedLibrary } from './asked-library.ts'
import { openFirstLibrary, problemOpening } from './first-library.ts'
import { openDesk } from './ipc/desk.ts'
import { openHandles } from './ipc/handles.ts'
import { serve } from './ipc/serve.ts'
import { openSettings } from './settings.ts'
import type { Wanted } from './threads/importer.ts'
import type { ExportJob } from './threads/export-messages.ts'
import { startLibraryThread } from './threads/library-client.ts'
import type { LibraryEvent } from './threads/library-messages.ts'
import { bringForward, openMainWindow } from './windows/main-window.ts'
import { setMenu } from './windows/menu.ts'
import { confineSession, lockDown } from './windows/security.ts'
import { announceScheme, serveWindowFiles } from './windows/window-files.ts'

const built = import.meta.dirname
const samples = path.join(app.getAppPath(), 'assets/sample')

const moved = process.env['CUTTINGS_USER_DATA']
if (moved) app.setPath('userData', path.resolve(moved))
lockDown()
announceScheme()
app.on('window-all-closed', () => app.quit())
const asked = libraryAskedFor(process.argv.slice(1), process.cwd())
if (app.requestSingleInstanceLock(asked ?? {})) {
  // Waiting for ready at the top level would hold ready back for ever.
  void app.whenReady().then(start).catch(giveUp)
} else {
  console.log('Cuttings is open already; its window comes to the front.')
  app.exit()
}

/** What is under way ends in moments; whoever quits does not wait longer for it (ms). */
const longestClosing = 2_000

type Told = Pick<LibraryEvent, 'name' | 'payload'>

async function start(): Promise<void> {
  serveWindowFiles(path.join(built, '../renderer'))
  confineSession()
  let window: BrowserWindow | null = null
  const unheard: Told[] = []
  let hears = false
  const tell = (told: Told) => {
    // A sentence for a person waits for the window; all else it asks for when it comes.
    if (told.name === 'notice.raised' && !hears) unheard.push(told)
    else if (window !== null && !window.isDestroyed())
      window.webContents.send(eventChannel, told.name, told.payload)
  }
  const raise = (message: string) => tell({ name: 'notice.raised', payload: { message } })
  const settings = openSettings(app.getPath('userData'), raise)
  /** While the sample library fills itself: no report is shown of what nobody asked for. */
  let fills = false
  const pass = (told: LibraryEvent) =>
    tell(told.name === 'intake.finished' && fills ? { ...told, name: 'intake.filled' } : told)
  const library = startLibraryThread(pass, (error) => {
    console.error('library thread:', error)
    tell({
      name: 'intake.failed',
      payload: {
        message: `The library met a fault and was closed: ${error.message}. Everything saved is safe; start Cuttings again.`,
      },
    })
  })
  const tellFailure = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    tell({ name: 'intake.failed', payload: { message } })
  }
  const tables = {
    profiles: path.join(app.getPath('userData'), 'profiles'),
    cues: path.join(app.getPath('userData'), 'cues'),
  }
  let imported: Promise<unknown> = Promise.resolve()
  const startImport = (wanted: readonly Wanted[], map: Readonly<Record<string, string>> = {}) => {
    imported = library.ask({ kind: 'import', wanted, map, ...tables }).catch(tellFailure)
  }
  const openLibrary = async (file: string, create: boolean) => {
    const state = (await library.ask({ kind: 'open', path: file, create })) as LibraryState
    settings.change({ library: file })
    return state
  }
  const openAsked = async (wanted: AskedLibrary) => {
    const problem = await problemOpening({ openLibrary }, wanted)
    if (problem !== null) raise(problem)
  }
  const write = (job: ExportJob) => library.ask({ kind: 'export', job })
  const handles = openHandles()
  const desk = openDesk({
    ...{ window: () => window, settings, handles, samples, openLibrary, startImport },
    tables,
    continueImport: (run) =>
      void library.ask({ kind: 'continue', run, ...tables }).catch(tellFailure),
    findAgain: () => void library.ask({ kind: 'find-again', cues: tables.cues }).catch(tellFailure),
    restoreLine: (article, index) =>
      library.ask({ kind: 'restore', article, index, cues: tables.cues }) as Promise<null>,
    cancelImport: () => library.cancelImport(),
    tellSettings: (payload) => tell({ name: 'settings.changed', payload }),
    exportSearch: (file, request) =>
      write({ kind: 'search', file, request }) as Promise<number | null>,
    countBatch: (wanted, counted) =>
      write({ kind: 'batch', wanted, counted }) as Promise<Batch | null>,
    exportLedger: (file, format) =>
      write({ kind: 'ledger', file, format }) as Promise<number | null>,
    cancelExport: () => library.cancelExport(),
  })
  const firstLibrary = openFirstLibrary({
    ...{ settings, samples, openLibrary, raise, asked },
    startImport(wanted) {
      fills = true
      startImport(wanted)
      void imported.finally(() => {
        fills = false
      })
    },
  })
  serve(() => window?.webContents ?? null, desk, handles, {
    async ask(name, input, ticket) {
      await firstLibrary
      return library.ask({ kind: 'call', name, input }, ticket)
    },
    abandon: (ticket) => library.abandon(ticket),
  })
  setMenu((name) => tell({ name: 'menu.command', payload: { name } }))
  window = openMainWindow(path.join(built, 'preload.cjs'), settings)
  window.webContents.once('did-finish-load', () => {
    hears = true
    for (const told of unheard) tell(told)
  })
  app.on('second-instance', (_event, _words, _folder, sent) => {
    if (window !== null && !window.isDestroyed()) bringForward(window)
    const wanted = readAsked(sent)
    if (wanted !== null) void firstLibrary.then(() => openAsked(wanted))
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void Promise.race([library.close(), wait(longestClosing)]).then(() => app.exit())
  })
  await savePicture(window, () => firstLibrary.then(() => imported))
}

/** A program that cannot start says so, instead of staying without a window. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  console.error('start:', error)
  // Nobody is there to close a box.
  if (!app.commandLine.hasSwitch('screenshot'))
    dialog.showErrorBox('Cuttings could not start', `${reason}\n\nYour libraries were not touched.`)
  app.exit(1)
}

/** With `--screenshot=FILE`: waits until the window shows its filled library, saves a picture and quits. */
async function savePicture(window: BrowserWindow, filled: () => Promise<unknown>): Promise<void> {
  const file = app.commandLine.getSwitchValue('screenshot')
  if (file === '') return
  await new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
  await filled()
  await settled(window)
  const picture = await window.webContents.capturePage()
  writeFileSync(path.resolve(file), picture.toPNG())
  app.quit()
}

/** The first article is opened, and fonts and lists have had their time to come (ms). */
async function settled(window: BrowserWindow): Promise<void> {
  const step = 1_200
  await wait(step)
  await window.webContents.executeJavaScript(
    `document.querySelector('[data-testid="result-row"]')?.click()`,
  )
  await wait(step)
}
