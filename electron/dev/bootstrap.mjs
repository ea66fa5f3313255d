// Sets a bare machine up and runs one of the project's commands. Plain Node, no dependencies.
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { buildBench, ensureBuild } from './build.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { ensurePackages, requireNode } from './packages.mjs'
import { root, say } from './place.mjs'
import { openProgram, showProgram } from './start.mjs'
import { ensureDisplay, ensureSystem, hasDisplay } from './system.mjs'
import { checkStyle, checkTypes, runPlaywright, runVitest, summarise } from './tests.mjs'

const commands = { setup, build, start, test, check, e2e, bench, dist }

const [name = 'start', ...words] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  console.error(`There is no command “${name}”. Commands: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
requireNode()
// Terminals inside of editors leave it behind; with it Electron would run as plain Node.
delete process.env.ELECTRON_RUN_AS_NODE
await ensurePackages()
process.exit(await command(words))

async function setup() {
  await runtimeReady()
  await ensureBuild()
  say('everything is set up')
  return 0
}

async function build() {
  await ensureBuild()
  return 0
}

async function start(words) {
  const headless = !hasDisplay()
  const runtime = await runtimeReady()
  await ensureBuild()
  const endDisplay = await ensureDisplay()
  try {
    const at = words.indexOf('--screenshot')
    if (at < 0 && !headless) return await openProgram(runtime, words)
    const wanted = at < 0 ? undefined : words[at + 1]
    return await showProgram(
      runtime,
      path.resolve(wanted ?? path.join(os.tmpdir(), 'cuttings.png')),
    )
  } finally {
    endDisplay()
  }
}

async function test(words) {
  const tallies = [checkTypes(), checkStyle()]
  await ensureBuild()
  tallies.push(runVitest(words), await endToEnd(words))
  return summarise(tallies)
}

function check() {
  return summarise([checkTypes(), checkStyle(), runVitest(['test/unit', 'test/rules'])])
}

async function e2e(words) {
  await ensureBuild()
  return summarise([await endToEnd(words)])
}

async function endToEnd(words) {
  const runtime = await runtimeReady()
  const endDisplay = await ensureDisplay()
  // Playwright asks the electron package for its path, which would download without this.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime
  try {
    return runPlaywright(words)
  } finally {
    endDisplay()
  }
}

async function bench(words) {
  await ensureBuild()
  await buildBench()
  const script = path.join(root, 'dist/electron/bench.js')
  const run = spawnSync(process.execPath, ['--expose-gc', script, ...words], {
    cwd: root,
    stdio: 'inherit',
  })
  return run.status ?? 1
}

async function dist(words) {
  await ensureBuild()
  const runtime = await runtimeReady()
  const { pack } = await import('./dist.mjs')
  return pack(runtime, words)
}

async function runtimeReady() {
  const runtime = await ensureElectron()
  ensureSystem(runtime)
  return runtime
}
