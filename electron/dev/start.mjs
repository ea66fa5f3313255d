import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { executable } from './electron-runtime.mjs'
import { root, say } from './place.mjs'
import { mustDropSandbox } from './system.mjs'

/** A window that shows nothing for this long never will, and nobody watches it (ms). */
const longestPicture = 5 * 60_000

/** Opens the program and stays until it is closed. Returns its exit code. */
export function openProgram(runtime, words) {
  return launch(runtime, [root, ...words], {})
}

/**
 * The main job without anybody watching: the sample dump into a fresh library, opened in the real
 * window, a picture saved, what was found printed. Returns an exit code.
 */
export async function showProgram(runtime, picture) {
  const started = Date.now()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cuttings-'))
  const library = path.join(folder, 'Sample.cuttings')
  const imported = cuttings(['import', path.join(root, 'assets/sample'), '--library', library])
  if (imported !== 0) return imported
  cuttings(['search', '', '--library', library])
  cuttings(['search', '', '--in', 'quotes', '--limit', '200', '--library', library])
  const words = [root, `--library=${library}`, `--screenshot=${picture}`]
  mkdirSync(path.dirname(picture), { recursive: true })
  const settings = { CUTTINGS_USER_DATA: path.join(folder, 'settings') }
  const code = await launch(runtime, words, settings, longestPicture)
  if (code !== 0) {
    say(`the window ended with ${code} and made no picture`)
    return code
  }
  console.log(`Picture: ${picture}`)
  console.log(`Library: ${library}`)
  console.log(`Time: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return 0
}

function cuttings(words) {
  const script = path.join(root, 'dist/electron/cli.js')
  return spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' }).status ?? 2
}

/** Runs the window until it is closed, or for so long (ms). Returns its exit code. */
function launch(runtime, words, environment, longest = null) {
  const flags = mustDropSandbox() ? ['--no-sandbox'] : []
  if (flags.length > 0) say('the window runs without Chromium’s sandbox, which this system refuses')
  const child = spawn(path.join(runtime, executable), [...flags, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  const clock = longest === null ? null : setTimeout(() => child.kill('SIGKILL'), longest)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`Electron cannot be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      if (clock !== null) clearTimeout(clock)
      if (signal !== null) say(`the window was ended by ${signal}`)
      resolve(code ?? 1)
    })
  })
}
