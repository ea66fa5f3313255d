import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { WorkbenchError } from '../../shared/errors.ts'
import { all, one, run, type Library } from './database.ts'
import { inOurWords } from './faults.ts'

/**
 * Puts a copy of a library beside it, as `Study.format-3.cuttings`, reads it through and has it on disk
 * before it gets its name; gives its path. Refuses (`disk-full`) where there is no room for it.
 */
export function keepCopy(library: Library, format: number): string {
  const file = freeName(library.path, format)
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  try {
    run(library, 'VACUUM INTO ?', unfinished)
    refuseUnlike(library, unfinished)
    sync(unfinished)
    renameSync(unfinished, file)
    return file
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw inWordsOfCopies(library.path, error)
  }
}

/** Tells a person of a copy that was kept. */
export function broughtUpToDate(copy: string): string {
  return `The library is brought up to date. As it was before it is kept as ${path.basename(copy)} beside it.`
}

/** No earlier copy is ever written over. */
function freeName(library: string, format: number): string {
  const { dir, name, ext } = path.parse(library)
  for (let copy = 1; ; copy += 1) {
    const number = copy === 1 ? '' : `-${copy}`
    const file = path.join(dir, `${name}.format-${format}${number}${ext}`)
    if (!existsSync(file)) return file
  }
}

function refuseUnlike(library: Library, file: string): void {
  run(library, 'ATTACH ? AS copied', file)
  try {
    const faults = all<{ quick_check: string }>(library, 'PRAGMA copied.quick_check')
    const [fault] = faults.filter(({ quick_check }) => quick_check !== 'ok')
    const isWhole = articlesIn(library, 'main') === articlesIn(library, 'copied')
    if (fault !== undefined || !isWhole)
      throw new WorkbenchError(
        'library-damaged',
        `The copy of ${library.path} that is made before it is brought up to date is not whole${fault === undefined ? '' : ` (${fault.quick_check})`}. The library was not changed; open a copy of your own.`,
      )
  } finally {
    run(library, 'DETACH copied')
  }
}

function articlesIn(library: Library, schema: 'main' | 'copied'): number {
  return one<{ n: number }>(library, `SELECT count(*) AS n FROM ${schema}.articles`)?.n ?? 0
}

/** SQLite leaves that to us: a copy it makes may stand in memory only. */
function sync(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function inWordsOfCopies(library: string, error: unknown): unknown {
  const known = inOurWords(library, error)
  if (!(known instanceof WorkbenchError) || known.code !== 'disk-full') return known
  return new WorkbenchError(
    'disk-full',
    `There is no room beside ${library} for the copy that is made before it is brought up to date. It was not changed; make room for as much as it holds and open it again.`,
  )
}
