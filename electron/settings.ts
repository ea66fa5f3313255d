import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { LowSync, type SyncAdapter } from 'lowdb'
import { defaultSettings, settingsSchema, type Settings } from '../shared/settings.ts'

export type SettingsStore = {
  get(): Settings
  change(change: Partial<Settings>): Settings
  /** What went wrong with the file at start, in a sentence; null when nothing did. */
  readonly notice: string | null
}

/** Opens the settings of a folder. A damaged file costs at most the settings, never the start. */
export function openSettings(folder: string): SettingsStore {
  mkdirSync(folder, { recursive: true })
  const adapter = new SafeFile(path.join(folder, 'settings.json'))
  const store = new LowSync<Settings>(adapter, defaultSettings)
  store.read()
  return {
    get: () => store.data,
    change(change) {
      store.data = settingsSchema.parse({ ...store.data, ...change })
      store.write()
      return store.data
    },
    notice: adapter.notice,
  }
}

/**
 * A lowdb adapter that survives power loss and truncation: written to a temporary file, synced, the
 * last good copy kept, renamed; read from the file, else from the copy, else from the defaults.
 */
class SafeFile implements SyncAdapter<Settings> {
  readonly #file: string
  notice: string | null = null

  constructor(file: string) {
    this.#file = file
  }

  read(): Settings {
    if (!existsSync(this.#file)) return readSettings(`${this.#file}.good`) ?? defaultSettings
    const settings = readSettings(this.#file)
    if (settings !== null) return settings
    const aside = `${this.#file}.damaged`
    renameSync(this.#file, aside)
    const good = readSettings(`${this.#file}.good`)
    this.notice = `The settings file was damaged; ${good === null ? 'the defaults are used' : 'the last good copy is used'}. The damaged file is kept as ${path.basename(aside)}.`
    return good ?? defaultSettings
  }

  write(settings: Settings): void {
    const fresh = `${this.#file}.new`
    writeSynced(fresh, JSON.stringify(settings, null, 2))
    if (existsSync(this.#file)) renameSync(this.#file, `${this.#file}.good`)
    renameSync(fresh, this.#file)
    syncFolder(path.dirname(this.#file))
  }
}

function readSettings(file: string): Settings | null {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function writeSynced(file: string, text: string): void {
  const descriptor = openSync(file, 'w')
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Windows cannot open a folder; there the rename itself is what it is. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
