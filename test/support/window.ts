import path from 'node:path'
import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test'
import { freshFolder } from './folder.ts'

export const root = path.resolve(import.meta.dirname, '../..')

export type Opened = {
  readonly program: ElectronApplication
  readonly window: Page
  readonly folder: string
  /** Whatever the page wrote to its console as an error. */
  readonly errors: readonly string[]
}

/** Starts the real program with its settings in `folder`, optionally with a library of its own. */
export async function openProgram(
  folder = freshFolder(),
  library: string | null = 'Test.cuttings',
  /** How far it has come when this returns: its page is there, or it shows the library as well. */
  until: 'loaded' | 'shown' = 'shown',
): Promise<Opened> {
  const named = library === null ? [] : [`--library=${path.resolve(folder, library)}`]
  const executable = process.env['CUTTINGS_EXE']
  const program = await electron.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [...(executable === undefined ? [root] : []), '--disable-gpu', ...named],
    env: { ...environment(), CUTTINGS_USER_DATA: folder },
  })
  const window = await program.firstWindow()
  const errors: string[] = []
  window.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await window.getByTestId('search-box').waitFor()
  if (until === 'shown') await window.getByRole('button', { name: /^All articles/ }).waitFor()
  return { program, window, folder, errors }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
