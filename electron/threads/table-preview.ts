import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MappingPreview } from '../../shared/mapping.ts'
import { defaultLimits } from '../intake/reader.ts'
import type { Wanted } from './importer.ts'
import type { Preview, PreviewRequest, Source } from './intake-messages.ts'

/** A table that does not show its first rows in this time is read without a preview (ms). */
const patience = 20_000

/** The first rows of a table, read in a thread of its own; null for what is no table or cannot be looked at. */
export function previewTable(wanted: Wanted): Promise<MappingPreview | null> {
  const worker = new Worker(new URL('./intake-thread.js', import.meta.url))
  return new Promise<MappingPreview | null>((resolve) => {
    const clock = setTimeout(() => resolve(null), patience)
    worker.once('message', ({ preview }: Preview) => resolve(preview))
    worker.once('error', () => resolve(null))
    worker.once('exit', () => clearTimeout(clock))
    const request: PreviewRequest = {
      kind: 'preview',
      source: sourceOf(wanted),
      limits: defaultLimits,
    }
    worker.postMessage(request)
  }).finally(() => void worker.terminate())
}

function sourceOf(wanted: Wanted): Source {
  if (wanted.kind === 'bytes') return wanted
  const { dir, base } = path.parse(wanted.path)
  return { kind: 'path', path: wanted.path, root: dir, name: base }
}
