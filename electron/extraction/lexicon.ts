import type { CueVerb, Language } from './languages/language.ts'

/** What a word can be, as bits: a word may be several. */
export const tag = {
  determiner: 1,
  pronoun: 2,
  objectPronoun: 4,
  preposition: 8,
  conjunction: 16,
  relative: 32,
  auxiliary: 64,
  adverb: 128,
  time: 256,
  that: 512,
  question: 1024,
  verb: 2048,
  title: 4096,
  speaker: 8192,
  channel: 16384,
  service: 32768,
  outlet: 65536,
  agency: 131072,
  termMark: 262144,
  cue: 524288,
  phrase: 1048576,
  nounCue: 2097152,
  work: 4194304,
} as const

export type CueForm = {
  readonly verb: CueVerb
  readonly form: 'finite' | 'gerund' | 'other'
  /** The second word of `point out`. */
  readonly particle: string | null
}

/** A language compiled for looking words up. */
export type Lexicon = {
  readonly language: Language
  readonly tags: ReadonlyMap<string, number>
  readonly cues: ReadonlyMap<string, readonly CueForm[]>
  /** The words of each phrase, by the first of them. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>
}

const compiled = new WeakMap<Language, Lexicon>()

export function lexiconOf(language: Language): Lexicon {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const cues = cuesIn(language)
  const lexicon = { language, tags: tagsIn(language, cues), cues, phrases: phrasesIn(language) }
  compiled.set(language, lexicon)
  return lexicon
}

function tagsIn(language: Language, cues: Lexicon['cues']): ReadonlyMap<string, number> {
  const { classes } = language
  const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
    [tag.determiner, classes.determiners],
    [tag.pronoun, classes.pronouns],
    [tag.objectPronoun, classes.objectPronouns],
    [tag.preposition, classes.prepositions],
    [tag.conjunction, classes.conjunctions],
    [tag.relative, classes.relatives],
    [tag.auxiliary, classes.auxiliaries],
    [tag.adverb, classes.adverbs],
    [tag.time, classes.times],
    [tag.that, classes.that],
    [tag.question, classes.questions],
    [tag.verb, classes.verbs],
    [tag.title, language.titles],
    [tag.speaker, language.speakers],
    [tag.channel, language.channels],
    [tag.service, language.services],
    [tag.outlet, language.outlets],
    [tag.agency, language.agencies],
    [tag.termMark, language.termMarks],
    [tag.work, language.works],
    [tag.cue, new Set(cues.keys())],
    [tag.phrase, new Set(language.phrases.map((phrase) => phrase.split(' ')[0] ?? phrase))],
    [tag.nounCue, language.nounCues],
  ]
  const tags = new Map<string, number>()
  for (const [bit, list] of lists) {
    for (const word of list) tags.set(word, (tags.get(word) ?? 0) | bit)
  }
  return tags
}

function cuesIn(language: Language): ReadonlyMap<string, readonly CueForm[]> {
  const cues = new Map<string, CueForm[]>()
  for (const verb of language.cues) {
    const [, particle = null] = verb.lemma.split(' ')
    for (const form of ['finite', 'gerund', 'other'] as const) {
      for (const word of verb[form]) {
        const forms = cues.get(word) ?? []
        forms.push({ verb, form, particle })
        cues.set(word, forms)
      }
    }
  }
  return cues
}

function phrasesIn({ phrases }: Language): Lexicon['phrases'] {
  const found = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const [first = ''] = words
    found.set(first, [...(found.get(first) ?? []), words])
  }
  return found
}
