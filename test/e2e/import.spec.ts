import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder } from '../support/folder.ts'
import { openProgram, root, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

const twin = path.join(root, 'test/fixtures/portal/hallvik.txt')

type Expected = {
  readonly article: {
    readonly headline: string
    readonly paragraphs: number
    readonly quotes: readonly {
      readonly spans: readonly string[]
      readonly speakerName: string | null
    }[]
  }
  readonly teasers: readonly { readonly headline: string }[]
}

const expected = JSON.parse(
  readFileSync(twin.replace('.txt', '.expected.json'), 'utf8'),
) as Expected

let opened: Opened
let workbench: Workbench

test.beforeEach(async () => {
  opened = await openProgram()
  workbench = new Workbench(opened.window)
})

test.afterEach(async () => {
  await opened.program.close()
})

test('a dump chosen in the file dialog becomes an article with marked quotes and its teasers', async () => {
  const { window } = opened
  await workbench.importFiles(twin)
  await expect(workbench.report).toContainText(/1\s+article/)
  await expect(workbench.report).toContainText(new RegExp(`${expected.teasers.length}\\s+teasers`))
  await workbench.closeReport()
  await expect(window.getByTestId('total-count')).toHaveText(/^1 article/)
  await workbench.openFirst()
  await expect(workbench.pane.getByTestId('article-headline')).toHaveText(expected.article.headline)
  for (const quote of expected.article.quotes) {
    const [first = ''] = quote.spans
    const words = first.replace(/^that /, '')
    const marked = workbench.pane.getByTestId('quote-mark').filter({ hasText: words.slice(0, 30) })
    await expect(marked.first()).toBeVisible()
  }
  await expect(workbench.pane.getByTestId('quote-row').first()).toContainText('Anton Grevik')
  await expect(workbench.pane).not.toContainText('Oops!')
  expect(opened.errors).toEqual([])
})

test('a dropped dump is read the same way, and dropping it again adds nothing', async () => {
  await workbench.dropFiles(twin)
  await expect(workbench.report).toContainText(/1\s+article/)
  await workbench.closeReport()
  await workbench.dropFiles(twin)
  await expect(workbench.report).toContainText(/already/i)
  await workbench.closeReport()
  await expect(opened.window.getByTestId('total-count')).toHaveText(/^1 article/)
})

test('pasted text is imported too', async () => {
  await opened.window.evaluate(
    async (text) => {
      await window.cuttings.call('intake.paste', { text })
    },
    readFileSync(twin, 'utf8'),
  )
  await workbench.report.waitFor()
  await expect(workbench.report).toContainText(/1\s+article/)
})

test('a file of no known format costs itself only, and the report says so in a sentence', async () => {
  const broken = path.join(freshFolder(), 'holiday.bin')
  writeFileSync(
    broken,
    Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251),
  )
  await workbench.importFiles(broken, twin)
  await expect(workbench.report.getByTestId('report-problem').first()).toContainText('holiday.bin')
  await expect(workbench.report).toContainText(/1\s+article/)
})
