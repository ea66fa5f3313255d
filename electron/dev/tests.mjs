import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inModules, root } from './place.mjs'

const results = path.join(root, 'test-results')
const worlds = ['shared', 'electron', 'electron/extraction', 'renderer', 'test']

/** A runner's tally; a runner that dies without an answer counts as one failure. */
const died = { passed: 0, failed: 1, skipped: 0 }

export function checkTypes() {
  return tally(worlds.map((world) => run('typescript/bin/tsc', ['-p', path.join(root, world)])))
}

export function checkStyle() {
  const folders = ['electron', 'renderer', 'shared', 'test']
  return tally([
    run('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...folders]),
    run('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', ...folders]),
  ])
}

export function runVitest(words) {
  const file = freshResult('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  run('vitest/vitest.mjs', ['run', '-c', 'test/vitest.config.ts', ...reporters, ...words])
  if (!existsSync(file)) return died
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = read(file)
  // A suite that cannot be loaded has no tests, yet is a failure.
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0)
  return { passed: numPassedTests, failed, skipped: numPendingTests }
}

export function runPlaywright(words) {
  const file = freshResult('playwright.json')
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  run(
    '@playwright/test/cli.js',
    ['test', '-c', 'test/playwright.config.ts', '--reporter=list,json', ...words],
    environment,
  )
  if (!existsSync(file)) return died
  const { stats, errors } = read(file)
  if (stats.flaky > 0) console.log(`${stats.flaky} passed only when tried a second time`)
  const failed = stats.unexpected + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0)
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped }
}

/** Prints the line CI reads, and gives the exit code. */
export function summarise(tallies) {
  const sum = (key) => tallies.reduce((total, one) => total + one[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
}

function tally(outcomes) {
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: outcomes.length - passed, skipped: 0 }
}

function run(script, words, environment = {}) {
  // A build in this process leaves NODE_ENV=production behind, in which React has no test tools.
  const { NODE_ENV: _left, ...inherited } = process.env
  const env = { ...inherited, ...environment }
  return (
    spawnSync(process.execPath, [inModules(script), ...words], { cwd: root, stdio: 'inherit', env })
      .status === 0
  )
}

function freshResult(name) {
  mkdirSync(results, { recursive: true })
  const file = path.join(results, name)
  rmSync(file, { force: true })
  return file
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
