import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{unit,integration,golden,rules}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/same-dice.ts'],
    // Tests start programs, and a machine busy with other things may be ten times slower than a calm one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
