import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // A machine busy with other things may starve a window once; the tally tells of every second try.
  retries: 1,
  fullyParallel: false,
  forbidOnly: true,
})
