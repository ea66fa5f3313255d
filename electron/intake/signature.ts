import { shinglesOf } from '../../shared/shingles.ts'

/** Hashes in a signature; the library bands them in pairs. */
export const signatureLength = 48

/** Fewer shingles than this are shared too easily by chance to tell versions of one story. */
const fewestShingles = 20

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
  const shingles = shinglesOf(body)
  if (shingles.length < fewestShingles) return null
  const signature = new Uint32Array(signatureLength)
  for (let index = 0; index < signatureLength; index += 1) {
    signature[index] = lowest(shingles, seeds[index] ?? 0, seeds[signatureLength + index] ?? 1)
  }
  return signature
}

/** The lowest hash of all shingles under one pair of seeds. */
function lowest(shingles: ReturnType<typeof shinglesOf>, mask: number, factor: number): number {
  let least = 0xffffffff
  for (let at = 0; at < shingles.length; at += 1) {
    const mixed = Math.imul((shingles[at] ?? 0) ^ mask, factor)
    const hash = (mixed ^ (mixed >>> 15)) >>> 0
    if (hash < least) least = hash
  }
  return least
}
