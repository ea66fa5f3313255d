import { expect, type Locator, type Page } from '@playwright/test'

/** How long an import may take on a machine that does much else (ms). */
const slowest = 80_000

/** The window as a researcher sees it. */
export class Workbench {
  readonly page: Page
  readonly search: Locator
  readonly rows: Locator
  readonly pane: Locator
  readonly saveState: Locator
  readonly report: Locator
  readonly total: Locator
  readonly completions: Locator

  constructor(page: Page) {
    this.page = page
    this.search = page.getByTestId('search-box')
    this.rows = page.getByTestId('result-list').getByTestId('result-row')
    this.pane = page.getByTestId('reading-pane').first()
    this.saveState = page.getByTestId('save-state')
    this.report = page.getByTestId('import-report')
    this.total = page.getByTestId('total-count')
    this.completions = page.getByTestId('completion-choice')
  }

  /** Puts a query in the line in place of what is there. */
  async ask(query: string): Promise<void> {
    await this.search.click()
    await this.search.fill(query)
  }

  /** Asks for words and waits until the list shows them marked. */
  async find(words: string): Promise<void> {
    await this.ask(words)
    await expect(this.rows.first().locator('mark').first()).toHaveText(new RegExp(words, 'i'))
  }

  async show(view: 'articles' | 'quotes' | 'actors' | 'kwic' | 'counts' | 'review'): Promise<void> {
    const button = this.page.getByTestId(`view-${view}`)
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  /** Waits until the list answers what is asked now. */
  async settled(): Promise<void> {
    await expect(this.page.getByTestId('result-list')).toHaveAttribute('aria-busy', 'false')
  }

  /** Goes by quick open to what these letters find, once it is what comes first. */
  async jump(letters: string, wanted: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Control+p')
    await this.page.getByTestId('quick-open-input').fill(letters)
    await expect(this.page.getByTestId('quick-open-choice').first()).toContainText(wanted)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByTestId('quick-open-input')).toBeHidden()
  }

  /** Puts a tag of this name on what has the focus. */
  async tag(name: string): Promise<void> {
    await this.page.keyboard.press('t')
    const field = this.page.getByTestId('tag-picker-input')
    await field.fill(name)
    await this.page.keyboard.press('Enter')
    await expect(field).toBeHidden()
  }

  /** Imports files through the file chooser and waits for the report. */
  async importFiles(...files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByTestId('import-button').click()
    await (await chooser).setFiles([...files])
    await this.report.waitFor({ timeout: slowest })
  }

  /** Drops real files on the window: they go through an input first, since only that gives them paths. */
  async dropFiles(...files: readonly string[]): Promise<void> {
    await this.page.evaluate(() => {
      const input = document.createElement('input')
      input.type = 'file'
      input.multiple = true
      input.id = 'files-to-drop'
      document.body.append(input)
    })
    await this.page.locator('#files-to-drop').setInputFiles([...files])
    await this.page.evaluate(() => {
      const input = document.getElementById('files-to-drop')
      if (!(input instanceof HTMLInputElement)) return
      const carried = new DataTransfer()
      for (const file of input.files ?? []) carried.items.add(file)
      const target = document.querySelector('main') ?? document.body
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }),
        )
      }
      input.remove()
    })
    await this.report.waitFor({ timeout: slowest })
  }

  async closeReport(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.report).toBeHidden()
  }

  async showTeasers(): Promise<void> {
    await this.page.getByRole('button', { name: /^Teasers/ }).click()
    await expect(this.total).toHaveText(/teasers?$/)
  }

  async openFirst(): Promise<void> {
    await this.rows.first().click()
    await this.pane.getByTestId('article-headline').waitFor()
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toHaveAttribute('data-state', 'saved')
  }
}
