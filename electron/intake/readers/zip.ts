import { crc32 } from 'node:zlib'
import { problem, problemOf, ReadFailure } from '../failure.ts'
import type { Reader, ReadEvent, SourceFile } from '../reader.ts'
import { sourceOfBytes } from '../source-file.ts'
import {
  harmlessName,
  isSystemFile,
  memberFile,
  nameBeside,
  nameRemarks,
} from './archive-member.ts'
import { ZipArchive, type ZipEntry } from './zip-archive.ts'
import { salvagedEntries } from './zip-salvage.ts'
import { isZip } from './zip-names.ts'

/** A ZIP of documents. A damaged entry costs itself; names of entries are never paths on disk. */
export const zip: Reader = {
  name: 'zip',
  label: 'ZIP archive',
  recognises: (head) => (isZip(head.bytes) ? 0.6 : 0),
  async *read(file) {
    const archive = await openOrSalvage(file)
    if (!(archive instanceof ZipArchive)) {
      yield* salvagedEvents(file, archive)
      return
    }
    try {
      const entries = archive.entries.filter(
        ({ name, isFolder }) => !isFolder && !isSystemFile(name),
      )
      if (entries.length === 0) {
        yield problem('empty-file', `${file.name} holds no files; there is nothing to read.`)
      }
      for (const entry of entries) {
        yield* eventsOf(file, archive, entry)
        if (archive.isExhausted) return
      }
    } finally {
      archive.close()
    }
  },
}

async function openOrSalvage(file: SourceFile): Promise<ZipArchive | ReadFailure> {
  try {
    return await ZipArchive.open(file)
  } catch (error) {
    const isDamage = error instanceof ReadFailure && /^(?:truncated|damaged)-file$/.test(error.code)
    if (isDamage) return error
    throw error
  }
}

/** An archive that was cut off or damaged has lost its directory, but not most of its entries. */
async function* salvagedEvents(file: SourceFile, failure: ReadFailure): AsyncGenerator<ReadEvent> {
  let found = 0
  for await (const { name, content } of salvagedEntries(file)) {
    if (isSystemFile(name)) continue
    found++
    yield* nameRemarks(file.name, name)
    const called = `${file.name}/${harmlessName(name)}`
    yield { kind: 'member', file: sourceOfBytes(called, content, file.limits) }
  }
  if (found === 0) yield problemOf(failure)
  else {
    const sentence = `${file.name} is cut off or its directory is damaged; the ${found} entries that are whole were read, what else it held is lost.`
    yield problem(failure.code, sentence)
  }
}

async function* eventsOf(
  file: SourceFile,
  archive: ZipArchive,
  entry: ZipEntry,
): AsyncGenerator<ReadEvent> {
  if (entry.isLink) {
    const sentence = `${harmlessName(entry.name)} in ${file.name} is a link; links are not followed.`
    yield problem('not-a-file', sentence)
    return
  }
  yield* nameRemarks(file.name, entry.name)
  try {
    const member = await entryFile(file, archive, entry)
    yield* checksumRemarks(member, entry)
    yield { kind: 'member', file: member }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    yield problemOf(error)
  }
}

function entryFile(file: SourceFile, archive: ZipArchive, entry: ZipEntry): Promise<SourceFile> {
  return memberFile({
    name: `${file.name}/${harmlessName(entry.name)}`,
    size: entry.size,
    limits: { ...file.limits, outputBytes: archive.left },
    bytes: () => archive.read(entry),
    beside: async (relative) => {
      const name = nameBeside(entry.name, relative)
      const other = name === null ? null : archive.find(name)
      if (other === null || other.isLink || other.isFolder) return null
      return entryFile(file, archive, other)
    },
  })
}

/** Only for entries that are held: for a bigger one the time is better spent on reading. */
function* checksumRemarks(member: SourceFile, entry: ZipEntry): Generator<ReadEvent> {
  if (member.size !== member.head.length || entry.checksum === 0) return
  if (crc32(member.head) === entry.checksum) return
  const sentence = `The checksum of ${member.name} is wrong, so its content was changed or damaged; it was read as it is.`
  yield problem('damaged-record', sentence)
}
