import type { RecordPath } from './json-shape.ts'

/** The text of one record, cut out of a JSON document without being parsed. */
export type Slice = {
  readonly text: string
  readonly line: number
  /** The document ends before the record does. */
  readonly isCut: boolean
  /** Short values of the objects around the record: an outlet named once for all its articles. */
  readonly around: ReadonlyMap<string, string>
}

type Frame = {
  readonly isArray: boolean
  key: string
  wantsKey: boolean
  readonly scalars: Map<string, string>
}

const mostScalars = 50
const longestScalar = 300

const quote = 0x22
const backslash = 0x5c

/** Deeper nesting is no data but an attack or an accident. */
export const deepestNesting = 100_000

/**
 * Finds the records of a JSON document while it streams: only brackets and quotation marks are looked
 * at, so that a record with a syntax error costs itself and not the records after it.
 */
export class SliceScanner {
  readonly #path: RecordPath
  readonly #stack: Frame[] = []
  #text = ''
  #at = 0
  #line = 1
  #start = -1
  #startLine = 1
  /** Where an open string began, or -1. */
  #string = -1

  constructor(path: RecordPath) {
    this.#path = path
  }

  /** How much text of an unfinished record is held. */
  get held(): number {
    return this.#text.length
  }

  get depth(): number {
    return this.#stack.length
  }

  get isOpen(): boolean {
    return this.#stack.length > 0 || this.#string >= 0
  }

  *push(text: string): Generator<Slice> {
    this.#text += text
    while (this.#at < this.#text.length) {
      if (this.#string >= 0 ? !this.#endString() : !this.#step()) continue
      const slice = this.#cut(false)
      if (slice !== null) yield slice
    }
    this.#forget()
  }

  *end(): Generator<Slice> {
    const slice = this.#cut(this.isOpen)
    if (slice !== null) yield slice
  }

  /** Reads one character outside of strings; true when a record ends before or with it. */
  #step(): boolean {
    const code = this.#text.charCodeAt(this.#at)
    if (code === 10) this.#line++
    if (code <= 32) return this.#next(false)
    const top = this.#stack.at(-1)
    switch (code) {
      case 0x2c: // ,
        return this.#comma(top)
      case 0x3a: // :
        if (top !== undefined) top.wantsKey = false
        return this.#next(false)
      case 0x5b: // [
      case 0x7b: // {
        this.#begin(true)
        this.#stack.push({
          isArray: code === 0x5b,
          key: '',
          wantsKey: code === 0x7b,
          scalars: new Map(),
        })
        return this.#next(false)
      case 0x5d: // ]
      case 0x7d: // }
        return this.#close()
      case quote:
        if (top === undefined || top.isArray || !top.wantsKey) this.#begin(false)
        this.#string = this.#at
        return this.#next(false)
      default:
        this.#begin(false)
        return this.#next(false)
    }
  }

  #next(ends: boolean): boolean {
    this.#at++
    return ends
  }

  #comma(top: Frame | undefined): boolean {
    const ends = this.#start >= 0 && this.#stack.length === this.#path.length
    if (ends) return true
    if (top !== undefined && !top.isArray) top.wantsKey = true
    return this.#next(false)
  }

  #close(): boolean {
    const isScalarEnd = this.#start >= 0 && this.#stack.length === this.#path.length
    if (isScalarEnd) return true
    this.#stack.pop()
    return this.#next(this.#start >= 0 && this.#stack.length === this.#path.length)
  }

  /** A value begins here; it is a record when the way to it is that of the records. */
  #begin(isContainer: boolean): void {
    if (this.#start >= 0 || this.#stack.length !== this.#path.length) return
    // In a list with keys, a plain value is a remark about the list.
    if (!isContainer && this.#stack.at(-1)?.isArray === false) return
    const isRecord = this.#path.every((step, at) => step === '*' || this.#stack[at]?.key === step)
    if (!isRecord) return
    this.#start = this.#at
    this.#startLine = this.#line
  }

  /** Goes to the end of an open string; true when the string was itself a record at the root. */
  #endString(): boolean {
    const mark = this.#text.indexOf('"', this.#at)
    const end = mark === -1 ? this.#text.length : mark
    this.#countLines(end)
    if (mark === -1) {
      this.#at = end
      return false
    }
    this.#at = mark + 1
    if (this.#isEscaped(mark)) return false
    const words = this.#start >= 0 ? '' : this.#text.slice(this.#string + 1, mark)
    this.#string = -1
    const top = this.#stack.at(-1)
    if (top !== undefined && !top.isArray && this.#start < 0) this.#note(top, words)
    return false
  }

  #note(frame: Frame, words: string): void {
    if (frame.wantsKey) frame.key = words
    else if (frame.scalars.size < mostScalars && words.length <= longestScalar)
      frame.scalars.set(frame.key, words)
  }

  #isEscaped(mark: number): boolean {
    let before = mark - 1
    while (before > this.#string && this.#text.charCodeAt(before) === backslash) before--
    return (mark - 1 - before) % 2 === 1
  }

  #countLines(end: number): void {
    for (let feed = this.#text.indexOf('\n', this.#at); feed !== -1 && feed < end;) {
      this.#line++
      feed = this.#text.indexOf('\n', feed + 1)
    }
  }

  #cut(isCut: boolean): Slice | null {
    if (this.#start < 0) return null
    const text = this.#text.slice(this.#start, this.#at)
    this.#start = -1
    const around = new Map(this.#stack.flatMap((frame) => [...frame.scalars]))
    return { text, line: this.#startLine, isCut, around }
  }

  /** Lets go of the text before the open record or string. */
  #forget(): void {
    const open = this.#start >= 0 ? this.#start : this.#string >= 0 ? this.#string : this.#at
    this.#text = this.#text.slice(open)
    this.#at -= open
    if (this.#start >= 0) this.#start -= open
    if (this.#string >= 0) this.#string -= open
  }
}
