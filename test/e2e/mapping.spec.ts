import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder } from '../support/folder.ts'
import { openProgram, type Opened } from '../support/window.ts'
import { Workbench } from './screens/workbench.ts'

const words =
  'Ada Holm opened the ferry terminal on Monday. “The boats will sail in every weather,” she told the harbour council, which had waited for the terminal since the storm.'

let opened: Opened
let workbench: Workbench

test.beforeEach(async () => {
  opened = await openProgram()
  workbench = new Workbench(opened.window)
})

test.afterEach(async () => {
  await opened.program.close()
})

function table(header: string): string {
  const file = path.join(freshFolder(), 'harbour.csv')
  writeFileSync(file, `${header}\nTerminal opens;${words};2031-02-03\n`)
  return file
}

async function choose(file: string): Promise<void> {
  const chooser = opened.window.waitForEvent('filechooser')
  await opened.window.getByTestId('import-button').click()
  await (await chooser).setFiles(file)
}

test('a table with odd column names is mapped by hand, and Enter imports it', async () => {
  const { window } = opened
  await choose(table('Spalte A;Stoff;Wann'))
  const sheet = window.getByTestId('mapping-sheet')
  await expect(sheet).toContainText('Columns of harbour.csv')
  await expect(sheet.getByRole('region', { name: 'First rows' })).toContainText('Terminal opens')
  await window.getByTestId('mapping-field-headline').selectOption('Spalte A')
  await window.getByTestId('mapping-field-body').selectOption('Stoff')
  await window.getByTestId('mapping-field-published').selectOption('Wann')
  await window.keyboard.press('Enter')
  await expect(workbench.report).toContainText(/1\s+article/)
  await workbench.closeReport()
  await workbench.openFirst()
  await expect(workbench.pane.getByTestId('article-headline')).toHaveText('Terminal opens')
  await expect(workbench.pane).toContainText('3 February 2031')
  await expect(workbench.pane).toContainText('The boats will sail in every weather')
  expect(opened.errors).toEqual([])
})

test('Escape leaves the table alone', async () => {
  const { window } = opened
  await choose(table('Spalte A;Stoff;Wann'))
  await window.getByTestId('mapping-sheet').waitFor()
  await window.keyboard.press('Escape')
  await expect(window.getByTestId('mapping-sheet')).toBeHidden()
  await expect(window.getByTestId('empty-library')).toBeVisible()
})

test('a table whose column names tell headline and text is imported without a question', async () => {
  await workbench.importFiles(table('Headline;Text;Published'))
  await expect(workbench.report).toContainText(/1\s+article/)
  await expect(opened.window.getByTestId('mapping-sheet')).toBeHidden()
})
