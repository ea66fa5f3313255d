import type { Attribution } from './attribution.ts'
import { tag } from './lexicon.ts'
import { phraseBefore } from './noun-phrases.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/** `Moor’s claim that “…”`, `her remark that …`. */
export function nounAttribution(reading: Reading, unit: Unit, index: number): Attribution | null {
  const { lower } = at(reading, index)
  if (!has(reading, index, tag.nounCue) || !has(reading, index + 1, tag.that)) return null
  const speaker = possessorBefore(reading, unit, index)
  if (speaker === null) return null
  const words = { first: index, last: index + 1 }
  const verb = {
    lemma: lower,
    stance: 'neutral',
    frames: ['belief'],
    finite: [],
    gerund: [],
    other: [],
  } as const
  return {
    cue: {
      verb,
      range: words,
      group: words,
      form: 'gerund',
      negated: false,
      passive: false,
      modal: false,
    },
    words,
    speaker,
    side: 'none',
    region: words,
    trailing: { addressee: null, channels: [], carriers: [], next: index + 1 },
    via: [],
  }
}

const possessives = new Set(['his', 'her', 'their', 'its', 'my', 'our'])

function possessorBefore(reading: Reading, unit: Unit, noun: number): Range | null {
  for (let index = noun - 1; index >= Math.max(unit.first, noun - 4); index -= 1) {
    const { lower } = at(reading, index)
    if (possessives.has(lower)) return { first: index, last: index + 1 }
    if (/^['’]s?$/.test(lower)) return phraseBefore(reading, unit.first, index)
    if (has(reading, index, tag.preposition | tag.auxiliary | tag.conjunction)) return null
  }
  return null
}
