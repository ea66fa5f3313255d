import type { ArticleId } from '../../shared/article.ts'
import type { ArticleView } from '../../shared/library.ts'
import { all, one, run, type Library } from './database.ts'

/**
 * Near-duplicate families by MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman,
 * Ullman, "Mining of Massive Datasets", 3.4): 96 hashes in 32 bands of 3, so that a pair of Jaccard
 * similarity 0.4 shares a band in 88 of 100 cases. Bands lie in the library, so memory stays bounded.
 */
const rowsPerBand = 3

/** Share of equal hashes above which two articles are versions of one story. */
export const familyThreshold = 0.35

/** A band this common comes from shared boilerplate and proves nothing. */
const crowdedBand = 60

/** Puts an article into the family of its most similar predecessor, if there is one. */
export function joinFamily(library: Library, id: ArticleId, signature: Uint32Array): void {
  const bands = bandsOf(signature)
  const nearest = nearestOf(library, candidatesOf(library, bands), signature)
  for (const band of bands)
    run(library, 'INSERT OR IGNORE INTO bands (band, article_id) VALUES (?, ?)', band, id)
  run(
    library,
    'INSERT INTO signatures (article_id, signature) VALUES (?, ?)',
    id,
    bytesOf(signature),
  )
  if (nearest === null) return
  run(library, 'UPDATE articles SET family = ? WHERE id = ?', nearest, id)
  run(library, 'UPDATE articles SET family = ? WHERE id = ? AND family IS NULL', nearest, nearest)
}

/** One number a band, from its rows and its position (FNV-1a, 32 bit). */
function bandsOf(signature: Uint32Array): readonly number[] {
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

function candidatesOf(library: Library, bands: readonly number[]): ReadonlySet<number> {
  const candidates = new Set<number>()
  for (const band of bands) {
    const rows = all<{ id: number }>(
      library,
      `SELECT article_id AS id FROM bands WHERE band = ? LIMIT ${crowdedBand}`,
      band,
    )
    for (const { id } of rows) candidates.add(id)
  }
  return candidates
}

/** Family of the most similar candidate above the threshold: its own number when it has none yet. */
function nearestOf(
  library: Library,
  candidates: ReadonlySet<number>,
  signature: Uint32Array,
): number | null {
  let best = familyThreshold
  let family: number | null = null
  for (const id of candidates) {
    const row = one<{ signature: Uint8Array; family: number | null }>(
      library,
      `SELECT s.signature, a.family FROM signatures s JOIN articles a ON a.id = s.article_id
         WHERE s.article_id = ? AND a.hidden = 0`,
      id,
    )
    if (row === null) continue
    const similarity = similarityOf(signature, hashesOf(row.signature))
    if (similarity < best) continue
    best = similarity
    family = row.family ?? id
  }
  return family
}

/** Share of equal hashes: an estimate of the Jaccard similarity. */
export function similarityOf(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (const [index, hash] of one.entries()) if (hash === other[index]) equal += 1
  return equal / one.length
}

function bytesOf(signature: Uint32Array): Uint8Array {
  return new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength)
}

function hashesOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}

/** All versions of an article's story, the lead (the longest) marked; empty when it stands alone. */
export function versionsOf(library: Library, id: ArticleId): ArticleView['versions'] {
  const family = one<{ family: number | null }>(
    library,
    'SELECT family FROM articles WHERE id = ?',
    id,
  )?.family
  if (family === null || family === undefined) return []
  const rows = all<{
    id: number
    headline: string
    outlet: string | null
    published: string | null
  }>(
    library,
    `SELECT id, headline, outlet, published FROM articles WHERE family = ? AND hidden = 0
       ORDER BY words DESC, id LIMIT 500`,
    family,
  )
  return rows.length < 2 ? [] : rows.map((row, index) => ({ ...row, lead: index === 0 }))
}
