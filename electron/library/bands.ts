import { all, run, type Library } from './database.ts'

/**
 * Near-duplicates by MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman, Ullman,
 * "Mining of Massive Datasets", 3.4): 48 hashes in 24 bands of 2 find a pair of Jaccard similarity 0.3
 * in 90 of 100 cases. Bands lie in the library, so memory stays bounded.
 */
const rowsPerBand = 2

/** A band this common comes from shared boilerplate and proves nothing. */
export const crowdedBand = 60

/** One number a band, from its rows and its position (FNV-1a, 32 bit). */
export function bandsOf(signature: Uint32Array): readonly number[] {
  const bands: number[] = []
  for (let start = 0; start + rowsPerBand <= signature.length; start += rowsPerBand) {
    let hash = 0x811c9dc5 ^ start
    for (const value of signature.subarray(start, start + rowsPerBand)) {
      hash = Math.imul(hash ^ value, 0x01000193)
      hash = Math.imul(hash ^ (value >>> 16), 0x01000193)
    }
    bands.push((hash >>> 0) + start * 0x100000000)
  }
  return bands
}

/** The articles up to `last` in those bands that have any, the oldest of a crowded one. */
export function articlesIn(
  library: Library,
  bands: readonly number[],
  last: number,
): ReadonlyMap<number, readonly number[]> {
  const rows = all<{ band: number; articles: string }>(
    library,
    `SELECT value AS band, (SELECT json_group_array(article_id) FROM
         (SELECT article_id FROM bands WHERE band = value AND article_id <= ?2
            ORDER BY article_id LIMIT ${crowdedBand})) AS articles
       FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM bands WHERE band = value AND article_id <= ?2)`,
    JSON.stringify(bands),
    last,
  )
  return new Map(rows.map(({ band, articles }) => [band, JSON.parse(articles) as number[]]))
}

export type BandRow = readonly [band: number, article: number]

/** Rows of one statement: asking the library once for each would cost more than storing them. */
const rowsTogether = 100

/** Notes which articles have which bands. Call inside a transaction, with the bands in order. */
export function keepBands(library: Library, rows: readonly BandRow[]): void {
  for (let at = 0; at < rows.length; at += rowsTogether) {
    const some = rows.slice(at, at + rowsTogether)
    const places = some.map(() => '(?, ?)').join(', ')
    run(library, `INSERT OR IGNORE INTO bands (band, article_id) VALUES ${places}`, ...some.flat())
  }
}
