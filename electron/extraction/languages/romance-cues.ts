import type { Stance } from '../../../shared/quote.ts'
import type { CueVerb, Frame } from './language.ts'

type Row = readonly [stance: Stance, verbs: string]

/** The finite forms and the participle of a regular verb, from its infinitive. */
export type Conjugation = (infinitive: string) => readonly string[]

/**
 * The cue verbs of a language with quotations but no clause rules. A regular verb is its infinitive; any
 * other has every form written out, joined by slashes, gerund and participle included.
 */
export function cueTable(
  rows: readonly Row[],
  frames: readonly Frame[],
  conjugated: Conjugation,
): readonly CueVerb[] {
  return rows.flatMap(([stance, verbs]) =>
    verbs
      .split(/\s+/)
      .filter((verb) => verb !== '')
      .map((verb) => {
        const forms = verb.includes('/') ? verb.split('/') : conjugated(verb)
        return { lemma: forms[0] ?? verb, stance, frames, finite: forms, gerund: [], other: [] }
      }),
  )
}
