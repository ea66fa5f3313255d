import { findActors, type ActorIndex } from '../../electron/extraction/actors.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'
import { sameName } from './gold.ts'

type Print = (line: string) => void

type GoldQuote = {
  readonly start: number | null
  readonly speaker: string | null
  readonly speaker_start: number | null
  readonly speaker_end: number | null
  readonly speaker_canonical: string | null
}

export type QuotedText = {
  readonly text: string
  readonly meta: { readonly people: readonly string[] }
  readonly quotes: readonly GoldQuote[]
}

export function isQuoted(record: unknown): record is QuotedText {
  return typeof record === 'object' && record !== null && 'quotes' in record && 'meta' in record
}

/** Feeds the gold speaker mentions to the index and compares with the gold full names. */
export function printSpeakerScores(
  name: string,
  records: readonly QuotedText[],
  print: Print,
): void {
  const all: Answer[] = []
  let people = 0
  let found = 0
  for (const record of records) {
    const index = findActors(readDocument(record.text, 'en'), { people: [] })
    const persons = index.actors.filter((actor) => actor.kind === 'person')
    people += record.meta.people.length
    found += record.meta.people.filter((full) =>
      persons.some((actor) => sameName(actor.name, full)),
    ).length
    all.push(...answersIn(record, index))
  }
  const mentioned = all.filter(({ quote }) => quote.speaker !== null)
  print(
    `actors ${name}: full name of the gold speaker ${rate(all)}, of those mentioned ${rate(mentioned)}; ` +
      `people found ${(found / people).toFixed(3)} of ${people}`,
  )
}

type Answer = { readonly quote: GoldQuote; readonly name: string | null }

function rate(answers: readonly Answer[]): string {
  const right = answers.filter(({ quote, name }) => sameName(quote.speaker_canonical, name))
  return `${(right.length / answers.length).toFixed(3)} of ${answers.length}`
}

/** A quote without a mention of its speaker continues the last speaker's, as the gold has it. */
export function answersIn(record: QuotedText, index: ActorIndex): readonly Answer[] {
  const unit = unitOffsets(record.text)
  const recent: number[] = []
  let last: string | null = null
  return record.quotes
    .filter((quote) => quote.speaker_canonical !== null && quote.start !== null)
    .map((quote) => {
      if (quote.speaker_start === null || quote.speaker_end === null) return { quote, name: last }
      const mention = { start: unit(quote.speaker_start), end: unit(quote.speaker_end) }
      const actor = index.resolve(mention, recent)
      last = actor === null ? quote.speaker : (index.actors[actor]?.name ?? null)
      if (actor !== null) {
        recent.splice(0, recent.length, actor, ...recent.filter((one) => one !== actor))
      }
      return { quote, name: last }
    })
}

/** Code points, in which the gold counts, to UTF-16 units. */
function unitOffsets(text: string): (offset: number) => number {
  const units: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    units.push(at)
  }
  units.push(text.length)
  return (offset) => units[offset] ?? text.length
}
