import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { LowSync, type SyncAdapter } from 'lowdb'
import { defaultSettings, settingsSchema, type Settings } from '../shared/settings.ts'

export type SettingsStore = {
  get(): Settings
  change(change: Partial<Settings>): Settings
}

/** Tells a person of something in a sentence. */
type Raise = (sentence: string) => void

/**
 * Opens the settings of a folder. A damaged file, or one that cannot be written, costs at most the settings,
 * never the start or what a person is at; it is told in a sentence.
 */
export function openSettings(folder: string, raise: Raise): SettingsStore {
  const adapter = new SafeFile(path.join(folder, 'settings.json'), raise)
  const store = new LowSync<Settings>(adapter, defaultSettings)
  store.read()
  return {
    get: () => store.data,
    change(change) {
      store.data = settingsSchema.parse({ ...store.data, ...change })
      store.write()
      return store.data
    },
  }
}

/**
 * A lowdb adapter that survives power loss and truncation: written to a temporary file, synced, the
 * last good copy kept, renamed; read from the file, else from the copy, else from the defaults.
 */
class SafeFile implements SyncAdapter<Settings> {
  readonly #file: string
  readonly #raise: Raise
  /** Whether the last write failed; said once, not with every change. */
  #fails = false

  constructor(file: string, raise: Raise) {
    this.#file = file
    this.#raise = raise
  }

  read(): Settings {
    const good = `${this.#file}.good`
    if (!existsSync(this.#file)) return readSettings(good) ?? defaultSettings
    const settings = readSettings(this.#file)
    if (settings !== null) return settings
    const kept = this.#putAside()
    const copy = readSettings(good)
    const used = copy === null ? 'the defaults are used' : 'the last good copy is used'
    this.#raise(`The settings file was damaged; ${used}. ${kept}`)
    return copy ?? defaultSettings
  }

  write(settings: Settings): void {
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true })
      const fresh = `${this.#file}.new`
      writeSynced(fresh, JSON.stringify(settings, null, 2))
      if (existsSync(this.#file)) renameSync(this.#file, `${this.#file}.good`)
      renameSync(fresh, this.#file)
      syncFolder(path.dirname(this.#file))
      this.#fails = false
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!this.#fails)
        this.#raise(
          `The settings could not be saved (${reason}). They hold until Cuttings is closed; libraries are not touched by this.`,
        )
      this.#fails = true
    }
  }

  #putAside(): string {
    const aside = `${this.#file}.damaged`
    try {
      renameSync(this.#file, aside)
      return `The damaged file is kept as ${path.basename(aside)}.`
    } catch {
      return 'It cannot be read or moved.'
    }
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
    writeFileSync(descriptor, text)
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
