import type { ArticleId } from '../../shared/article.ts'
import type { ArticleView } from '../../shared/library.ts'
import { containmentOf, shinglesOf } from '../../shared/shingles.ts'
import { keepBands } from './bands.ts'
import { all, one, run, type Library } from './database.ts'
import { FamilyChunk, hashesOf } from './family-chunk.ts'

/** Share of the shorter text's 5-grams from which two articles are versions of one story. */
export const familyContainment = 0.55

/** Candidates whose estimate lies below this cannot reach the containment. */
const worthReading = 0.15

/** Candidates read in full, the most similar first. */
const readAtMost = 5

/** Notes by what the family of an article is found later. Call inside a transaction. */
export function keepSignature(library: Library, id: ArticleId, signature: Uint32Array): void {
  const bytes = new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength)
  run(library, 'INSERT INTO signatures (article_id, signature) VALUES (?, ?)', id, bytes)
}

/**
 * Puts all articles that came since the last time into the families of their predecessors of the same
 * story; families they link become one. Goes on in short stretches: take each inside a transaction,
 * other work may be done in between. What is not taken to the end is begun again the next time.
 */
export function* settleFamilies(library: Library): Generator<void, void> {
  for (;;) {
    const chunk = FamilyChunk.next(library, settledArticle(library))
    if (chunk === null) return
    yield
    for (const rows of chunk.look(library)) {
      keepBands(library, rows)
      yield
    }
    for (const place of chunk.places()) {
      joinFamily(library, chunk, place)
      yield
    }
    const last = chunk.ids.at(-1) ?? 0
    run(library, "UPDATE counters SET value = ? WHERE name = 'families'", last)
    yield
  }
}

/** Articles up to this one have had their families sought. */
function settledArticle(library: Library): ArticleId {
  return (
    one<{ value: number }>(library, "SELECT value FROM counters WHERE name = 'families'")?.value ??
    0
  )
}

function joinFamily(library: Library, chunk: FamilyChunk, place: number): void {
  const id = chunk.ids[place] ?? 0
  const versions = versionsAmong(library, id, similarTo(library, chunk, place))
  if (versions.length === 0) return
  const families = versions.map((version) => version.family ?? version.id)
  const family = Math.min(...families)
  for (const other of new Set(families)) {
    if (other !== family)
      run(library, 'UPDATE articles SET family = ? WHERE family = ?', family, other)
  }
  for (const member of [id, family, ...versions.map((version) => version.id)]) {
    run(
      library,
      'UPDATE articles SET family = ?1 WHERE id = ?2 AND family IS NOT ?1',
      family,
      member,
    )
  }
}

type Similar = { readonly id: ArticleId; readonly similarity: number }
type Version = { readonly id: ArticleId; readonly family: number | null }

/** Candidates by their signatures, the most similar first. */
function similarTo(library: Library, chunk: FamilyChunk, place: number): readonly Similar[] {
  const own = chunk.signature(place)
  const { older, places } = chunk.candidates(place)
  const among = [...places].map((other) => ({
    id: chunk.ids[other] ?? 0,
    similarity: similarityOf(own, chunk.signature(other)),
  }))
  const before = [...older].map((id) => ({
    id,
    similarity: similarityOf(own, signatureOf(library, id)),
  }))
  return [...before, ...among]
    .filter(({ similarity }) => similarity >= worthReading)
    .sort((one, other) => other.similarity - one.similarity || one.id - other.id)
}

/** The candidates that are versions of the same story by their texts. */
function versionsAmong(
  library: Library,
  id: ArticleId,
  similar: readonly Similar[],
): readonly Version[] {
  if (similar.length === 0) return []
  const shingles = shinglesOf(bodyOf(library, id))
  const versions: Version[] = []
  let read = 0
  for (const candidate of similar) {
    const version = one<Version>(
      library,
      'SELECT id, family FROM articles WHERE id = ? AND hidden = 0',
      candidate.id,
    )
    if (version === null) continue
    if ((read += 1) > readAtMost) break
    const others = shinglesOf(bodyOf(library, version.id))
    if (containmentOf(shingles, others) >= familyContainment) versions.push(version)
  }
  return versions
}

function signatureOf(library: Library, id: ArticleId): Uint32Array {
  const row = one<{ signature: Uint8Array }>(
    library,
    'SELECT signature FROM signatures WHERE article_id = ?',
    id,
  )
  return hashesOf(row?.signature ?? new Uint8Array(0))
}

function bodyOf(library: Library, id: ArticleId): string {
  return (
    one<{ body: string }>(library, 'SELECT body FROM texts WHERE article_id = ?', id)?.body ?? ''
  )
}

/** Share of equal hashes: an estimate of the Jaccard similarity. */
function similarityOf(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < one.length; at += 1) if (one[at] === other[at]) equal += 1
  return equal / one.length
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
