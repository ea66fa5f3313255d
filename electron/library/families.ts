import type { ArticleId } from '../../shared/article.ts'
import type { ArticleView } from '../../shared/library.ts'
import { containmentOf, shinglesOf } from '../../shared/shingles.ts'
import { all, one, run, type Library } from './database.ts'

/**
 * Near-duplicate families by MinHash and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman,
 * Ullman, "Mining of Massive Datasets", 3.4): 48 hashes in 24 bands of 2 find a pair of Jaccard
 * similarity 0.3 in 90 of 100 cases, and the texts themselves then decide. Bands lie in the library,
 * so memory stays bounded.
 */
const rowsPerBand = 2

/** Share of the shorter text's 5-grams from which two articles are versions of one story. */
export const familyContainment = 0.55

/** Candidates whose estimate lies below this cannot reach the containment. */
const worthReading = 0.15

/** Candidates read in full, the most similar first. */
const readAtMost = 5

/** A band this common comes from shared boilerplate and proves nothing. */
const crowdedBand = 60

/** Puts an article into the family of its predecessors of the same story; families it links become one. */
export function joinFamily(
  library: Library,
  id: ArticleId,
  signature: Uint32Array,
  body: string,
): void {
  const bands = bandsOf(signature)
  const versions = versionsAmong(library, candidatesOf(library, bands), signature, body)
  for (const band of bands) {
    run(library, 'INSERT OR IGNORE INTO bands (band, article_id) VALUES (?, ?)', band, id)
  }
  run(
    library,
    'INSERT INTO signatures (article_id, signature) VALUES (?, ?)',
    id,
    bytesOf(signature),
  )
  if (versions.length === 0) return
  const families = versions.map((version) => version.family ?? version.id)
  const family = Math.min(...families)
  for (const other of new Set(families)) {
    if (other !== family)
      run(library, 'UPDATE articles SET family = ? WHERE family = ?', family, other)
  }
  for (const member of [id, family, ...versions.map((version) => version.id)]) {
    run(library, 'UPDATE articles SET family = ? WHERE id = ?', family, member)
  }
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

type Candidate = {
  readonly id: number
  readonly family: number | null
  readonly similarity: number
}

/** The candidates that are versions of the same story by their texts. */
function versionsAmong(
  library: Library,
  ids: ReadonlySet<number>,
  signature: Uint32Array,
  body: string,
): readonly Candidate[] {
  const near = [...ids]
    .flatMap((id) => candidate(library, id, signature))
    .filter(({ similarity }) => similarity >= worthReading)
    .sort((one, other) => other.similarity - one.similarity || one.id - other.id)
    .slice(0, readAtMost)
  if (near.length === 0) return []
  const shingles = shinglesOf(body)
  return near.filter(
    ({ id }) => containmentOf(shingles, shinglesOf(bodyOf(library, id))) >= familyContainment,
  )
}

function candidate(library: Library, id: number, signature: Uint32Array): readonly Candidate[] {
  const row = one<{ signature: Uint8Array; family: number | null }>(
    library,
    `SELECT s.signature, a.family FROM signatures s JOIN articles a ON a.id = s.article_id
       WHERE s.article_id = ? AND a.hidden = 0`,
    id,
  )
  if (row === null) return []
  return [{ id, family: row.family, similarity: similarityOf(signature, hashesOf(row.signature)) }]
}

function bodyOf(library: Library, id: number): string {
  return (
    one<{ body: string }>(library, 'SELECT body FROM texts WHERE article_id = ?', id)?.body ?? ''
  )
}

/** Share of equal hashes: an estimate of the Jaccard similarity. */
function similarityOf(one: Uint32Array, other: Uint32Array): number {
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
