import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { ferryStories } from '../support/ferry-stories.ts'
import { violations } from '../support/violations.ts'
import { openProgram, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

let opened: Opened
let workbench: Workbench

test.beforeAll(async () => {
  opened = await openProgram()
  workbench = new Workbench(opened.window)
  await workbench.importFiles(ferryStories())
  await workbench.closeReport()
})

test.beforeEach(async () => {
  await workbench.ask('')
  await workbench.show('articles')
  // Nothing of the test before is on its way any more.
  await expect(workbench.total).toHaveText('48 articles')
})

test.afterAll(async () => {
  await opened.program.close()
})

test('a wrong query says what was expected, marks the place and keeps what the last good one found', async () => {
  await workbench.ask('ferry cable')
  await expect(workbench.total).toHaveText('24 articles')
  await workbench.ask('ferry cable date:20')
  await expect(opened.window.getByTestId('query-problem')).toContainText('Dates look like this')
  await expect(opened.window.locator('.search-ink .wrong')).toHaveText('20')
  await expect(workbench.total).toHaveText('24 articles')
})

test('operators and values of the library complete as one types', async () => {
  await workbench.search.pressSequentially('ferry outl')
  await expect(workbench.completions).toHaveText([/^outlet:/])
  await opened.window.keyboard.press('Tab')
  await workbench.search.pressSequentially('sker')
  await expect(workbench.completions.first()).toContainText('Skerry Post')
  await opened.window.keyboard.press('ArrowDown')
  await opened.window.keyboard.press('Enter')
  await expect(workbench.search).toHaveValue('ferry outlet:"Skerry Post" ')
  await expect(workbench.total).toHaveText('16 articles')
})

test('Enter goes to the results though something could be completed', async () => {
  await workbench.find('said')
  await expect(workbench.completions.first()).toBeVisible()
  await opened.window.keyboard.press('Enter')
  await expect(workbench.rows.first()).toBeFocused()
  await expect(workbench.search).toHaveValue('said')
})

test('the query is read back in plain words', async () => {
  await workbench.ask('quay OR harbour')
  await opened.window.getByTestId('explain').click()
  await expect(opened.window.getByTestId('explanation')).toContainText('quay')
  await opened.window.getByTestId('explain').click()
  await expect(opened.window.getByTestId('explanation')).toBeHidden()
})

test('an example of the help is tried out with a click', async () => {
  await opened.window.getByTestId('query-help').click()
  const sheet = opened.window.getByTestId('operators-sheet')
  await sheet.getByRole('button', { name: 'glac*', exact: true }).click()
  await expect(sheet).toBeHidden()
  await expect(workbench.search).toHaveValue('glac*')
})

test('a likelier word is offered for one that finds nothing', async () => {
  await workbench.ask('habrour')
  await opened.window.getByTestId('suggestion').click()
  await expect(workbench.search).toHaveValue('harbour')
  await expect(workbench.total).toHaveText('48 articles')
})

test('every view shows the same query, and each list is found where it was left', async () => {
  const { window } = opened
  await workbench.find('ferry')
  await workbench.rows.first().focus()
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('ArrowDown')
  await expect(workbench.rows.nth(5)).toBeFocused()
  await window.keyboard.press('Alt+4')
  await expect(workbench.total).toHaveText(/lines$/)
  await window.keyboard.press('Alt+2')
  await expect(workbench.total).toHaveText(/quotes$/)
  await window.keyboard.press('Alt+1')
  await expect(workbench.rows.nth(5)).toHaveAttribute('tabindex', '0')
  await expect(workbench.search).toHaveValue('ferry')
})

test('lines of the concordance are ordered, taken together and tagged as one step', async () => {
  const { window } = opened
  await workbench.show('kwic')
  await workbench.ask('ferry')
  await expect(workbench.rows.first()).toBeVisible()
  await window.getByTestId('sort-left').click()
  await expect(window.getByTestId('sort-left')).toHaveAttribute('aria-pressed', 'true')
  await workbench.settled()
  await workbench.rows.first().focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByTestId('chosen-bar')).toContainText('3 lines chosen')
  await workbench.tag('Ferries')
  await expect(window.getByTestId('tag-list')).toContainText('Ferries')
  await expect(window.getByTestId('undo-button')).toHaveAttribute('title', /3/)
  await window.keyboard.press('Control+a')
  await expect(window.getByTestId('chosen-bar')).toContainText(/\d{3} lines chosen/)
  await window.keyboard.press('Escape')
  await expect(window.getByTestId('chosen-bar')).toBeHidden()
})

test('Enter opens the article at its hit; F3 goes on through it and to the next article', async () => {
  const { window } = opened
  await workbench.find('ferry')
  await workbench.rows.first().focus()
  await window.keyboard.press('Enter')
  const count = workbench.pane.getByTestId('hit-count')
  await expect(count).toHaveText('1 of 5')
  await expect(workbench.pane.locator('mark[data-at-hand]')).toBeInViewport()
  const headline = await workbench.pane.getByTestId('article-headline').innerText()
  for (let hit = 2; hit <= 5; hit += 1) {
    await window.keyboard.press('F3')
    await expect(count).toHaveText(`${hit} of 5`)
  }
  await window.keyboard.press('F3')
  await expect(workbench.pane.getByTestId('article-headline')).not.toHaveText(headline)
  await expect(count).toHaveText('1 of 5')
  await window.keyboard.press('Shift+F3')
  await expect(workbench.pane.getByTestId('article-headline')).toHaveText(headline)
  await expect(count).toHaveText('5 of 5')
})

test('a facet narrows with a click and leaves out with Alt, and the query line shows it', async () => {
  const tidemark = opened.window.getByRole('button', { name: /^The Tidemark/ })
  await expect(tidemark).toContainText('16')
  await tidemark.click()
  await expect(workbench.search).toHaveValue('outlet:"The Tidemark"')
  await expect(workbench.total).toHaveText('16 articles')
  await tidemark.click({ modifiers: ['Alt'] })
  await expect(workbench.search).toHaveValue('-outlet:"The Tidemark"')
  await expect(workbench.total).toHaveText('32 articles')
})

test('months are brushed with the mouse and with the arrows', async () => {
  const { window } = opened
  const bars = window.getByTestId('published-bars').getByRole('button')
  await expect(bars).toHaveCount(24)
  const [first, third] = [await bars.nth(0).boundingBox(), await bars.nth(2).boundingBox()]
  if (first === null || third === null) throw new Error('There are no bars to brush.')
  await window.mouse.move(third.x + 2, third.y + 10)
  await window.mouse.down()
  await window.mouse.move(first.x + 2, first.y + 10, { steps: 4 })
  await window.mouse.up()
  await expect(workbench.search).toHaveValue('date:2030-01..2030-03')
  await expect(workbench.total).toHaveText('6 articles')
  await expect(bars.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await bars.first().focus()
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Enter')
  await expect(workbench.search).toHaveValue('date:2030-01..2030-02')
})

test('a bar over time leads to its texts, and a word near leads to its lines', async () => {
  const { window } = opened
  await workbench.ask('cable')
  await expect(workbench.total).toHaveText('24 articles')
  await workbench.show('counts')
  await expect(window.getByTestId('counts')).toHaveAttribute('aria-busy', 'false')
  await window.getByTestId('frequency-period').selectOption('year')
  const picture = window.getByTestId('frequency-picture').getByRole('slider')
  await expect(picture).toHaveAttribute('aria-valuemax', '1')
  await picture.focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expect(workbench.search).toHaveValue('cable date:2031-01-01..2031-12-31')
  await expect(workbench.total).toHaveText('12 articles')
  await workbench.ask('ferry')
  await workbench.show('counts')
  await window.getByTestId('counts-words').click()
  await window.getByLabel('Words such as “the” and “of”').selectOption('yes')
  await window.getByTestId('collocates').getByRole('button', { name: 'running' }).click()
  await expect(workbench.search).toHaveValue('NEAR(ferry running, 4)')
  await expect(workbench.total).toHaveText(/lines$/)
  await workbench.show('counts')
  await window.getByTestId('counts-time').click()
})

test('hits are saved as a table, and the queries of a file are counted', async () => {
  const { window, program, folder } = opened
  const [table, queries] = [path.join(folder, 'hits.csv'), path.join(folder, 'queries.csv')]
  writeFileSync(queries, 'name,query\nCable,cable\nWrong,date:20\n')
  await program.evaluate(
    ({ dialog }, [saved, chosen]) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: saved ?? '' })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen ?? ''] })
    },
    [table, queries],
  )
  await workbench.ask('cable')
  await expect(workbench.total).toHaveText('24 articles')
  await window.getByTestId('take-out').click()
  await expect(window.getByTestId('take-out-menu').getByRole('menuitem').first()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect.poll(() => existsSync(table)).toBe(true)
  await expect(window.locator('.notice')).toContainText('24 rows written to hits.csv')
  expect(readFileSync(table, 'utf8').trim().split('\n').length).toBeGreaterThanOrEqual(25)
  await workbench.jump('count the queries', 'Count the queries')
  const sheet = window.getByTestId('batch-sheet')
  await expect(sheet).toContainText('1 not understood')
  await sheet.getByRole('button', { name: 'cable' }).click()
  await expect(workbench.search).toHaveValue('cable')
})

test('searches made before come back with the arrow in the empty line', async () => {
  await workbench.ask('passengers bridge')
  await expect(workbench.total).toHaveText('24 articles')
  const remembered = () =>
    opened.window.evaluate(async () => {
      const [latest] = await window.cuttings.call('searches.history', { limit: 1 })
      return latest?.query
    })
  await expect.poll(remembered).toBe('passengers bridge')
  await workbench.ask('')
  await workbench.search.press('ArrowUp')
  await expect(workbench.completions.first()).toHaveText('passengers bridge')
  await workbench.search.press('Enter')
  await expect(workbench.search).toHaveValue('passengers bridge')
})

for (const theme of ['sepia', 'dark', 'light'] as const) {
  test(`no serious accessibility violation in lines and counts of the ${theme} theme`, async () => {
    const { window } = opened
    await window.evaluate(
      (name) => globalThis.window.cuttings.call('settings.change', { theme: name }),
      theme,
    )
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
    await workbench.show('kwic')
    await workbench.ask('ferry speaker:(')
    await workbench.ask('ferry')
    await workbench.rows.first().press('Space')
    expect(await violations(window)).toEqual([])
    await workbench.show('counts')
    await window.getByTestId('frequency-picture').waitFor()
    expect(await violations(window)).toEqual([])
    await window.getByTestId('counts-words').click()
    await window.getByLabel('Words such as “the” and “of”').selectOption('yes')
    await window.getByTestId('collocates').waitFor()
    expect(await violations(window)).toEqual([])
    await window.getByTestId('counts-time').click()
  })
}
