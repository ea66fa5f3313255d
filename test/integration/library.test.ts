import { copyFileSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkLibrary } from '../../electron/library/check.ts'
import { disconnect, one, script } from '../../electron/library/database.ts'
import { createLibrary, openLibrary } from '../../electron/library/open.ts'
import { migrations } from '../../electron/library/migrations/index.ts'
import { createTag, tagList } from '../../electron/library/tags.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

function pragma(library: ReturnType<typeof emptyLibrary>, name: string): unknown {
  return Object.values(one<Record<string, unknown>>(library, `PRAGMA ${name}`) ?? {})[0]
}

describe('a library file', () => {
  test('survives power loss: write-ahead log, synchronous FULL, foreign keys on', () => {
    const library = emptyLibrary()
    expect(pragma(library, 'journal_mode')).toBe('wal')
    expect(pragma(library, 'synchronous')).toBe(2)
    expect(pragma(library, 'foreign_keys')).toBe(1)
    expect(pragma(library, 'trusted_schema')).toBe(0)
    expect(pragma(library, 'user_version')).toBe(migrations.length)
    disconnect(library)
  })

  test('is never created over a missing one', () => {
    const file = path.join(freshFolder(), 'Gone.cuttings')
    expect(() => openLibrary(file)).toThrow(/There is no library at/)
    expect(existsSync(file)).toBe(false)
  })

  test('of a newer Cuttings is refused in a sentence and not written', () => {
    const library = emptyLibrary()
    script(library, 'PRAGMA user_version = 99')
    disconnect(library)
    expect(() => openLibrary(library.path)).toThrow(/newer Cuttings.*not changed/)
  })

  test('of another program is refused', () => {
    const file = path.join(freshFolder(), 'letters.cuttings')
    writeFileSync(file, 'Dear Sir, this is no database at all. '.repeat(200))
    expect(() => openLibrary(file)).toThrow(/not a Cuttings library/)
  })

  test('that was swapped while open takes no more writes', () => {
    const library = emptyLibrary()
    copyFileSync(library.path, `${library.path}.copy`)
    renameSync(`${library.path}.copy`, library.path)
    expect(() => createTag(library, { name: 'Late', hue: null, parent: null })).toThrow(
      /moved or replaced/,
    )
  })

  test('keeps what was stored when it is closed and opened again', () => {
    const library = emptyLibrary()
    storeDrafts(library, [draftOf('Ferry sails', 'The ferry sails, Olav Renn said.')])
    createTag(library, { name: 'Harbour', hue: 3, parent: null })
    disconnect(library)
    const again = createLibrary(library.path)
    expect(tagList(again).map((tag) => tag.name)).toEqual(['Harbour'])
    expect(checkLibrary(again)).toEqual([])
    disconnect(again)
  })

  test('with a quote outside its text is found damaged', () => {
    const library = emptyLibrary()
    storeDrafts(library, [draftOf('Ferry sails', '“The ferry sails,” Olav Renn said.')])
    script(library, 'UPDATE quotes SET end = 99999')
    expect(checkLibrary(library)).toHaveLength(1)
    disconnect(library)
  })
})
