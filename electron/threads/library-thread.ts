import { availableParallelism } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { toEnvelope, WorkbenchError, type ErrorEnvelope } from '../../shared/errors.ts'
import type { ImportReport } from '../../shared/report.ts'
import type { Events, IntakeProgress } from '../../shared/events.ts'
import { handlers } from '../ipc/handlers/index.ts'
import type { LibraryCallName } from '../ipc/handlers/handler.ts'
import { broughtUpToDate } from '../library/backup.ts'
import { disconnect, type Library } from '../library/database.ts'
import { inOurWords } from '../library/faults.ts'
import { createLibrary, openLibrary } from '../library/open.ts'
import { revision } from '../library/revision.ts'
import { libraryState } from '../library/state.ts'
import { whileWanted } from '../library/wanted.ts'
import { openExports } from './exports.ts'
import { continueRun, importAll, type ImportOptions } from './importer.ts'
import type { FromLibrary, LibraryEvent, ToLibrary } from './library-messages.ts'
import { watchOthers } from './others-changes.ts'
import { findAgainIn } from './refinding.ts'
import { restoreLine } from './restoring.ts'
import { openUnwanted } from './unwanted-calls.ts'
import { warmUp } from './warm-up.ts'

/** Storing lets searches through after this long, so that typing never waits (ms). */
const slice = 15

/** While importing, lists need not be fresher than this (ms): each time every list asks anew, and searches wait. */
const betweenChanges = 2_000

const port = parentPort
if (port === null) throw new Error('The library thread runs as a worker only.')

const unwanted = openUnwanted(workerData as SharedArrayBuffer)

let opened: Library | null = null
let importing: AbortController | null = null
const exports = openExports((payload) => post({ kind: 'event', name: 'export.progress', payload }))
let lastChange = 0

port.on('message', (message: ToLibrary) => {
  if (message.kind === 'cancel') importing?.abort()
  else if (message.kind === 'cancel-export') void exports.cancel()
  else void answer(message)
})

/** What is answered. */
type Asked = Extract<ToLibrary, { readonly id: number }>

async function answer(message: Asked): Promise<void> {
  try {
    post({ kind: 'answer', id: message.id, output: await outputOf(message) })
  } catch (error) {
    post({ kind: 'failure', id: message.id, error: envelopeOf(error) })
  }
}

function envelopeOf(error: unknown): ErrorEnvelope {
  return toEnvelope(opened === null ? error : inOurWords(opened.path, error))
}

function outputOf(message: Asked): unknown {
  switch (message.kind) {
    case 'open':
      return open(message.path, message.create)
    case 'call':
      return call(message)
    case 'import':
      return runImport(message, (options) =>
        importAll(library(), message.wanted, { ...options, map: message.map }),
      )
    case 'continue':
      return runImport(message, (options) => continueRun(library(), message.run, options))
    case 'find-again':
      return runFindAgain(message)
    case 'restore':
      return restore(message)
    case 'export':
      return exports.run(library().path, message.job)
    case 'close':
      return close()
  }
}

function open(path: string, create: boolean): unknown {
  if (importing !== null) {
    throw new WorkbenchError(
      'intake-running',
      'An import is under way; cancel it or wait before opening another library.',
    )
  }
  const tell = (payload: Events['library.preparing']) =>
    post({ kind: 'event', name: 'library.preparing', payload })
  const tellCopy = (copy: string) =>
    post({ kind: 'event', name: 'notice.raised', payload: { message: broughtUpToDate(copy) } })
  const next = create ? createLibrary(path, tell, tellCopy) : openLibrary(path, tell, tellCopy)
  if (opened !== null) disconnect(opened)
  opened = next
  const state = libraryState(opened)
  post({ kind: 'event', name: 'library.opened', payload: state })
  warm(next)
  watchOthers(next, { isOpen: () => opened === next, onChange: tellChange })
  return state
}

function warm(warmed: Library): void {
  warmUp(warmed, {
    isOpen: () => opened === warmed,
    isBusy: () => importing !== null,
    onNames: tellChange,
  })
}

function library(): Library {
  if (opened !== null) return opened
  throw new WorkbenchError('no-library', 'No library is open.')
}

function isHandled(name: string): name is LibraryCallName {
  return Object.hasOwn(handlers, name)
}

function call({ id, name, input }: ToLibrary & { readonly kind: 'call' }): unknown {
  if (!isHandled(name)) throw new Error(`There is no call ${name}.`)
  // The input was checked against this call's schema at the border, where its type was known.
  const handler = handlers[name] as (input: unknown, library: Library) => unknown
  // What only reads may end anywhere; a change is made whole whether or not somebody waits.
  if (name.startsWith('search.'))
    return whileWanted(
      () => !unwanted.has(id),
      () => handler(input, library()),
    )
  const before = revision(library())
  const output = handler(input, library())
  if (revision(library()) !== before) tellChange()
  return output
}

function tellChange(): void {
  lastChange = performance.now()
  post({ kind: 'event', name: 'library.changed', payload: libraryState(library()) })
}

async function runImport(
  { profiles, cues }: Pick<ImportOptions, 'profiles' | 'cues'>,
  read: (options: Omit<ImportOptions, 'map'>) => Promise<ImportReport>,
): Promise<null> {
  importing = beginWork()
  try {
    const report = await read({
      // One core stays free for whoever reads and types meanwhile.
      threads: Math.max(1, availableParallelism() - 1),
      slice,
      profiles,
      cues,
      extraction: true,
      signal: importing.signal,
      onProgress,
    })
    tellChange()
    post({ kind: 'event', name: 'intake.finished', payload: report })
    warm(library())
  } catch (error) {
    post({ kind: 'event', name: 'intake.failed', payload: { message: envelopeOf(error).message } })
  } finally {
    importing = null
  }
  return null
}

/** Long work writes to the library one at a time. */
function beginWork(): AbortController {
  if (importing === null) return new AbortController()
  throw new WorkbenchError(
    'intake-running',
    'An import is under way already; wait until it is done or cancel it.',
  )
}

async function runFindAgain({ cues }: ToLibrary & { readonly kind: 'find-again' }): Promise<null> {
  importing = beginWork()
  try {
    const report = await findAgainIn(library(), cues, {
      // One core stays free for whoever reads and types meanwhile.
      threads: Math.max(1, availableParallelism() - 1),
      slice,
      signal: importing.signal,
      onProgress(progress) {
        post({ kind: 'event', name: 'findings.progress', payload: progress })
        if (performance.now() - lastChange > betweenChanges) tellChange()
      },
    })
    tellChange()
    post({ kind: 'event', name: 'findings.finished', payload: report })
  } catch (error) {
    post({ kind: 'event', name: 'intake.failed', payload: { message: envelopeOf(error).message } })
  } finally {
    importing = null
  }
  return null
}

async function restore({
  article,
  index,
  cues,
}: ToLibrary & { readonly kind: 'restore' }): Promise<null> {
  await restoreLine(library(), article, index, cues)
  tellChange()
  return null
}

function onProgress(progress: IntakeProgress): void {
  post({ kind: 'event', name: 'intake.progress', payload: progress })
  if (performance.now() - lastChange > betweenChanges) tellChange()
}

async function close(): Promise<null> {
  importing?.abort()
  await exports.cancel()
  if (opened !== null) disconnect(opened)
  opened = null
  return null
}

function post(message: FromLibrary | LibraryEvent): void {
  port?.postMessage(message)
}
