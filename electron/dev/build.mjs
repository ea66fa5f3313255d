import { createHash } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { withLock } from './lock.mjs'
import { fail, inModules, readOrEmpty, root, say } from './place.mjs'

const sources = ['shared', 'electron', 'renderer', 'package-lock.json']

/** Builds main, threads, command line, preload and window, when a source changed since last time. */
export async function ensureBuild() {
  const stamp = path.join(root, 'dist/.stamp')
  if (readOrEmpty(stamp) === stateOfSources()) return
  await withLock(path.join(root, '.setup.lock'), async () => {
    const wanted = stateOfSources()
    if (readOrEmpty(stamp) === wanted) return
    const started = Date.now()
    await buildAll()
    writeFileSync(stamp, wanted)
    say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  })
}

const electron = { configFile: path.join(root, 'electron/vite.config.ts'), root, logLevel: 'warn' }
const window = path.join(root, 'renderer')

/** Builds the measuring program beside the others; always, since it is seldom asked for. */
export function buildBench() {
  return buildEach([{ ...electron, mode: 'bench' }])
}

function buildAll() {
  return buildEach([
    { ...electron, mode: 'production' },
    { ...electron, mode: 'preload' },
    { configFile: path.join(window, 'vite.config.ts'), root: window, logLevel: 'warn' },
  ])
}

async function buildEach(configurations) {
  const { build } = await import(pathToFileURL(inModules('vite/dist/node/index.js')).href)
  try {
    for (const configuration of configurations) await build(configuration)
  } catch (error) {
    fail(`The build failed: ${error.message}`, 'mend the file named above and run again.')
  }
}

function stateOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) addState(hash, path.join(root, source))
  return hash.digest('hex')
}

function addState(hash, file) {
  const state = statSync(file)
  if (!state.isDirectory()) {
    hash.update(`${file} ${state.size} ${state.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(file).sort()) addState(hash, path.join(file, name))
}
