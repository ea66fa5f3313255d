import type { Stance } from '../../../shared/quote.ts'
import type { TokenRules } from '../token-rules.ts'

/**
 * How a cue verb builds its sentence:
 * `direct` beside quotation marks, `that` with a conjunction, `zero` with a bare clause,
 * `belief` a thought, kept only where the text puts words of it in quotation marks,
 * `hearer` with an addressee before what was said, `to` with an infinitive, `question` with
 * if/whether/how, `name` giving a thing a name or judgement (call, describe), `quote` passing on
 * another's words (quoted him as saying).
 */
export type Frame =
  'direct' | 'that' | 'zero' | 'belief' | 'hearer' | 'to' | 'question' | 'name' | 'quote'

/** One row of a language's cue table. */
export type CueVerb = {
  readonly lemma: string
  readonly stance: Stance
  readonly frames: readonly Frame[]
  /** Finite forms: present and past. */
  readonly finite: readonly string[]
  /** Saying, adding. */
  readonly gerund: readonly string[]
  /** Forms that need an auxiliary or `to` before them: say, spoken. */
  readonly other: readonly string[]
}

/** The small words that show where phrases and clauses begin, in lower case. */
export type WordClasses = {
  readonly determiners: ReadonlySet<string>
  /** Pronouns that can be a subject. */
  readonly pronouns: ReadonlySet<string>
  readonly objectPronouns: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Who, which: what follows belongs to the noun before. */
  readonly relatives: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  /** Adverbs that stand between subject and verb or before a clause. */
  readonly adverbs: ReadonlySet<string>
  /** Days, months, yesterday: when something was said. */
  readonly times: ReadonlySet<string>
  /** That, dass: opens the reported clause. */
  readonly that: ReadonlySet<string>
  /** If, whether, how: opens a reported question. */
  readonly questions: ReadonlySet<string>
  /** Common finite verbs that no ending gives away. */
  readonly verbs: ReadonlySet<string>
}

/** What a language with the verb in second place and a subjunctive of report needs besides. */
export type VerbSecond = {
  /** Finite forms that say “so I am told”: sei, habe, werde. */
  readonly subjunctive: ReadonlySet<string>
  /** Before the speaker: laut. */
  readonly before: ReadonlySet<string>
  /** After the speaker: zufolge. */
  readonly after: ReadonlySet<string>
  /** Before the speaker only with a noun of report behind it: nach (Angaben). */
  readonly beforeReport: ReadonlySet<string>
  /** Nouns of report: Angaben, Ansicht. */
  readonly reports: ReadonlySet<string>
  /** Opens a clause that names the speaker: wie. */
  readonly as: ReadonlySet<string>
  /** Between a comma and the speaker: so. */
  readonly so: ReadonlySet<string>
  /** Begins a sentence that goes on reporting: demnach. */
  readonly thus: ReadonlySet<string>
}

/** What the engine knows of a language: plain data, so that a researcher can read and edit it. */
export type Language = TokenRules & {
  readonly name: string
  /** Abbreviations (lower case, without the last period) that never end a sentence: `mr`, `gen`. */
  readonly unending: ReadonlySet<string>
  /** Words that begin a sentence even after an abbreviation: `the`, `he`. */
  readonly starters: ReadonlySet<string>
  /** A number of one or two digits and a period is an ordinal (3. Oktober). */
  readonly ordinals: boolean
  readonly verbSecond: VerbSecond | null
  /** The verb alone can carry its subject: añadió. */
  readonly dropsSubject: boolean
  /** When, where and to whom may stand between verb and subject: a indiqué mardi à la presse le maire. */
  readonly lateSubject: boolean
  readonly cues: readonly CueVerb[]
  /** Cue forms that are as often nouns: claims, report. */
  readonly nouns: ReadonlySet<string>
  /** Nouns that lead to a clause: his claim that. */
  readonly nounCues: ReadonlySet<string>
  /** Verbs that never stand before their speaker: told X is told to X. */
  readonly uninverted: ReadonlySet<string>
  /** Verbs whose participle may draw a conclusion instead of quoting: suggesting. */
  readonly inferences: ReadonlySet<string>
  /** Auxiliaries that make a saying possible, future or wished: would, may. */
  readonly modals: ReadonlySet<string>
  readonly classes: WordClasses
  /** Phrases that stand before the speaker without a verb: `according to`. */
  readonly phrases: readonly string[]
  /** Minister, Sen.: stands before a name without being part of it. */
  readonly titles: ReadonlySet<string>
  /** People and bodies that speak without a name: officials, spokesman, ministry. */
  readonly speakers: ReadonlySet<string>
  /** Nouns by which words travel: statement, interview, tweet. */
  readonly channels: ReadonlySet<string>
  /** Services on which one posts: telegram, twitter. */
  readonly services: ReadonlySet<string>
  /** Words that mark a name as an outlet's: news, times, radio. */
  readonly outlets: ReadonlySet<string>
  /** Names of news agencies. */
  readonly agencies: ReadonlySet<string>
  /** Words before quotation marks that make the words in them a term: so-called. */
  readonly termMarks: ReadonlySet<string>
  /** Words beside quotation marks that make the words in them a title: film, novel, host. */
  readonly works: ReadonlySet<string>
}

/** A set from words written with spaces between. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

export const noWordClasses: WordClasses = {
  determiners: new Set(),
  pronouns: new Set(),
  objectPronouns: new Set(),
  prepositions: new Set(),
  conjunctions: new Set(),
  relatives: new Set(),
  auxiliaries: new Set(),
  adverbs: new Set(),
  times: new Set(),
  that: new Set(),
  questions: new Set(),
  verbs: new Set(),
}
