/** Words in a shingle: near-duplicates are measured by word 5-grams. */
const shingleWords = 5

/** The word 5-grams of a text as 32-bit hashes (FNV-1a over words, then over their hashes). */
export function shinglesOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOfWord)
  const shingles = new Uint32Array(Math.max(0, hashes.length - shingleWords + 1))
  for (const start of shingles.keys()) shingles[start] = hashOfShingle(hashes, start)
  return shingles
}

function hashOfWord(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  }
  return hash
}

function hashOfShingle(hashes: readonly number[], start: number): number {
  let hash = 0
  for (let index = start; index < start + shingleWords; index += 1) {
    hash = Math.imul(hash, 0x01000193) ^ (hashes[index] ?? 0)
  }
  return hash ^ (hash >>> 16)
}

/** Share of the smaller text's shingles that the other has too: 1 for an excerpt, 0 for strangers. */
export function containmentOf(one: Uint32Array, other: Uint32Array): number {
  const [small, large] = [new Set(one), new Set(other)].sort((a, b) => a.size - b.size)
  if (small === undefined || large === undefined || small.size === 0) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common += 1
  return common / small.size
}
