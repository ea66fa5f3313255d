import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSettings } from '../../electron/settings.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { freshFolder } from '../support/folder.ts'

function folderWithSettings(): { readonly folder: string; readonly file: string } {
  const folder = freshFolder()
  const store = openSettings(folder)
  store.change({ theme: 'light' })
  store.change({ theme: 'dark' })
  return { folder, file: path.join(folder, 'settings.json') }
}

describe('the settings file', () => {
  test('keeps what was changed', () => {
    const { folder } = folderWithSettings()
    expect(openSettings(folder).get().theme).toBe('dark')
  })

  test.for(['', '{"theme":"da', '\0\0\0\0\0\0\0\0', '\ufeff{', '[1, 2]'])(
    'holding %j gives way to the last good copy, is kept aside, and that is said',
    (damage) => {
      const { folder, file } = folderWithSettings()
      writeFileSync(file, damage)
      const store = openSettings(folder)
      expect(store.get().theme).toBe('light')
      expect(store.notice).toContain('the last good copy is used')
      expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(damage)
      store.change({ theme: 'dark' })
      expect(openSettings(folder)).toMatchObject({ notice: null })
    },
  )

  test('cut short with no good copy left gives the defaults', () => {
    const { folder, file } = folderWithSettings()
    writeFileSync(`${file}.good`, '')
    truncateSync(file, 9)
    const store = openSettings(folder)
    expect(store.get()).toEqual(defaultSettings)
    expect(store.notice).toContain('the defaults are used')
    expect(readdirSync(folder)).toContain('settings.json.damaged')
  })

  test('with one bad value loses that value only', () => {
    const { folder, file } = folderWithSettings()
    writeFileSync(file, JSON.stringify({ ...defaultSettings, theme: 'dark', once: 'maybe' }))
    expect(openSettings(folder).get()).toMatchObject({ theme: 'dark', once: false })
  })

  test('keep widths and how lines and counts are shown; a look of no sense is the first one again', () => {
    const { folder, file } = folderWithSettings()
    const widths = { list: 410, table: null, panes: [1.5, 0.5, 1, 1] }
    openSettings(folder).change({ widths, lines: { sort: 'left', words: 20 } })
    expect(openSettings(folder).get()).toMatchObject({ widths, lines: { sort: 'left', words: 20 } })
    writeFileSync(file, JSON.stringify({ ...defaultSettings, widths, lines: { sort: 'size' } }))
    expect(openSettings(folder).get()).toMatchObject({ widths, lines: defaultSettings.lines })
  })
})
