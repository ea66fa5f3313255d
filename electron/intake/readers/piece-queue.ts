import type { MemberPiece } from './gzip-members.ts'

export type Damage = { readonly kind: 'damage'; readonly at: number; readonly reason: string }
export type QueueLine = { readonly kind: 'line'; readonly text: string }

/** Reads lines and stretches from a stream of bytes that may break off and go on. */
export class PieceQueue {
  readonly #pieces: AsyncIterator<MemberPiece>
  #rest = Buffer.alloc(0)
  #position = 0
  #unread: QueueLine | null = null
  #damage: Damage | null = null

  constructor(pieces: AsyncIterable<MemberPiece>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** How many bytes were read, of the unpacked stream. */
  get position(): number {
    return this.#position
  }

  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  unread(line: QueueLine): void {
    this.#unread = line
  }

  /** The next line without its end; null at the end of the stream. A longer line is cut. */
  async line(longest: number): Promise<QueueLine | Damage | null> {
    const again = this.#unread
    this.#unread = null
    if (again !== null) return again
    for (;;) {
      const feed = this.#rest.indexOf(0x0a)
      if (feed !== -1 || this.#rest.length >= longest) {
        const end = feed === -1 || feed > longest ? longest : feed
        const text = this.#rest.toString('utf8', 0, end).replace(/\r$/, '')
        this.#advance(end === feed ? end + 1 : end)
        return { kind: 'line', text }
      }
      if (await this.#more()) continue
      const damage = this.#taken()
      if (damage !== null) return damage
      if (this.#rest.length === 0) return null
      const text = this.#rest.toString('utf8').replace(/\r$/, '')
      this.#advance(this.#rest.length)
      return { kind: 'line', text }
    }
  }

  /** The next bytes, fewer when the stream ends before. */
  async take(length: number): Promise<Uint8Array | Damage> {
    const parts: Uint8Array[] = []
    let missing = length
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) {
        const damage = this.#taken()
        if (damage !== null) return damage
        break
      }
      const part = this.#rest.subarray(0, missing)
      parts.push(part)
      missing -= part.length
      this.#advance(part.length)
    }
    return Buffer.concat(parts)
  }

  /** Null when all is well. */
  async skip(length: number): Promise<Damage | null> {
    let missing = length
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) {
        return this.#taken() ?? { kind: 'damage', at: this.#position, reason: 'it is cut off' }
      }
      const part = Math.min(missing, this.#rest.length)
      missing -= part
      this.#advance(part)
    }
    return null
  }

  #advance(length: number): void {
    this.#rest = this.#rest.subarray(length)
    this.#position += length
  }

  /** What was gathered before a damage belongs to a record that is lost. */
  #taken(): Damage | null {
    const damage = this.#damage
    this.#damage = null
    if (damage !== null) this.#rest = Buffer.alloc(0)
    return damage
  }

  async #more(): Promise<boolean> {
    if (this.#damage !== null) return false
    const next = await this.#pieces.next()
    if (next.done === true) return false
    if (next.value.kind === 'damage') this.#damage = next.value
    else this.#rest = Buffer.concat([this.#rest, next.value.bytes])
    return this.#damage === null
  }
}
