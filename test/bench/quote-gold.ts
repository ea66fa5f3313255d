import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

type Pair = readonly [number, number]

/** A quote as the corpora and `cuttings extract` write it: offsets in code points, end exclusive. */
export type ScoredQuote = {
  readonly start: number | null
  readonly end: number | null
  readonly spans?: readonly Pair[] | null
  readonly type: string
  readonly speaker: string | null
  readonly speaker_start: number | null
  readonly speaker_end: number | null
  readonly speaker_canonical?: string | null
  readonly cue: string | null
  readonly floating?: boolean
  readonly confidence?: number
  readonly reason?: string
}

export type GoldDocument = {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly ignore?: readonly (readonly [number, number, string])[] | null
  readonly quotes: readonly ScoredQuote[]
}

export const corpora = resolve('..', 'shared', 'corpora')

/** A set of gold documents, null where the corpora are not at hand. */
export function readGold(name: string, folder: string = corpora): readonly GoldDocument[] | null {
  try {
    const text = readFileSync(join(folder, 'quotes', `${name}.jsonl`), 'utf8')
    return text.trim().split('\n').map(parse)
  } catch {
    return null
  }
}

function parse(line: string): GoldDocument {
  return JSON.parse(line)
}
