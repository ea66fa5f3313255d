import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { executable } from './electron-runtime.mjs'
import { root, say } from './place.mjs'
import { mustDropSandbox } from './system.mjs'

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
  const code = await launch(runtime, words, { CUTTINGS_USER_DATA: path.join(folder, 'settings') })
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

function launch(runtime, words, environment) {
  const flags = mustDropSandbox() ? ['--no-sandbox'] : []
  const child = spawn(path.join(runtime, executable), [...flags, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
