import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSettings, type SettingsStore } from '../../electron/settings.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { freshFolder } from '../support/folder.ts'

/** Opens settings; what a person is told goes into the list. */
function opened(folder: string, told: string[] = []): SettingsStore {
  return openSettings(folder, (sentence) => told.push(sentence))
}

function folderWithSettings(): { readonly folder: string; readonly file: string } {
  const folder = freshFolder()
  const store = opened(folder)
  store.change({ theme: 'light' })
  store.change({ theme: 'dark' })
  return { folder, file: path.join(folder, 'settings.json') }
}

describe('the settings file', () => {
  test('keeps what was changed', () => {
    const { folder } = folderWithSettings()
    expect(opened(folder).get().theme).toBe('dark')
  })

  test.for(['', '{"theme":"da', '\0\0\0\0\0\0\0\0', '\ufeff{', '[1, 2]'])(
    'holding %j gives way to the last good copy, is kept aside, and that is said',
    (damage) => {
      const { folder, file } = folderWithSettings()
      writeFileSync(file, damage)
      const told: string[] = []
      const store = opened(folder, told)
      expect(store.get().theme).toBe('light')
      expect(told).toEqual([expect.stringContaining('the last good copy is used')])
      expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(damage)
      store.change({ theme: 'dark' })
      expect(opened(folder, told).get().theme).toBe('dark')
      expect(told).toHaveLength(1)
    },
  )

  test('cut short with no good copy left gives the defaults', () => {
    const { folder, file } = folderWithSettings()
    writeFileSync(`${file}.good`, '')
    truncateSync(file, 9)
    const told: string[] = []
    expect(opened(folder, told).get()).toEqual(defaultSettings)
    expect(told).toEqual([expect.stringContaining('the defaults are used')])
    expect(readdirSync(folder)).toContain('settings.json.damaged')
  })

  test('that cannot be written is told once, holds what was changed, and is written when it can be', () => {
    const { folder, file } = folderWithSettings()
    // A folder stands where the new file is to be written, as for root no permission would be missing.
    mkdirSync(`${file}.new`)
    const told: string[] = []
    const store = opened(folder, told)
    store.change({ theme: 'sepia' })
    expect(store.change({ once: true })).toMatchObject({ theme: 'sepia', once: true })
    expect(told).toEqual([
      expect.stringMatching(/could not be saved.*hold until Cuttings is closed/),
    ])
    expect(opened(folder).get().theme).toBe('dark')
    rmSync(`${file}.new`, { recursive: true })
    store.change({ stems: true })
    expect(opened(folder).get()).toMatchObject({ theme: 'sepia', once: true, stems: true })
  })

  test('that is a folder gives the last good copy and does not end the start', () => {
    const { folder, file } = folderWithSettings()
    rmSync(file)
    mkdirSync(file)
    const told: string[] = []
    expect(opened(folder, told).get().theme).toBe('light')
    expect(told).toHaveLength(1)
  })

  test('with one bad value loses that value only', () => {
    const { folder, file } = folderWithSettings()
    writeFileSync(file, JSON.stringify({ ...defaultSettings, theme: 'dark', once: 'maybe' }))
    expect(opened(folder).get()).toMatchObject({ theme: 'dark', once: false })
  })

  test('keep widths and how lines and counts are shown; a look of no sense is the first one again', () => {
    const { folder, file } = folderWithSettings()
    const widths = { list: 410, table: null, panes: [1.5, 0.5, 1, 1] }
    opened(folder).change({ widths, lines: { sort: 'left', words: 20 } })
    expect(opened(folder).get()).toMatchObject({ widths, lines: { sort: 'left', words: 20 } })
    writeFileSync(file, JSON.stringify({ ...defaultSettings, widths, lines: { sort: 'size' } }))
    expect(opened(folder).get()).toMatchObject({ widths, lines: defaultSettings.lines })
  })
})
