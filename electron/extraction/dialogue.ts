import { wordsIn } from './contents.ts'
import { standing, type Draft } from './drafts.ts'
import { at, type Range, type Reading } from './reading.ts'

type Line = { readonly speaker: Range; readonly words: Range; readonly paragraph: number }

const fewestLines = 3
const longestLabel = 5
/** On average; lists of prices and results have fewer. */
const fewestWords = 4

/**
 * The lines of an interview or a transcript, by paragraph: `Q: … A: …`, `MOOR: …`. One such line in an
 * article proves nothing; three that answer each other do, if somebody speaks again. A list of topics
 * (“Taxes: … Roads: …”) never comes back to one.
 */
export function dialogueIn(reading: Reading): ReadonlyMap<number, Draft> {
  const lines = reading.document.paragraphs.flatMap((paragraph, number) =>
    lineIn(reading, paragraph, number),
  )
  const spoken = lines.filter((line, order) => isAnswered(reading, lines, line, order))
  const words = spoken.reduce((sum, line) => sum + wordsIn(reading, line.words), 0)
  if (spoken.length < fewestLines || words < spoken.length * fewestWords) return new Map()
  const labels = new Set(spoken.map((line) => labelOf(reading, line)))
  if (labels.size === spoken.length) return new Map()
  const drafts = new Map(spoken.map((line) => [line.paragraph, draftOf(line)]))
  for (const [order, line] of spoken.entries()) {
    for (const draft of goingOn(reading, line, spoken[order + 1]))
      drafts.set(draft.paragraph, draft)
  }
  return drafts
}

/** The paragraphs of an answer before the next label. */
function goingOn(reading: Reading, line: Line, next: Line | undefined): readonly Draft[] {
  if (next === undefined || next.paragraph - line.paragraph > farthestAnswer(reading, line))
    return []
  return reading.document.paragraphs
    .slice(line.paragraph + 1, next.paragraph)
    .map(({ first, last }, offset) =>
      standing({
        spans: [{ first, last }],
        type: 'direct',
        attribution: null,
        speaker: null,
        floating: true,
        rule: 'dialogue',
        paragraph: line.paragraph + 1 + offset,
      }),
    )
}

/** A `Q` is answered at length; a name before a colon may be anything, and is answered at once. */
function farthestAnswer(reading: Reading, line: Line): number {
  return /^(?:q|a|f|r|p|question|answer|frage|antwort|réponse|pregunta|respuesta)\.?$/i.test(
    labelOf(reading, line),
  )
    ? 8
    : 1
}

/** Somebody else speaks in the next or the last paragraph; “READ MORE:” stands alone. */
function isAnswered(reading: Reading, lines: readonly Line[], line: Line, order: number): boolean {
  const label = labelOf(reading, line)
  return [lines[order - 1], lines[order + 1]].some(
    (other) =>
      other !== undefined &&
      Math.abs(other.paragraph - line.paragraph) <= farthestAnswer(reading, line) &&
      labelOf(reading, other) !== label,
  )
}

function labelOf(reading: Reading, line: Line): string {
  return reading.document.text.slice(
    at(reading, line.speaker.first).start,
    at(reading, line.speaker.last - 1).end,
  )
}

function lineIn(
  reading: Reading,
  paragraph: { readonly first: number; readonly last: number },
  number: number,
): readonly Line[] {
  for (
    let index = paragraph.first;
    index < Math.min(paragraph.last, paragraph.first + longestLabel);
    index += 1
  ) {
    const token = at(reading, index)
    if (token.text === ':') {
      if (index === paragraph.first || paragraph.last - index < 2) return []
      const speaker = { first: paragraph.first, last: index }
      return [{ speaker, words: { first: index + 1, last: paragraph.last }, paragraph: number }]
    }
    if (token.kind !== 'word' || !token.capital) return []
  }
  return []
}

function draftOf(line: Line): Draft {
  return standing({
    spans: [line.words],
    type: 'direct',
    attribution: null,
    speaker: line.speaker,
    rule: 'dialogue',
    paragraph: line.paragraph,
  })
}
