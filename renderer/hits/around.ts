import type { Marked } from '../../shared/library.ts'

/** Letters of a snippet before its first match that leave the match in sight. */
const lead = 50

/** The snippet from shortly before its first match, so that two lines show it. */
export function around({ text, marks }: Marked): Marked {
  const first = marks[0]
  if (first === undefined || first.start <= lead) return { text, marks }
  const from = text.indexOf(' ', first.start - lead) + 1
  if (from <= 0 || from > first.start) return { text, marks }
  const shift = from - 2
  return {
    text: `… ${text.slice(from)}`,
    marks: marks.map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  }
}
