import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { disconnect } from '../../electron/library/database.ts'
import { createLibrary } from '../../electron/library/open.ts'
import { program } from '../support/command-line.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, storeDrafts } from '../support/library.ts'

/** Nobody in particular: whoever is root may write everywhere. */
const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function asStranger(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    ...stranger,
    encoding: 'utf8',
  })
  return { code: status, out: stdout ?? '', error: stderr ?? '' }
}

/** Where the program itself lies out of reach of strangers, or the system knows none, this cannot be tried. */
const canTry = process.platform !== 'win32' && asStranger('--help').code === 0

describe.skipIf(!canTry)('a library that may not be written to', () => {
  let folder = ''
  let file = ''

  beforeEach(() => {
    folder = freshFolder()
    file = path.join(folder, 'Study.cuttings')
    const library = createLibrary(file)
    storeDrafts(library, [
      draftOf('Ferry stays', '“The ferry stays in port,” mayor Ada Holm told reporters on Monday.'),
    ])
    disconnect(library)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
  })
  afterEach(() => chmodSync(folder, 0o755))

  test('is searched, counted and checked, and nothing is put beside it', () => {
    const before = [readdirSync(folder), readFileSync(file)]
    expect(asStranger('search', 'ferry', '--library', file).out).toContain('Ferry stays')
    expect(asStranger('search', 'port', '--in', 'quotes', '--library', file).out).toContain('Holm')
    expect(asStranger('search', 'ferry', '--kwic', '--library', file).out).toContain('[ferry]')
    expect(asStranger('check', '--library', file).code).toBe(0)
    expect([readdirSync(folder), readFileSync(file)]).toEqual(before)
  })

  test('refuses changes in a sentence', () => {
    const { code, error } = asStranger('tag', 'Ports', '--article', '1', '--library', file)
    expect(code).toBe(2)
    expect(error).toContain('cannot be written to')
  })

  test('is not read while part of it still stands in a log beside it', () => {
    chmodSync(folder, 0o755)
    writeFileSync(`${file}-wal`, 'changes that only the owner can bring in')
    chmodSync(folder, 0o555)
    const { code, error } = asStranger('search', 'ferry', '--library', file)
    expect(code).toBe(2)
    expect(error).toContain('Copy it to a folder of yours')
  })
})
