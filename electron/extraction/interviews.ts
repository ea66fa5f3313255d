import { markedWordsIn, wordsIn } from './contents.ts'
import { standing, type Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'

type Paragraph = Range & { readonly number: number }

const fewestQuestions = 3
const longestQuestion = 70
/** Beyond so many paragraphs without a question the article tells something else. */
const longestAnswer = 8
/** Of the answers this share must say “I” or “we”. */
const shareOfSelf = 0.5

/**
 * An interview without labels, by paragraph: questions that stand alone, and between them answers of
 * somebody who says “I” or “we” outside quotation marks.
 */
export function interviewIn(reading: Reading): ReadonlyMap<number, Draft> {
  const none = new Map<number, Draft>()
  const questioned = reading.document.paragraphs.filter((paragraph) =>
    isQuestion(reading, paragraph),
  )
  if (questioned.length < fewestQuestions) return none
  const paragraphs = reading.document.paragraphs.map((range, number) => ({ ...range, number }))
  const asked = paragraphs.filter((paragraph) => isQuestion(reading, paragraph))
  const [first] = asked
  if (first === undefined) return none
  const questions = new Set(asked.map(({ number }) => number))
  const answers = paragraphs.filter(({ number }) => isAnswer(questions, first.number, number))
  if (answers.length < fewestQuestions - 1 || !areSpoken(reading, answers)) return none
  return new Map(
    [...asked.map((each) => draftOf(each, 'interview-question')), ...answers.map(answer)].map(
      (draft) => [draft.paragraph, draft],
    ),
  )
}

function isQuestion(reading: Reading, { first, last }: Range): boolean {
  if (last - first > longestQuestion || last - first < 3) return false
  if (at(reading, last - 1).text !== '?' || (reading.inside[last - 1] ?? -1) >= 0) return false
  return at(reading, first).kind !== 'quote-mark'
}

/** Behind a question, with no more than a few paragraphs between. */
function isAnswer(questions: ReadonlySet<number>, first: number, number: number): boolean {
  if (number <= first || questions.has(number)) return false
  for (let before = number - 1; before >= number - longestAnswer; before -= 1) {
    if (questions.has(before)) return true
  }
  return false
}

const self = new Set(
  "i we my our me us ich wir mein meine unser unsere mich uns je j’ j' nous mon ma notre moi yo nosotros mi nuestro nuestra nos".split(
    ' ',
  ),
)

function areSpoken(reading: Reading, answers: readonly Paragraph[]): boolean {
  const spoken = answers.filter((paragraph) => saysSelf(reading, paragraph)).length
  const told = answers.filter((paragraph) => isTold(reading, paragraph)).length
  return spoken >= answers.length * shareOfSelf && told * 4 <= answers.length
}

function saysSelf(reading: Reading, { first, last }: Paragraph): boolean {
  for (let index = first; index < last; index += 1) {
    if ((reading.inside[index] ?? -1) < 0 && self.has(at(reading, index).lower)) return true
  }
  return false
}

/** Much of it stands in marks beside a verb of saying: an article, not an answer. */
function isTold(reading: Reading, paragraph: Paragraph): boolean {
  if (markedWordsIn(reading, paragraph) * 3 < wordsIn(reading, paragraph)) return false
  for (let index = paragraph.first; index < paragraph.last; index += 1) {
    if ((reading.inside[index] ?? -1) < 0 && has(reading, index, tag.cue)) return true
  }
  return false
}

function answer(paragraph: Paragraph): Draft {
  return draftOf(paragraph, 'interview-answer')
}

function draftOf(paragraph: Paragraph, rule: 'interview-question' | 'interview-answer'): Draft {
  const { first, last, number } = paragraph
  return standing({
    spans: [{ first, last }],
    type: 'direct',
    attribution: null,
    speaker: null,
    rule,
    paragraph: number,
  })
}
