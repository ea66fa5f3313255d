import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, isLinux, isRoot, readOrEmpty, say } from './place.mjs'

const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libatspi2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
  'fonts-dejavu-core',
]

export function hasDisplay() {
  return !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Installs the system libraries Electron misses, as root; otherwise says the exact command. */
export function ensureSystem(runtime) {
  if (!isLinux) return
  const missing = missingLibraries(runtime)
  const needsXvfb = !hasDisplay() && !isOnPath('Xvfb')
  const wanted = [...(missing.length > 0 ? libraryPackages : []), ...(needsXvfb ? ['xvfb'] : [])]
  if (wanted.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`
  const lacks = [...missing, ...(needsXvfb ? ['Xvfb'] : [])].join(', ')
  if (!isRoot || !isOnPath('apt-get'))
    fail(`Missing on this system: ${lacks}.`, `run: sudo ${command}`)
  say(`installing system packages: ${wanted.join(' ')}`)
  apt(['update'])
  if (!apt(['install', '-y', '--no-install-recommends', ...wanted.map(currentName)])) {
    fail('apt-get could not install them.', `run by hand: ${command}`)
  }
  const still = missingLibraries(runtime)
  if (still.length > 0)
    fail(`Still missing: ${still.join(', ')}.`, 'install the packages that hold these libraries.')
}

function missingLibraries(runtime) {
  const listing =
    spawnSync('ldd', [path.join(runtime, 'electron')], { encoding: 'utf8' }).stdout ?? ''
  const lines = listing.split('\n').filter((line) => line.includes('not found'))
  return [...new Set(lines.map((line) => line.trim().split(' ')[0]))]
}

function isOnPath(command) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin']
  return folders.some((folder) => existsSync(path.join(folder, command)))
}

function apt(words) {
  const result = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...words], {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return result.status === 0
}

/** Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time: libgtk-3-0t64. */
function currentName(name) {
  const policy = spawnSync('apt-cache', ['policy', `${name}t64`], { encoding: 'utf8' }).stdout ?? ''
  return /Candidate: (?!\(none\))/.test(policy) ? `${name}t64` : name
}

/** Starts a virtual display when there is none; returns what ends it. */
export async function ensureDisplay() {
  if (hasDisplay()) return () => {}
  const options = { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true }
  const screen = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', screen, options)
  const number = await displayNumber(server).catch((error) =>
    fail(`The virtual display did not start: ${error.message}.`, 'check that Xvfb runs: Xvfb :99'),
  )
  server.removeAllListeners('exit')
  server.unref()
  server.stdio[3].unref?.()
  process.env.DISPLAY = `:${number}`
  say(`there is no display here: using a virtual one (Xvfb :${number})`)
  return () => server.kill()
}

/** Waits for the newline, since number and newline may come apart; the pipe stays open, or Xvfb ends. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let answer = ''
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    server.stdio[3].on('data', (bytes) => {
      answer += bytes
      if (answer.includes('\n')) resolve(answer.trim())
    })
  })
}

/** Chromium's sandbox refuses root, and needs user namespaces that systems and containers may restrict. */
export function mustDropSandbox() {
  if (!isLinux) return false
  if (isRoot || restrictions.some(([file, value]) => readOrEmpty(file) === value)) return true
  return isOnPath('unshare') && spawnSync('unshare', ['--user', 'true']).status !== 0
}

/** Settings of Ubuntu, Debian and Red Hat that forbid user namespaces. */
const restrictions = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
]
