import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fail, inModules, root, say } from './place.mjs'

/** What can be made, and for which system; `dir` is a folder for the system we are on. */
const systems = {
  dir: process.platform,
  'tar.gz': 'linux',
  AppImage: 'linux',
  deb: 'linux',
  dmg: 'darwin',
  nsis: 'win32',
}
const switches = { linux: '--linux', darwin: '--mac', win32: '--win' }

/**
 * Doors of the runtime that a released program keeps shut. Tests need them open, so only
 * `--release` shuts them.
 */
const releaseFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
}

/** Packs the built program: `dir`, `tar.gz` … as words, `--release` for a program to hand out. */
export async function pack(runtime, words) {
  const isRelease = words.includes('--release')
  const named = words.filter((word) => word !== '--release')
  const unknown = named.find((word) => !Object.hasOwn(systems, word))
  if (unknown !== undefined) {
    fail(`There is no package “${unknown}”.`, `name some of ${Object.keys(systems).join(', ')}.`)
  }
  const targets = named.length > 0 ? named : ['dir']
  for (const system of new Set(targets.map((target) => systems[target]))) {
    const ours = targets.filter((target) => systems[target] === system)
    say(`packing ${ours.join(', ')}`)
    const status = runBuilder([switches[system], ...ours], {
      ...(system === process.platform ? runtimeOptions(runtime) : {}),
      ...(isRelease ? fuseOptions(system) : {}),
    })
    if (status !== 0) {
      fail(
        `The packer did not finish ${ours.join(', ')}; its own message stands above.`,
        'dir and tar.gz need nothing more; the others need tools that the packer downloads from github.com.',
      )
    }
  }
  say(`packed into ${path.join(root, 'release')}`)
  return 0
}

function runBuilder(words, options) {
  const settings = Object.entries(options).map(([name, value]) => `-c.${name}=${value}`)
  const result = spawnSync(
    process.execPath,
    [inModules('electron-builder/cli.js'), ...words, '--publish', 'never', ...settings],
    { cwd: root, stdio: 'inherit', env: { ...builderEnvironment(), ...process.env } },
  )
  return result.status ?? 1
}

/** The Electron that runs here is the one that is packed; without this it would be downloaded again. */
function runtimeOptions(runtime) {
  const version = readFileSync(path.join(runtime, 'version'), 'utf8').trim().replace(/^v/, '')
  return { electronDist: runtime, electronVersion: version }
}

function fuseOptions(system) {
  // Linux has no check of the archive, so there it must not be claimed.
  const fuses = { ...releaseFuses, enableEmbeddedAsarIntegrityValidation: system !== 'linux' }
  return Object.fromEntries(
    Object.entries(fuses).map(([name, on]) => [`electronFuses.${name}`, on]),
  )
}

/** The packer otherwise downloads its archiver; its highest compression takes minutes for one percent. */
function builderEnvironment() {
  const archiver = inModules('7zip-bin/linux', process.arch, '7za')
  const environment = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '4' }
  if (process.platform !== 'linux' || !existsSync(archiver)) return environment
  chmodSync(archiver, 0o755)
  return { ...environment, ELECTRON_BUILDER_7ZIP_PATH: archiver }
}
