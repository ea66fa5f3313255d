import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './source-tree.ts'

/** The built command line. */
export const program = path.join(root, 'dist/electron/cli.js')

export type Answer = { readonly code: number | null; readonly out: string; readonly error: string }

export function cuttings(words: readonly string[], input = ''): Answer {
  const result = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', input })
  return { code: result.status, out: result.stdout, error: result.stderr }
}

export function json(words: readonly string[]): Record<string, unknown> {
  return JSON.parse(cuttings([...words, '--json']).out) as Record<string, unknown>
}
