import path from 'node:path'
import { expect, test } from '@playwright/test'
import { openProgram, root, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

const twin = path.join(root, 'test/fixtures/portal/hallvik.txt')

let opened: Opened
let workbench: Workbench

test.beforeEach(async () => {
  opened = await openProgram()
  workbench = new Workbench(opened.window)
  await workbench.importFiles(twin)
  await workbench.closeReport()
})

test.afterEach(async () => {
  await opened.program.close()
})

test('results come while typing, with the words marked', async () => {
  await workbench.search.fill('lighthouse')
  await expect(workbench.rows).toHaveCount(1)
  await expect(workbench.rows.first().locator('mark').first()).toHaveText('lighthouse')
  await workbench.search.fill('xylophone')
  await expect(workbench.rows).toHaveCount(0)
  await expect(opened.window.getByTestId('library-list')).toContainText('xylophone')
})

test('quotes and actors are searched in their own views', async () => {
  await workbench.show('quotes')
  await workbench.find('light')
  await workbench.ask('speaker:grevik light')
  await expect(workbench.rows.first()).toContainText('Anton Grevik')
  await workbench.show('actors')
  await workbench.ask('grevik')
  await expect(workbench.total).toHaveText('1 actor')
  await expect(workbench.rows.first()).toContainText('Anton Grevik')
})

test('a quote is tagged by keyboard, undone, redone, and still there after a restart', async () => {
  const { window, folder } = opened
  await workbench.openFirst()
  await workbench.pane.getByTestId('quote-mark').first().focus()
  await workbench.tag('Harbour')
  await expect(window.getByTestId('tag-list')).toContainText(/Harbour\s*1/)
  await workbench.saved()
  await window.keyboard.press('Control+z')
  await expect(window.getByTestId('redo-button')).toBeEnabled()
  await window.keyboard.press('Control+Shift+z')
  await workbench.saved()
  await expect(window.getByTestId('tag-list')).toContainText(/Harbour\s*1/)
  await opened.program.close()
  opened = await openProgram(folder)
  workbench = new Workbench(opened.window)
  await expect(opened.window.getByTestId('tag-list')).toContainText(/Harbour\s*1/)
})

test('what the window calls saved survives kill -9', async () => {
  const { window, folder, program } = opened
  await workbench.openFirst()
  for (const name of ['One', 'Two', 'Three']) {
    await workbench.pane.getByTestId('quote-mark').first().focus()
    await workbench.tag(name)
    // A new tag is made first, then put on: both must be on disk before the program is ended.
    await expect(window.getByTestId('tag-list')).toContainText(new RegExp(`${name}\\s*1`))
    await workbench.saved()
  }
  const ended = new Promise((resolve) => program.process().once('exit', resolve))
  program.process().kill('SIGKILL')
  await ended
  opened = await openProgram(folder)
  for (const name of ['One', 'Two', 'Three']) {
    await expect(opened.window.getByTestId('tag-list')).toContainText(new RegExp(`${name}\\s*1`))
  }
})

test('a second article is read beside the first', async () => {
  const { window } = opened
  await workbench.openFirst()
  await workbench.showTeasers()
  await workbench.rows.first().click({ modifiers: ['Control'] })
  await expect(window.getByTestId('reading-pane')).toHaveCount(2)
  await expect(window.getByTestId('article-headline')).toHaveCount(2)
})

test('quick open finds an article and a command by a few letters', async () => {
  const { window } = opened
  await workbench.jump('veldany hopes', 'Veldany')
  await expect(workbench.pane.getByTestId('article-headline')).toContainText('Veldany')
  await workbench.jump('dark', 'Dark theme')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a wrong speaker is corrected by keyboard and the correction can be undone', async () => {
  const { window } = opened
  await workbench.openFirst()
  const row = workbench.pane.getByTestId('quote-row').first()
  const before = (await row.textContent()) ?? ''
  await row.focus()
  await window.keyboard.press('s')
  await expect(window.getByTestId('speaker-picker-choice').first()).toBeVisible()
  await window.keyboard.press('Enter')
  await workbench.saved()
  await expect(row).not.toHaveText(before)
  await window.keyboard.press('Control+z')
  await expect(row).toHaveText(before)
})
