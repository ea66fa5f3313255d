/** Hashes in a signature; the library bands them by three. */
export const signatureLength = 96

/** Words in a shingle: the 5-grams of the near-duplicate measurements. */
const shingle = 5

/** Fewer words than this share too much by chance to tell versions of one story from different ones. */
const fewestWords = 40

const seeds = makeSeeds()

function makeSeeds(): Uint32Array {
  const made = new Uint32Array(signatureLength * 2)
  let state = 0x9e3779b9
  for (const index of made.keys()) {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5
    made[index] = (state >>> 0) | 1
  }
  return made
}

/** MinHash of a body's word 5-grams (Broder 1997); null for texts too short to compare. */
export function signatureOf(body: string): Uint32Array | null {
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < fewestWords) return null
  const hashes = words.map(hashOfWord)
  const signature = new Uint32Array(signatureLength).fill(0xffffffff)
  for (let start = 0; start + shingle <= hashes.length; start += 1) {
    lower(signature, hashOfShingle(hashes, start))
  }
  return signature
}

/** FNV-1a, 32 bit. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  }
  return hash
}

function hashOfShingle(hashes: readonly number[], start: number): number {
  let hash = 0
  for (let index = start; index < start + shingle; index += 1) {
    hash = Math.imul(hash, 0x01000193) ^ (hashes[index] ?? 0)
  }
  return hash ^ (hash >>> 16)
}

function lower(signature: Uint32Array, value: number): void {
  for (let index = 0; index < signatureLength; index += 1) {
    const mixed = Math.imul(value ^ (seeds[index] ?? 0), seeds[signatureLength + index] ?? 1)
    const hash = (mixed ^ (mixed >>> 15)) >>> 0
    if (hash < (signature[index] ?? 0)) signature[index] = hash
  }
}
