import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

export type SourceImport = {
  readonly file: string
  readonly target: string
  readonly isFile: boolean
}

/** Every TypeScript file below a folder of the project, as paths from the root. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => /\.(ts|tsx|cts)$/.test(name))
    .sort()
}

/** Every import of a file, types included; relative ones resolved from the root. */
export function importsOf(file: string): readonly SourceImport[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [
    ...text.matchAll(
      /^(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ]
  return found.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const isFile = name.startsWith('.')
    return { file, target: isFile ? path.posix.join(path.posix.dirname(file), name) : name, isFile }
  })
}
