import { Gunzip } from 'fflate'
import type { SourceFile } from '../reader.ts'
import { reasonOf } from '../failure.ts'
import { OutputMeter } from './output-meter.ts'

/** What comes out of a file of many compressed members, and where one of them is damaged. */
export type MemberPiece =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'damage'; readonly at: number; readonly reason: string }

/** Small, because the package descends once for every member in a piece. */
const stepBytes = 16 * 1024

/**
 * Unpacks a file in which every record is compressed for itself. A damaged member is reported, and
 * reading goes on with the next: its first three bytes are searched for.
 */
export async function* memberPieces(file: SourceFile): AsyncGenerator<MemberPiece> {
  const meter = new OutputMeter(file.name, file.size, file.limits)
  const members = new Members()
  for await (const piece of file.bytes()) {
    for (let at = 0; at < piece.length; at += stepBytes) {
      for (const found of members.push(piece.subarray(at, at + stepBytes))) {
        if (found.kind === 'bytes') meter.count(found.bytes.length)
        yield found
      }
    }
  }
  yield* members.end()
}

/** Of a member longer than this only the end is kept, where the search after damage begins. */
const longestMember = 1024 ** 2

const memberMark = Buffer.from([0x1f, 0x8b, 8])

class Members {
  /** The compressed bytes since the last member began, kept for the search after damage. */
  #pending = Buffer.alloc(0)
  #pendingStart = 0
  #memberStart = 0
  #gunzip: Gunzip | null = null
  #out: Uint8Array[] = []

  /** Lets go of what lies before a position. */
  #drop(position: number): void {
    const start = Math.max(position, this.#pendingStart)
    this.#pending = this.#pending.subarray(start - this.#pendingStart)
    this.#pendingStart = start
  }

  *push(bytes: Uint8Array): Generator<MemberPiece> {
    this.#pending = Buffer.concat([this.#pending, bytes])
    let next = this.#gunzip === null ? this.#resume() : bytes
    while (next !== null) {
      const damage = this.#feed(next, false)
      yield* this.#taken()
      if (damage !== null) yield damage
      next = damage === null ? null : this.#resume()
    }
    const end = this.#pendingStart + this.#pending.length
    this.#drop(Math.max(this.#memberStart, end - longestMember))
  }

  *end(): Generator<MemberPiece> {
    const damage = this.#gunzip === null ? null : this.#feed(new Uint8Array(0), true)
    yield* this.#taken()
    if (damage !== null) yield damage
  }

  #feed(bytes: Uint8Array, isLast: boolean): MemberPiece | null {
    try {
      this.#gunzip?.push(bytes, isLast)
      return null
    } catch (error) {
      this.#gunzip = null
      const at = this.#memberStart
      this.#memberStart = at + 1
      this.#drop(at + 1)
      return { kind: 'damage', at, reason: reasonOf(error) }
    }
  }

  /** Begins anew at the next place that looks like a member; null when there is none yet. */
  #resume(): Uint8Array | null {
    const next = this.#pending.indexOf(memberMark)
    const at = next === -1 ? Math.max(0, this.#pending.length - 2) : next
    this.#drop(this.#pendingStart + at)
    this.#memberStart = this.#pendingStart
    if (next === -1) return null
    const base = this.#pendingStart
    this.#gunzip = new Gunzip((piece) => this.#out.push(piece))
    this.#gunzip.onmember = (offset) => (this.#memberStart = base + offset)
    return Uint8Array.from(this.#pending)
  }

  *#taken(): Generator<MemberPiece> {
    const pieces = this.#out
    this.#out = []
    for (const bytes of pieces) if (bytes.length > 0) yield { kind: 'bytes', bytes }
  }
}
