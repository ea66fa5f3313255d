import path from 'node:path'
import { expect, test } from '@playwright/test'
import { violations } from '../support/violations.ts'
import { openProgram, root, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

const twin = path.join(root, 'test/fixtures/portal/hallvik.txt')

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

/** Closes what lies over the window, and waits until it is gone: keys go to it before. */
async function leave(what: string): Promise<void> {
  await opened.window.keyboard.press('Escape')
  await expect(opened.window.getByTestId(what)).toBeHidden()
}

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`no serious accessibility violation in any view of the ${theme} theme`, async () => {
    const { window } = opened
    if ((await window.locator('html').getAttribute('data-theme')) !== theme) {
      await workbench.jump(`${theme} theme`, new RegExp(`^${theme} theme`, 'i'))
    }
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await violations(opened.window)).toEqual([])
    await workbench.openFirst()
    for (const view of ['quotes', 'actors', 'review', 'articles'] as const) {
      await workbench.show(view)
      await workbench.rows.first().waitFor()
      expect(await violations(opened.window)).toEqual([])
    }
    await window.getByTestId('query-help').click()
    await window.getByTestId('operators-sheet').waitFor()
    expect(await violations(opened.window)).toEqual([])
    await leave('operators-sheet')
    await workbench.pane.getByTestId('quote-mark').first().focus()
    await window.keyboard.press('t')
    await window.getByTestId('tag-picker-input').fill('New')
    expect(await violations(opened.window)).toEqual([])
    await leave('tag-picker-input')
    await window.keyboard.press('?')
    await window.getByTestId('keys-sheet').waitFor()
    expect(await violations(opened.window)).toEqual([])
    await leave('keys-sheet')
    await window.keyboard.press('Control+p')
    await window.getByTestId('quick-open-input').fill('hallvik')
    await window.getByTestId('quick-open-choice').first().waitFor()
    expect(await violations(opened.window)).toEqual([])
    await leave('quick-open-input')
    await workbench.search.fill('xylophone')
    await expect(workbench.rows).toHaveCount(0)
    expect(await violations(opened.window)).toEqual([])
    await workbench.search.fill('')
    await workbench.rows.first().waitFor()
  })
}
