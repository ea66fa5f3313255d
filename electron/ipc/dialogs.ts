import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'

/** Files or folders a person chose; none when they cancelled. */
export async function choose(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const result =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return result.canceled ? [] : result.filePaths
}

/** Where a person wants a file saved; null when they cancelled. */
export async function chooseTarget(
  window: BrowserWindow | null,
  options: SaveDialogOptions,
): Promise<string | null> {
  const result =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options)
  return result.canceled || result.filePath === '' ? null : result.filePath
}
