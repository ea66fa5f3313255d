import type { CueTables } from './cue-table.ts'
import { languageOf } from './languages/index.ts'
import type { CueVerb, Language } from './languages/language.ts'

/**
 * The cues of a language with a person's in the place of the built-in ones of the same word. Cues whose
 * lines say what the built-in ones say stay where they stand, since the first of two like forms counts.
 */
export function languageWith(code: string, tables: CueTables): Language {
  const own = Object.hasOwn(tables, code) ? (tables[code] ?? []) : []
  if (own.length === 0) return languageOf(code)
  const known = merged.get(own) ?? withCues(languageOf(code), byLemma(own))
  merged.set(own, known)
  return known
}

/** Merging costs more than reading a short article. */
const merged = new WeakMap<readonly CueVerb[], Language>()

function withCues(language: Language, own: ReadonlyMap<string, readonly CueVerb[]>): Language {
  const known = byLemma(language.cues)
  const replaced = new Set(
    [...own].filter(([lemma, rows]) => !isSame(known.get(lemma), rows)).map(([lemma]) => lemma),
  )
  const added = [...replaced].flatMap((lemma) => own.get(lemma) ?? [])
  return {
    ...language,
    cues: [
      ...added.filter((verb) => verb.frames.length > 0),
      ...language.cues.filter(({ lemma }) => !replaced.has(lemma)),
    ],
  }
}

function byLemma(verbs: readonly CueVerb[]): ReadonlyMap<string, readonly CueVerb[]> {
  const found = new Map<string, CueVerb[]>()
  for (const verb of verbs) found.set(verb.lemma, [...(found.get(verb.lemma) ?? []), verb])
  return found
}

function isSame(one: readonly CueVerb[] | undefined, other: readonly CueVerb[]): boolean {
  return JSON.stringify(one?.map(plain)) === JSON.stringify(other.map(plain))
}

function plain({ lemma, stance, frames: governs, finite, gerund, other }: CueVerb): unknown {
  return [lemma, stance, governs, finite, gerund, other]
}
