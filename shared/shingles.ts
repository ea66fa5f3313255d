/** Words in a shingle: near-duplicates are measured by word 5-grams. */
const shingleWords = 5

/** The word 5-grams of a text as 32-bit hashes (FNV-1a over words, then over their hashes). */
export function shinglesOf(text: string): Uint32Array {
  const hashes = wordHashes(text.toLowerCase())
  const shingles = new Uint32Array(Math.max(0, hashes.length - shingleWords + 1))
  for (let start = 0; start < shingles.length; start += 1)
    shingles[start] = hashOfShingle(hashes, start)
  return shingles
}

/** One number a word, without cutting the text into strings. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = []
  let hash = firstHash
  let isInside = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, 0x01000193)
      isInside = true
    } else if (isRarePair(text, at)) {
      hash = Math.imul(hash ^ code, 0x01000193)
      hash = Math.imul(hash ^ text.charCodeAt((at += 1)), 0x01000193)
      isInside = true
    } else if (isInside) {
      hashes.push(hash)
      hash = firstHash
      isInside = false
    }
  }
  if (isInside) hashes.push(hash)
  return hashes
}

const firstHash = 0x811c9dc5
const wordSign = /[\p{L}\p{N}]/u

/** 1 for the codes of letters and digits, 2 for all others, 0 for those not met yet. */
const kinds = new Uint8Array(0x10000)

function isWordCode(code: number): boolean {
  if (kinds[code] === 0) kinds[code] = wordSign.test(String.fromCharCode(code)) ? 1 : 2
  return kinds[code] === 1
}

/** A letter beyond the first 65,536 signs takes two codes. */
function isRarePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  const isPair = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
  return isPair && wordSign.test(text.slice(at, at + 2))
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
