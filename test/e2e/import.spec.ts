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

const dumps = 30
const storiesInFile = 20

/** A dump of one file among many, so that an import takes its time. */
function longStories(file: number): string {
  const records = Array.from({ length: storiesInFile }, (_, record) => {
    const text = `The ferry ${file} sails at ${record}, Olav Renn said. “It is boat number ${record},” he told reporters in Hallvik. `
    return JSON.stringify({ title: `Story ${file}-${record}`, text: text.repeat(12) })
  })
  const place = path.join(freshFolder(), `${file}.jsonl`)
  writeFileSync(place, records.join('\n'))
  return place
}

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

test('an import that was cut short is offered to go on with at the next start', async () => {
  // Two starts and two imports, on a machine that may do much else.
  test.setTimeout(180_000)
  const stories = Array.from({ length: dumps }, (_, file) => longStories(file))
  const child = opened.program.process()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // Ended by the first word of progress, since whoever looks now and then may come too late.
  await opened.window.exposeFunction('endProgram', () => child.kill('SIGKILL'))
  await opened.window.evaluate(() => {
    window.cuttings.on('intake.progress', ({ filesDone }) => {
      const end: unknown = Reflect.get(window, 'endProgram')
      if (filesDone > 0 && typeof end === 'function') end()
    })
  })
  const chooser = opened.window.waitForEvent('filechooser')
  await opened.window.getByTestId('import-button').click()
  await (await chooser).setFiles(stories)
  await ended
  opened = await openProgram(opened.folder)
  workbench = new Workbench(opened.window)
  const offer = opened.window.getByTestId('interrupted')
  await expect(offer).toContainText('the rest can be read now')
  await offer.getByRole('button', { name: 'Go on' }).click()
  await workbench.report.waitFor({ timeout: 80_000 })
  await expect(offer).toBeHidden()
  await expect(workbench.total).toHaveText('600 articles')
})

test('whoever closes the report goes on in the results', async () => {
  await workbench.importFiles(twin)
  await workbench.report.getByRole('button', { name: /^Close/ }).click()
  await expect(workbench.report).toBeHidden()
  await expect(workbench.rows.first()).toBeFocused()
})
