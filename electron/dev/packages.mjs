import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { fail, inModules, readOrEmpty, root, say } from './place.mjs'

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node 20.19 or newer is needed, this is ${process.version}.`, 'install a current Node LTS.')
}

/** Installs what the lock file says when `node_modules` is not already that. */
export async function ensurePackages() {
  const stamp = inModules('.cuttings-stamp')
  const wanted = wantedStamp()
  if (readOrEmpty(stamp) === wanted) return
  await withLock(path.join(root, '.setup.lock'), () => {
    if (readOrEmpty(stamp) === wanted) return
    say('installing packages (npm ci)')
    // No package needs its install script: native modules ship prebuilds, Electron is fetched by us.
    const flags = [
      '--ignore-scripts',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    if (!npm(['ci', ...flags], root)) {
      fail('npm ci failed.', 'read its message above; usually the npm registry cannot be reached.')
    }
    writeFileSync(stamp, wanted)
  })
}

function wantedStamp() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json'])
    hash.update(readFileSync(path.join(root, file)))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}`
}

/** Runs the npm that runs us, without the settings it put into our environment. Returns success. */
export function npm(words, folder) {
  const cli = process.env.npm_execpath
  const own = cli !== undefined && cli.endsWith('npm-cli.js')
  const command = own ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const inherited =
    /^npm_(config_(ignore_scripts|omit|production|prefix|local_prefix|global)|package_|lifecycle_)/i
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !inherited.test(name)),
  )
  const result = spawnSync(command, own ? [cli, ...words] : words, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !own,
  })
  return result.status === 0
}
