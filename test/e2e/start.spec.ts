import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder } from '../support/folder.ts'
import { openProgram, root, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

const twin = path.join(root, 'test/fixtures/portal/hallvik.txt')

/** Starts the same program again with the same settings, and waits until that start has ended. */
async function startAgain({ program, folder }: Opened, ...words: string[]): Promise<number | null> {
  const { spawnfile, spawnargs } = program.process()
  const flags = spawnargs.filter((word) => word === '--no-sandbox' || word === '--disable-gpu')
  const packed = process.env['CUTTINGS_EXE'] !== undefined
  const again = spawn(spawnfile, [...flags, ...(packed ? [] : [root]), ...words], {
    env: { ...process.env, CUTTINGS_USER_DATA: folder },
    stdio: 'ignore',
  })
  return new Promise((resolve) => again.once('exit', (code) => resolve(code)))
}

test('a second start ends, and the first opens the library it was given', async () => {
  const opened = await openProgram()
  const brand = opened.window.locator('.brand')
  await expect(brand).toContainText('Test')
  expect(await startAgain(opened, `--library=${path.join(opened.folder, 'Other.cuttings')}`)).toBe(
    0,
  )
  await expect(brand).toContainText('Other')
  expect(await startAgain(opened, path.join(opened.folder, 'Test.cuttings'))).toBe(0)
  await expect(brand).toContainText('Test')
  await opened.program.close()
})

test('a second start with a library that is not there says so and leaves the open one', async () => {
  const opened = await openProgram()
  expect(await startAgain(opened, path.join(opened.folder, 'Gone.cuttings'))).toBe(0)
  await expect(opened.window.getByTestId('error-banner')).toContainText('Gone.cuttings')
  await expect(opened.window.locator('.brand')).toContainText('Test')
  await opened.program.close()
})

test('programs with settings of their own run beside each other', async () => {
  const [one, other] = [await openProgram(), await openProgram()]
  await expect(one.window.getByTestId('total-count')).toHaveText('0 articles')
  await expect(other.window.getByTestId('total-count')).toHaveText('0 articles')
  await one.program.close()
  await other.program.close()
})

test('an import that is asked for as soon as there is a window is reported', async () => {
  const { window, program } = await openProgram(freshFolder(), 'Early.cuttings', 'loaded')
  const workbench = new Workbench(window)
  await workbench.importFiles(twin)
  await expect(workbench.report).toContainText(/1\s+article/)
  await program.close()
})

test('the first start fills itself with the sample and shows no report of what nobody asked for', async () => {
  const { window, program } = await openProgram(freshFolder(), null)
  await expect(window.locator('.notice')).toContainText('to try the program with')
  await expect(window.getByTestId('import-report')).toBeHidden()
  await program.close()
})
