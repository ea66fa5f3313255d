import { standing, type Draft } from './drafts.ts'
import { at, type Range, type Reading } from './reading.ts'

type Line = { readonly speaker: Range; readonly words: Range; readonly paragraph: number }

const fewestLines = 3
const longestLabel = 5

/**
 * The lines of an interview or a transcript, by paragraph: `Q: … A: …`, `MOOR: …`. One such line in an
 * article proves nothing; three do.
 */
export function dialogueIn(reading: Reading): ReadonlyMap<number, Draft> {
  const lines = reading.document.paragraphs.flatMap((paragraph, number) =>
    lineIn(reading, paragraph, number),
  )
  const labels = new Map<string, number>()
  for (const line of lines) {
    const label = labelOf(reading, line)
    labels.set(label, (labels.get(label) ?? 0) + 1)
  }
  const repeated = lines.filter((line) => (labels.get(labelOf(reading, line)) ?? 0) >= 2)
  if (repeated.length < fewestLines) return new Map()
  return new Map(repeated.map((line) => [line.paragraph, draftOf(line)]))
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
