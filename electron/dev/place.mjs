// Where things are, and how set-up talks: one line a step, and a cure with every failure.
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const isLinux = process.platform === 'linux'
export const isRoot = isLinux && process.getuid?.() === 0

export const inModules = (...parts) => path.join(root, 'node_modules', ...parts)

/** Set-up speaks on stderr, so that `--json` on stdout stays clean. */
export function say(sentence) {
  console.error(`[setup] ${sentence}`)
}

/** Ends set-up. `cure` says what a person can do. */
export function fail(sentence, cure) {
  console.error(`[setup] ${sentence}`)
  console.error(`[setup] What to do: ${cure}`)
  process.exit(1)
}

export function readOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir() || os.tmpdir(), '.cache')
  return process.env.CUTTINGS_CACHE ?? path.join(base, 'cuttings-dev')
}
