import { existsSync, statSync } from 'node:fs'
import { WorkbenchError } from '../../shared/errors.ts'
import type { Library } from '../library/database.ts'
import {
  pathsUnknown,
  progressOf,
  sourcesOfStopped,
  type Progress,
  type RunSources,
} from '../library/run-sources.ts'
import type { Source } from './intake-messages.ts'

/** What a stopped import still has to do. */
export type Rest = RunSources & { readonly progress: Progress }

/** What a stopped run has left to read. Refuses when none of its files are where they were. */
export function restOf(library: Library, runId: number): Rest {
  const sources = sourcesOfStopped(library, runId)
  if (!sources.paths.some((path) => existsSync(path)))
    throw new WorkbenchError('bad-input', pathsUnknown)
  return { ...sources, progress: progressOf(library, runId) }
}

/** The files that were not finished, or are not what they were. */
export function unfinished(sources: readonly Source[], { finished }: Progress): readonly Source[] {
  const left = new Map([...finished].map(([name, sizes]) => [name, [...sizes]]))
  return sources.filter((source) => {
    const sizes = left.get(source.name)
    if (sizes === undefined || source.kind !== 'path') return true
    const at = sizes.indexOf(sizeOf(source.path))
    if (at === -1) return true
    sizes.splice(at, 1)
    return false
  })
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1
}
