import { problem } from './failure.ts'
import { firstMatch, type CompiledProfile } from './profile-compiled.ts'
import type { RawRecord } from './profile-records.ts'
import { selectorOf, type Piece } from './block.ts'
import type { ReadEvent } from './reader.ts'

/** Keeps what a file announces beside what was found in it. */
export type RecordCount = {
  /** Looks through everything the file says, records and cover. */
  note(piece: Piece): void
  found(record: RawRecord): void
  /** The announcement, and one problem for every stretch of announced articles that is not there. */
  events(file: string, read: number): readonly ReadEvent[]
}

/** A file from which thousands of numbers are missing is one fault, not thousands. */
const mostGaps = 100

export function recordCount(compiled: CompiledProfile): RecordCount {
  const counted = compiled.profile.announcedElements.map(({ element, attribute }) => ({
    selects: selectorOf(element),
    attribute,
  }))
  const numbers: { readonly number: number; readonly line: number }[] = []
  let total: number | null = null
  let announced: number | null = null

  function fromMarks(lines: readonly string[]): void {
    for (const line of lines) {
      const values = firstMatch(compiled.announced, line)
      if (values === null) continue
      const first = digits(values.get('first'))
      const last = digits(values.get('last'))
      const count = first !== null && last !== null ? last - first + 1 : digits(values.get('total'))
      if (count !== null && count > 0) announced ??= count
    }
  }

  return {
    note(piece) {
      if (announced !== null) return
      if (piece.kind === 'block') fromMarks(piece.block.lines.slice(0, 20))
      if (piece.kind !== 'opened') return
      for (const { selects, attribute } of counted) {
        if (selects(piece.element)) announced ??= digits(piece.element.attributes[attribute])
      }
    },
    found({ number, total: said, line }) {
      if (number !== null) numbers.push({ number, line })
      total ??= said
    },
    events(file, read) {
      const [first] = numbers
      const count = announced ?? (total === null ? null : total - (first?.number ?? 1) + 1)
      if (count === null) return []
      const events: ReadEvent[] = [{ kind: 'announced', count }]
      if (first === undefined) {
        if (read < count) events.push(short(file, count, read))
        return events
      }
      return [...events, ...gapsIn(numbers, first.number + count - 1, file)]
    },
  }
}

function digits(text: string | undefined): number | null {
  const found = text?.replace(/[.,]/g, '')
  return found === undefined || !/^\d{1,9}$/.test(found) ? null : Number(found)
}

function short(file: string, count: number, read: number): ReadEvent {
  return problem(
    'count-mismatch',
    `${file} announces ${count} articles; ${read} could be read from it.`,
  )
}

function gapsIn(
  numbers: readonly { readonly number: number; readonly line: number }[],
  last: number,
  file: string,
): readonly ReadEvent[] {
  const events: ReadEvent[] = []
  const gap = (from: number, to: number, line: number): void => {
    const which = from === to ? `Article ${from}` : `Articles ${from} to ${to}`
    const verb = from === to ? 'is' : 'are'
    events.push(
      problem(
        'count-mismatch',
        `${which} ${verb} announced in ${file} but not there, after line ${line}.`,
        { record: from, line },
      ),
    )
  }
  let previous: { readonly number: number; readonly line: number } | null = null
  for (const one of numbers.toSorted((a, b) => a.number - b.number)) {
    if (events.length >= mostGaps) return events
    if (previous !== null && one.number > previous.number + 1)
      gap(previous.number + 1, one.number - 1, previous.line)
    previous = one
  }
  if (previous !== null && previous.number < last) gap(previous.number + 1, last, previous.line)
  return events
}
