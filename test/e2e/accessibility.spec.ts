import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { openProgram, root, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

const twin = path.join(root, 'test/fixtures/portal/hallvik.txt')
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

let opened: Opened
let workbench: Workbench

test.beforeAll(async () => {
  opened = await openProgram()
  workbench = new Workbench(opened.window)
  await workbench.importFiles(twin)
})

test.afterAll(async () => {
  await opened.program.close()
})

/** Serious and critical violations of what shows now, as readable lines. */
async function violations(): Promise<readonly string[]> {
  const found: unknown = await opened.window.evaluate(`${axe}
    axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`)
  return Array.isArray(found) ? found.map(String) : [String(found)]
}

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`no serious accessibility violation in any view of the ${theme} theme`, async () => {
    const { window } = opened
    if ((await window.locator('html').getAttribute('data-theme')) !== theme) {
      await window.keyboard.press('Control+p')
      await window.getByTestId('quick-open-input').fill(`${theme} theme`)
      await window.keyboard.press('Enter')
    }
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await violations()).toEqual([])
    await workbench.openFirst()
    for (const view of ['quotes', 'actors', 'review', 'articles'] as const) {
      await workbench.show(view)
      await workbench.rows.first().waitFor()
      expect(await violations()).toEqual([])
    }
    await workbench.ask('light')
    await workbench.show('kwic')
    await workbench.rows.first().press('Space')
    expect(await violations()).toEqual([])
    await workbench.show('counts')
    await window.getByTestId('frequency-picture').waitFor()
    expect(await violations()).toEqual([])
    await window.getByTestId('counts-words').click()
    await window.getByTestId('collocates').waitFor()
    expect(await violations()).toEqual([])
    await window.getByTestId('query-help').click()
    await window.getByTestId('operators-sheet').waitFor()
    expect(await violations()).toEqual([])
    await window.keyboard.press('Escape')
    await workbench.ask('')
    await workbench.show('articles')
    await workbench.pane.getByTestId('quote-mark').first().focus()
    await window.keyboard.press('t')
    await window.getByTestId('tag-picker-input').fill('New')
    expect(await violations()).toEqual([])
    await window.keyboard.press('Escape')
    await window.keyboard.press('?')
    await window.getByTestId('keys-sheet').waitFor()
    expect(await violations()).toEqual([])
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+p')
    await window.getByTestId('quick-open-input').fill('hallvik')
    expect(await violations()).toEqual([])
    await window.keyboard.press('Escape')
    await workbench.search.fill('xylophone')
    await expect(workbench.rows).toHaveCount(0)
    expect(await violations()).toEqual([])
    await workbench.search.fill('')
    await workbench.rows.first().waitFor()
  })
}
