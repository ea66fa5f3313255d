import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CueFault, readCueTable, writeCueTable, type CueTables } from '../extraction/cue-table.ts'
import { builtInLanguages } from '../extraction/languages/index.ts'
import type { CueVerb } from '../extraction/languages/language.ts'
import { ReadFailure } from './failure.ts'

export type LoadedCues = {
  readonly tables: CueTables
  /** Tables that could not be used, each with its file and line. */
  readonly broken: readonly ReadFailure[]
}

export const noCues: LoadedCues = { tables: {}, broken: [] }

/** A table of all verbs of a language has a tenth of this (bytes). */
const largestTable = 2_000_000

/** Tables are named after their language: `en.tsv`, `de.csv`. */
const tableName = /^([a-z]{2,3})\.(?:tsv|csv)$/i

/** The cue tables a person keeps in the settings folder; a missing folder holds none. */
export async function loadCues(folder: string): Promise<LoadedCues> {
  const tables: Record<string, readonly CueVerb[]> = {}
  const broken: ReadFailure[] = []
  for (const name of await tablesIn(folder)) {
    const code = tableName.exec(name)?.[1]?.toLowerCase() ?? ''
    try {
      tables[code] = [...(tables[code] ?? []), ...(await readTable(folder, name))]
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error
      broken.push(error)
    }
  }
  return { tables, broken }
}

async function readTable(folder: string, name: string): Promise<readonly CueVerb[]> {
  const file = join(folder, name)
  if ((await stat(file)).size > largestTable) throw unusable(name, 1, 'it is larger than 2 MB')
  try {
    return readCueTable(decoded(name, await readFile(file)))
  } catch (error) {
    if (!(error instanceof CueFault)) throw error
    throw unusable(name, error.line, error.message)
  }
}

/** Spreadsheets save “Unicode text” as UTF-16 with its mark. */
function decoded(name: string, bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    const readable = new TextDecoder().decode(bytes)
    const line = readable.slice(0, readable.indexOf('\ufffd')).split('\n').length
    throw unusable(name, line, 'it is not saved as UTF-8')
  }
}

function unusable(name: string, line: number, fault: string): ReadFailure {
  return new ReadFailure(
    'broken-cues',
    `The cue table ${name} cannot be used: line ${line}: ${fault}. The built-in cues are used instead.`,
    { record: null, line, byte: null },
  )
}

/** Writes the built-in tables as files to start from; what lies there already is kept. */
export async function exportCues(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const taken = new Set((await tablesIn(folder)).map((name) => name.toLowerCase()))
  const written: string[] = []
  for (const language of builtInLanguages) {
    const name = `${language.code}.tsv`
    if (taken.has(name)) continue
    await writeFile(join(folder, name), writeCueTable(language), { flag: 'wx' })
    written.push(name)
  }
  return written
}

async function tablesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && tableName.test(entry.name))
    return files.map(({ name }) => name).toSorted()
  } catch {
    return []
  }
}
