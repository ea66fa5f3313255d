import type { Attribution } from './attribution.ts'
import { tag } from './lexicon.ts'
import { phraseBefore } from './noun-phrases.ts'
import { subjectOfUnit } from './subjects.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/** `Moor’s claim that “…”`, `her remark was that …`, `Moor made the point that …`. */
export function nounAttribution(reading: Reading, unit: Unit, index: number): Attribution | null {
  const { lower } = at(reading, index)
  if (!has(reading, index, tag.nounCue)) return null
  const next = clauseAfter(reading, index + 1)
  if (next === null) return null
  const speaker = possessorBefore(reading, unit, index) ?? makerBefore(reading, unit, index)
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
    trailing: { addressee: null, channels: [], carriers: [], next },
    via: [],
  }
}

/** Where the clause of the noun begins, behind a form of be if there is one. */
function clauseAfter(reading: Reading, index: number): number | null {
  if (has(reading, index, tag.that)) return index
  const isBe = /^(?:is|was|['’]s)$/.test(at(reading, index).lower)
  return isBe && has(reading, index + 1, tag.that) ? index + 1 : null
}

/** Verbs that say nothing themselves: made a claim, issued a warning. */
const light = new Set(
  `make makes made making issue issues issued issuing express expresses expressed expressing voice
  voices voiced voicing raise raises raised raising give gives gave giving offer offers offered
  offering repeat repeats repeated repeating hold holds held`.split(/\s+/),
)
const longestObject = 5

/** The subject of “made the point that”. */
function makerBefore(reading: Reading, unit: Unit, noun: number): Range | null {
  for (let index = noun - 1; index > Math.max(unit.first, noun - longestObject); index -= 1) {
    const { lower, kind } = at(reading, index)
    if (kind !== 'word' || (reading.inside[index] ?? -1) >= 0) return null
    if (light.has(lower)) return subjectOfUnit(reading, unit, index + 1)
  }
  return null
}

const possessives = new Set(['his', 'her', 'their', 'its', 'my', 'our'])

/** The Moor of “Moor’s claim”. */
export function possessorBefore(reading: Reading, unit: Unit, noun: number): Range | null {
  for (let index = noun - 1; index >= Math.max(unit.first, noun - 4); index -= 1) {
    const { lower } = at(reading, index)
    if (possessives.has(lower)) return { first: index, last: index + 1 }
    if (/^['’]s?$/.test(lower)) return phraseBefore(reading, unit.first, index)
    if (has(reading, index, tag.preposition | tag.auxiliary | tag.conjunction)) return null
  }
  return null
}
