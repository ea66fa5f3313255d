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
  await workbench.openFirst()
})

test.afterEach(async () => {
  await opened.program.close()
})

test('words selected with the mouse are tagged, and a click on the mark takes the tag off', async () => {
  const { window } = opened
  const paragraph = workbench.pane.locator('p[data-part="body"]').first()
  const box = await paragraph.boundingBox()
  if (box === null) throw new Error('The article has no paragraph in sight.')
  await window.mouse.move(box.x + 4, box.y + 10)
  await window.mouse.down()
  await window.mouse.move(box.x + 160, box.y + 12, { steps: 5 })
  await window.mouse.up()
  await window.getByTestId('tag-picker-input').fill('Ports')
  await window.keyboard.press('Enter')
  const mark = workbench.pane.getByTestId('tag-mark').first()
  await expect(mark).toBeVisible()
  await mark.click()
  await window.getByTestId('tag-remove').click()
  await expect(workbench.pane.getByTestId('tag-mark')).toHaveCount(0)
})

test('the margin says who speaks at the height of the words', async () => {
  const mark = workbench.pane.locator('.quote-mark[data-begins]:not([data-type="term"])').first()
  const id = await mark.getAttribute('data-quote-id')
  const note = workbench.pane.locator(`[data-note="${id}"]`)
  await expect(note).toBeVisible()
  // Fonts and marks that come late move both, one after the other.
  await expect(async () => {
    const [words, beside] = [await mark.boundingBox(), await note.boundingBox()]
    expect(Math.abs((words?.y ?? 0) - (beside?.y ?? 999))).toBeLessThan(40)
    expect(beside?.x ?? 0).toBeGreaterThan(words?.x ?? 0)
  }).toPass({ timeout: 15_000 })
})

test('a removed line is shown with its reason and put back where it stood', async () => {
  const { window } = opened
  await window.getByTestId('removed-toggle').click()
  const lines = workbench.pane.getByTestId('removed-line')
  await lines.first().waitFor()
  const before = await lines.count()
  const paragraphs = await workbench.pane.locator('p[data-part="body"]').count()
  await lines.first().getByText('Put back').click()
  await expect(lines).toHaveCount(before - 1)
  await expect(workbench.pane.locator('p[data-part="body"]')).toHaveCount(paragraphs + 1)
})

test('a quote found by its words opens its article with the words in sight', async () => {
  const { window } = opened
  await workbench.show('quotes')
  await workbench.settled()
  await workbench.rows.last().click()
  await expect(window.locator('[data-flash]').first()).toBeInViewport()
})

test('the review queue is worked through by single keys and tells how often findings are right', async () => {
  const { window } = opened
  await workbench.show('review')
  await expect(workbench.rows.first()).toHaveAttribute('data-quote-id', /\d/)
  const first = await workbench.rows.first().getAttribute('data-quote-id')
  await workbench.rows.first().focus()
  await window.keyboard.press('a')
  await expect(workbench.rows.first()).not.toHaveAttribute('data-quote-id', first ?? '')
  await expect(workbench.rows.first()).toBeFocused()
  await window.keyboard.press('x')
  await expect(window.getByTestId('precision')).toContainText('50 % of 2 reviewed quotes')
})

test('layers and open articles are remembered', async () => {
  await opened.window.getByTestId('layer-quotes').click()
  await expect(workbench.pane.getByTestId('quote-mark')).toHaveCount(0)
  await workbench.showTeasers()
  await workbench.rows.first().click({ button: 'middle' })
  await expect(opened.window.getByTestId('article-headline')).toHaveCount(2)
  const rememberedPanes = () =>
    opened.window.evaluate(
      async () => (await window.cuttings.call('settings.get', {})).panes.length,
    )
  await expect.poll(rememberedPanes).toBe(2)
  await opened.program.close()
  opened = await openProgram(opened.folder)
  await expect(opened.window.getByTestId('article-headline')).toHaveCount(2)
  await expect(opened.window.getByTestId('quote-mark')).toHaveCount(0)
})

test('an import is taken back as one step, and undo brings it again', async () => {
  const { window } = opened
  await window.getByRole('button', { name: /Imports/ }).click()
  const run = window.getByTestId('import-run').first()
  await run.locator('summary').click()
  await run.getByTestId('import-undo').click()
  await expect(window.getByTestId('total-count')).toHaveText(/^0 articles/)
  await window.keyboard.press('Escape')
  await expect(run).toBeHidden()
  await window.keyboard.press('Control+z')
  await expect(window.getByTestId('total-count')).toHaveText(/^1 article/)
})

test('everything is reached by keyboard: regions, rows, marks, tags', async () => {
  const { window } = opened
  await window.keyboard.press('Escape')
  await expect(workbench.rows.first()).toBeFocused()
  await window.keyboard.press('Control+Enter')
  await expect(window.getByTestId('reading-pane')).toHaveCount(2)
  await window.keyboard.press('F6')
  await expect(workbench.pane.locator('.page')).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(window.locator('[data-mark]:focus')).toHaveCount(1)
  await window.keyboard.press('t')
  await expect(window.getByTestId('tag-picker-input')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(window.locator('[data-mark]:focus')).toHaveCount(1)
})
