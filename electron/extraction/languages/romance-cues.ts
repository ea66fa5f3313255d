import type { Stance } from '../../../shared/quote.ts'
import type { CueVerb, Frame } from './language.ts'

type Row = readonly [stance: Stance, verbs: string]

/**
 * The cue verbs of a language with quotations but no clause rules: every form written out, forms of
 * one verb joined by slashes, gerund and participle included.
 */
export function cueTable(rows: readonly Row[], frames: readonly Frame[]): readonly CueVerb[] {
  return rows.flatMap(([stance, verbs]) =>
    verbs
      .split(/\s+/)
      .filter((verb) => verb !== '')
      .map((verb) => {
        const forms = verb.split('/')
        return { lemma: forms[0] ?? verb, stance, frames, finite: forms, gerund: [], other: [] }
      }),
  )
}
