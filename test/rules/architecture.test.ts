import { builtinModules } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, root, sourceFiles, type SourceImport } from '../support/source-tree.ts'

const files = [...sourceFiles('shared'), ...sourceFiles('electron'), ...sourceFiles('renderer')]
const imports = files.flatMap((file) => importsOf(file))

function under(folder: string): (file: string) => boolean {
  return (file) => file.startsWith(`${folder}/`)
}

/** Imports of files under `folder` that `allowed` does not let through, as readable lines. */
function offences(folder: string, allowed: (one: SourceImport) => boolean): readonly string[] {
  return imports
    .filter(({ file }) => under(folder)(file) && !file.endsWith('vite.config.ts'))
    .filter((one) => !allowed(one))
    .map(({ file, target }) => `${file} imports ${target}`)
}

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}

function into(...folders: readonly string[]): (one: SourceImport) => boolean {
  return ({ target, isFile }) => isFile && folders.some((folder) => target.startsWith(`${folder}/`))
}

describe('who may import whom', () => {
  test('the domain knows only itself and zod', () => {
    expect(offences('shared', (one) => into('shared')(one) || one.target === 'zod')).toEqual([])
  })

  test('extraction is pure: the domain, itself, and packages, but no Node', () => {
    const allowed = (one: SourceImport) =>
      into('shared', 'electron/extraction')(one) ||
      (!one.isFile && !isNode(one.target) && one.target !== 'electron')
    expect(offences('electron/extraction', allowed)).toEqual([])
  })

  test('only database.ts knows SQLite', () => {
    const sqlite = imports
      .filter(({ target }) => target === '@photostructure/sqlite')
      .map(({ file }) => file)
    expect(sqlite).toEqual(['electron/library/database.ts'])
  })

  test('the library knows the domain and itself, no packages but for words, no Electron', () => {
    const ofWords = /^(?:re2js|double-metaphone|@orama\/stemmers\/\w+)$/
    const allowed = (one: SourceImport) =>
      into('shared', 'electron/library')(one) ||
      isNode(one.target) ||
      one.target === '@photostructure/sqlite' ||
      ofWords.test(one.target)
    expect(offences('electron/library', allowed)).toEqual([])
  })

  test('intake knows the domain, extraction and itself; parsers stay in readers and cleaning', () => {
    const inside = into('shared', 'electron/extraction', 'electron/intake')
    const parses = (file: string) =>
      /\/(readers|cleaning)\//.test(file) || file === 'electron/intake/profile.ts'
    const allowed = (one: SourceImport) =>
      inside(one) ||
      isNode(one.target) ||
      (!one.isFile && one.target !== 'electron' && parses(one.file))
    expect(offences('electron/intake', allowed)).toEqual([])
  })

  test('threads, command line, library, intake and extraction run without Electron', () => {
    const plain = ['threads', 'cli', 'library', 'intake', 'extraction', 'writers', 'ipc/handlers']
    const found = imports.filter(
      ({ file, target }) =>
        plain.some((folder) => file.startsWith(`electron/${folder}/`)) &&
        /^electron(\/|$)/.test(target) &&
        !target.includes('.ts'),
    )
    expect(found).toEqual([])
  })

  test('the window knows the domain and itself, never the other side', () => {
    const allowed = (one: SourceImport) =>
      into('shared', 'renderer')(one) ||
      (!one.isFile && !isNode(one.target) && one.target !== 'electron')
    expect(offences('renderer', allowed)).toEqual([])
  })

  test('no feature of the window imports another feature or the frame', () => {
    const common = ['client', 'session', 'ui', 'styles', 'hits', 'notes']
    const features = readdirSync(path.join(root, 'renderer'), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && entry.name !== 'app' && !common.includes(entry.name),
      )
      .map((entry) => entry.name)
    const found = features.flatMap((feature) =>
      offences(
        `renderer/${feature}`,
        (one) =>
          !one.isFile ||
          into(
            'shared',
            `renderer/${feature}`,
            ...common.map((folder) => `renderer/${folder}`),
          )(one),
      ),
    )
    expect(found).toEqual([])
  })

  test('nothing imports in a circle', () => {
    expect(circles(imports)).toEqual([])
  })
})

describe('how the code looks', () => {
  test('no attics: no utils, helpers, common, misc or manager', () => {
    const attics = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|manager|lib)(\/|\.)/.test(file),
    )
    expect(attics).toEqual([])
  })

  test('no HTML sink, no escape hatch, no note to self', () => {
    const forbidden =
      /dangerouslySetInnerHTML|\.innerHTML\b|@ts-(ignore|expect-error|nocheck)|\bTODO\b|\bFIXME\b|: any\b(?! [a-z])|\bas any\b/
    const found = files.filter((file) =>
      forbidden.test(readFileSync(path.join(root, file), 'utf8')),
    )
    expect(found).toEqual([])
  })
})

/** Every import circle once, as a readable line. */
function circles(all: readonly SourceImport[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const { file, target, isFile } of all) {
    if (isFile) next.set(file, [...(next.get(file) ?? []), target])
  }
  const found: string[] = []
  const done = new Set<string>()
  function visit(file: string, trail: readonly string[]): void {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const target of next.get(file) ?? []) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
