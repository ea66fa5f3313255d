import type { Draft, Rule } from './drafts.ts'
import type { Speaker } from './speaker.ts'

type Knowledge = {
  /** What was seen, in words; cue and speaker are added. */
  readonly evidence: string
  /** The share of findings of this rule with the right words and a named speaker on the open gold sets. */
  readonly confidence: number
}

/** Every rule in words, with its confidence as `npm run bench -- quotes` measures it. */
export const rulebook: Readonly<Record<Rule, Knowledge>> = {
  'marks-cue-after': { evidence: 'quotation marks', confidence: 0.96 },
  'marks-inverted': { evidence: 'quotation marks', confidence: 0.95 },
  'marks-cue-before': { evidence: 'quotation marks', confidence: 0.86 },
  'marks-phrase': { evidence: 'quotation marks', confidence: 0.88 },
  'marks-colon': { evidence: 'quotation marks after a colon', confidence: 0.6 },
  'marks-unknown-verb': {
    evidence: 'quotation marks + a verb that is no known cue',
    confidence: 0.55,
  },
  'marks-subject': { evidence: 'quotation marks in a sentence without a cue', confidence: 0.2 },
  'marks-alone': { evidence: 'quotation marks around a whole sentence', confidence: 0.4 },
  'marks-only': {
    evidence: 'quotation marks only, the cue words of this language are not known',
    confidence: 0.6,
  },
  'marks-fragment': { evidence: 'words in quotation marks without a cue', confidence: 0.47 },
  floating: { evidence: 'quotation marks that go on after a quote', confidence: 0.46 },
  'mixed-clause': { evidence: 'reported clause with words in quotation marks', confidence: 0.94 },
  'mixed-after': { evidence: 'clause that begins in quotation marks', confidence: 0.8 },
  'mixed-object': {
    evidence: 'words in quotation marks in the object of the cue',
    confidence: 0.8,
  },
  'that-clause': { evidence: 'reported clause with a conjunction', confidence: 0.88 },
  'bare-clause': { evidence: 'reported clause without a conjunction', confidence: 0.88 },
  'question-clause': { evidence: 'reported question', confidence: 0.84 },
  'to-clause': { evidence: 'infinitive after the cue', confidence: 0.74 },
  warning: { evidence: 'warning of something', confidence: 0.55 },
  'clause-before': { evidence: 'clause before its speaker', confidence: 0.87 },
  'clause-before-inverted': { evidence: 'clause before its speaker', confidence: 0.85 },
  'participle-clause': { evidence: 'reported clause after a participle', confidence: 0.66 },
  'phrase-before': { evidence: 'phrase that names the source of its sentence', confidence: 0.87 },
  'phrase-after': { evidence: 'phrase that names the source of its sentence', confidence: 0.9 },
  subjunctive: { evidence: 'subjunctive that goes on reporting', confidence: 0.6 },
  hearsay: { evidence: 'told as hearsay', confidence: 0.55 },
  'sentence-before': { evidence: 'sentence that the next one ascribes', confidence: 0.7 },
  dialogue: { evidence: 'line of an interview that begins with its speaker', confidence: 0.46 },
  'dash-line': { evidence: 'line that begins with a dash', confidence: 0.6 },
  'interview-question': { evidence: 'question that stands alone in an interview', confidence: 0.6 },
  'interview-answer': { evidence: 'answer between the questions of an interview', confidence: 0.6 },
  post: { evidence: 'post signed with its account', confidence: 0.9 },
  'pull-quote': { evidence: 'paragraph signed with a name', confidence: 0.8 },
  'headline-colon': { evidence: 'headline with a colon and a name', confidence: 0.5 },
  term: { evidence: 'words in quotation marks that nobody utters as a statement', confidence: 0.4 },
}

/** Nobody to ask: half as sure. */
const withoutSpeaker = 0.5
/** “A spokesman”, “they”: where such a phrase begins and whom it means is less sure than a name. */
const withoutName = 0.87
/** Inside the words of another speaker most of what looks like a quote is part of that one. */
const withinAnother = 0.3

export function confidenceOf(draft: Draft, speaker: Speaker): number {
  const { confidence } = rulebook[draft.rule]
  if (draft.type === 'term' || draft.rule === 'marks-only') return confidence
  const isUnnamed = draft.speaker !== null && speaker.actor === null
  const named = speaker.name === null ? withoutSpeaker : isUnnamed ? withoutName : 1
  return rounded(confidence * named * (draft.nested ? withinAnother : 1))
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100
}
