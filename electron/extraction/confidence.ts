import type { Rule } from './drafts.ts'

type Knowledge = {
  /** What was seen, in words; the cue and the speaker are added. */
  readonly sentence: string
  /** The share of findings of this rule that are right on the open gold sets. */
  readonly confidence: number
}

/** Every rule in words, with the confidence measured by `npm run bench -- quotes`. */
export const rulebook: Readonly<Record<Rule, Knowledge>> = {
  'marks-cue-after': { sentence: 'quotation marks + speaker and cue after them', confidence: 0.95 },
  'marks-cue-before': { sentence: 'speaker and cue before quotation marks', confidence: 0.9 },
  'marks-inverted': { sentence: 'quotation marks + cue and speaker after them', confidence: 0.95 },
  'marks-phrase': { sentence: 'quotation marks + “according to”', confidence: 0.9 },
  'marks-colon': { sentence: 'a colon before quotation marks', confidence: 0.6 },
  'marks-unknown-verb': { sentence: 'quotation marks + a name and a verb', confidence: 0.7 },
  'marks-subject': {
    sentence: 'quotation marks after the subject of the sentence',
    confidence: 0.5,
  },
  'marks-fragment': { sentence: 'words in quotation marks without a cue', confidence: 0.5 },
  'marks-only': {
    sentence: 'quotation marks only, the cue words of this language are not known',
    confidence: 0.5,
  },
  'marks-alone': {
    sentence: 'quotation marks around a whole sentence, nobody named',
    confidence: 0.5,
  },
  floating: { sentence: 'quotation marks that go on from the last speaker', confidence: 0.8 },
  'mixed-clause': { sentence: 'a reported clause with words in quotation marks', confidence: 0.9 },
  'mixed-after': {
    sentence: 'a cue before a clause that begins in quotation marks',
    confidence: 0.85,
  },
  'mixed-object': {
    sentence: 'a cue whose object holds words in quotation marks',
    confidence: 0.7,
  },
  'that-clause': { sentence: 'a reported clause with “that”', confidence: 0.85 },
  'bare-clause': { sentence: 'a reported clause without “that”', confidence: 0.85 },
  'question-clause': { sentence: 'a reported question', confidence: 0.7 },
  'to-clause': { sentence: 'a cue with an infinitive', confidence: 0.6 },
  'clause-before': { sentence: 'a sentence + speaker and cue at its end', confidence: 0.9 },
  'clause-before-inverted': {
    sentence: 'a sentence + cue and speaker at its end',
    confidence: 0.85,
  },
  'participle-clause': { sentence: 'a participle of saying with a clause', confidence: 0.7 },
  'phrase-before': { sentence: '“according to” before a sentence', confidence: 0.85 },
  'phrase-after': { sentence: '“according to” after a sentence', confidence: 0.85 },
  subjunctive: { sentence: 'a subjunctive that goes on reporting', confidence: 0.6 },
  dialogue: { sentence: 'a line of an interview that begins with its speaker', confidence: 0.8 },
  post: { sentence: 'a post signed with its account', confidence: 0.8 },
  'pull-quote': { sentence: 'a paragraph signed with a name', confidence: 0.7 },
  warning: { sentence: 'a warning of something', confidence: 0.6 },
  'headline-colon': { sentence: 'a headline that begins with a name and a colon', confidence: 0.6 },
  term: { sentence: 'words in quotation marks that are no statement', confidence: 0.6 },
}
