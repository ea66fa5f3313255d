import { articlesIn, bandsOf, crowdedBand, type BandRow } from './bands.ts'
import { all, type Library } from './database.ts'

/**
 * Articles whose families are sought together: their bands are looked up and stored in order, which
 * goes through the table of bands once, where one article after the other would go all over it.
 */
export const mostTogether = 2 ** 14

/** Bands asked for, and stored, in one stretch. */
const bandsTogether = 2_000

/** A band that some article of a chunk shares with another: those of the chunk, and older ones. */
type Shared = {
  readonly start: number
  readonly end: number
  readonly older: readonly number[]
}

/** The next articles that have no family yet, in order, with what they have in common. */
export class FamilyChunk {
  readonly ids: readonly number[]
  readonly #after: number
  readonly #signatures: readonly Uint32Array[]
  /** Band and place of the article, as one number each, in order. */
  readonly #pairs: Float64Array
  /** Bands of each article, by its place, that others have too. */
  readonly #shared = new Map<number, Shared[]>()

  private constructor(rows: readonly SignatureRow[], after: number) {
    this.#after = after
    this.ids = rows.map(({ id }) => id)
    this.#signatures = rows.map(({ signature }) => hashesOf(signature))
    this.#pairs = Float64Array.from(
      this.#signatures.flatMap((signature, place) =>
        bandsOf(signature).map((band) => band * mostTogether + place),
      ),
    ).sort()
  }

  /** Null when all articles behind `after` have had their turn. */
  static next(library: Library, after: number): FamilyChunk | null {
    const rows = all<SignatureRow>(
      library,
      `SELECT article_id AS id, signature FROM signatures WHERE article_id > ?
         ORDER BY article_id LIMIT ${mostTogether}`,
      after,
    )
    return rows.length === 0 ? null : new FamilyChunk(rows, after)
  }

  /** Asks for older articles of the same bands, and gives the rows to be stored, stretch by stretch. */
  *look(library: Library): Generator<readonly BandRow[]> {
    const starts = this.#groups()
    for (let at = 0; at + 1 < starts.length; at += bandsTogether) {
      const some = starts.subarray(at, at + bandsTogether + 1)
      const bands = Array.from(some.slice(0, -1), (start) => this.#band(start))
      const older = articlesIn(library, bands, this.#after)
      yield bands.flatMap((band, index) => {
        const [start = 0, end = 0] = some.subarray(index)
        return this.#note({ start, end, older: older.get(band) ?? [] })
      })
    }
  }

  /** Places of the articles that share a band with an earlier one. */
  places(): readonly number[] {
    return [...this.#shared.keys()].sort((one, other) => one - other)
  }

  signature(place: number): Uint32Array {
    return this.#signatures[place] ?? new Uint32Array(0)
  }

  /** Older articles, and places of earlier ones in the chunk, that share a band with this. */
  candidates(place: number): Candidates {
    const older = new Set<number>()
    const places = new Set<number>()
    for (const shared of this.#shared.get(place) ?? []) {
      for (const id of shared.older) older.add(id)
      const end = Math.min(shared.end, shared.start + crowdedBand - shared.older.length)
      for (let at = shared.start; at < end && this.#place(at) < place; at += 1)
        places.add(this.#place(at))
    }
    return { older, places }
  }

  /** Where each band begins among the pairs, and the end of all. */
  #groups(): Uint32Array {
    const starts: number[] = []
    for (let at = 0; at < this.#pairs.length; at += 1)
      if (at === 0 || this.#band(at) !== this.#band(at - 1)) starts.push(at)
    return Uint32Array.from([...starts, this.#pairs.length])
  }

  /** Gives the rows of a band that are worth storing: what comes after many others is never read. */
  #note(shared: Shared): readonly BandRow[] {
    const { start, end, older } = shared
    if (end - start > 1 || older.length > 0) {
      for (let at = start; at < end; at += 1) {
        const place = this.#place(at)
        const known = this.#shared.get(place)
        if (known === undefined) this.#shared.set(place, [shared])
        else known.push(shared)
      }
    }
    const room = Math.max(0, crowdedBand - older.length)
    const kept = Math.min(end - start, room)
    return Array.from({ length: kept }, (_, index): BandRow => {
      return [this.#band(start), this.ids[this.#place(start + index)] ?? 0]
    })
  }

  #band(at: number): number {
    return Math.floor((this.#pairs[at] ?? 0) / mostTogether)
  }

  #place(at: number): number {
    return (this.#pairs[at] ?? 0) % mostTogether
  }
}

export type Candidates = {
  readonly older: ReadonlySet<number>
  readonly places: ReadonlySet<number>
}

type SignatureRow = { readonly id: number; readonly signature: Uint8Array }

/** A copy, since the bytes need not lie where numbers may. */
export function hashesOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}
