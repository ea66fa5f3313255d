import {
  defaultLimits,
  type Head,
  type Limits,
  type ReadEvent,
  type Reader,
  type SourceFile,
} from '../../electron/intake/reader.ts'
import type { Draft } from '../../shared/article.ts'

const headLength = 64 * 1024
const pieceLength = 1024 * 1024

/** A file that exists only in memory; `siblings` are what lies beside it, by relative name. */
export function sourceFromBytes(
  name: string,
  bytes: Uint8Array,
  siblings: ReadonlyMap<string, Uint8Array> = new Map(),
  limits: Limits = defaultLimits,
): SourceFile {
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, headLength),
    limits,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += pieceLength) {
        yield bytes.subarray(at, at + pieceLength)
      }
    },
    whole: () => Promise.resolve(bytes),
    beside(relative) {
      const sibling = siblings.get(relative)
      return Promise.resolve(
        sibling === undefined ? null : sourceFromBytes(relative, sibling, siblings, limits),
      )
    },
  }
}

export function sourceFromText(name: string, text: string): SourceFile {
  return sourceFromBytes(name, new TextEncoder().encode(text))
}

/** What the readers' recognition sees of a file, its beginning taken as UTF-8. */
export function headOf(file: SourceFile): Head {
  return { bytes: file.head, text: new TextDecoder().decode(file.head), name: file.name }
}

export async function eventsOf(
  reader: Reader,
  file: SourceFile,
  map: Readonly<Record<string, string>> = {},
): Promise<readonly ReadEvent[]> {
  const events: ReadEvent[] = []
  for await (const event of reader.read(file, { map })) events.push(event)
  return events
}

export function draftsIn(events: readonly ReadEvent[]): readonly Draft[] {
  return events.flatMap((event) => (event.kind === 'draft' ? [event.draft] : []))
}

export function problemsIn(
  events: readonly ReadEvent[],
): readonly Extract<ReadEvent, { kind: 'problem' }>[] {
  return events.filter((event) => event.kind === 'problem')
}
