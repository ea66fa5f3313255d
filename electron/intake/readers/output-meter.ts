import { ReadFailure } from '../failure.ts'
import type { Limits } from '../reader.ts'

/** Output up to here is never held against an archive, however small it is. */
const freeBytes = 1024 ** 2

/** Counts what comes out of compressed data and stops it when it grows beyond measure. */
export class OutputMeter {
  readonly #name: string
  readonly #compressed: number
  readonly #limits: Limits
  #output = 0

  /** `compressed` is how many bytes the output is made of; `name` is for the sentence. */
  constructor(name: string, compressed: number, limits: Limits) {
    this.#name = name
    this.#compressed = compressed
    this.#limits = limits
  }

  get left(): number {
    return Math.max(0, this.#limits.outputBytes - this.#output)
  }

  /** Refuses with `too-large`. */
  count(bytes: number): void {
    this.#output += bytes
    if (this.#output > this.#limits.outputBytes) {
      const most = (this.#limits.outputBytes / 1024 ** 3).toFixed(1)
      throw this.#refusal(`unpacks to more than ${most} GiB`)
    }
    if (this.#output > freeBytes + this.#compressed * this.#limits.ratio) {
      throw this.#refusal(
        `unpacks to more than ${this.#limits.ratio} times its size, as no real text does`,
      )
    }
  }

  #refusal(what: string): ReadFailure {
    return new ReadFailure('too-large', `${this.#name} ${what}; reading it was stopped there.`)
  }
}
