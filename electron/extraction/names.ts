import type { Definition } from './acronyms.ts'
import { knownOrOrganisation } from './listed-names.ts'
import { shoutEnd, runEnd } from './name-runs.ts'
import { type Name, type NameScan, nameOf } from './name-scan.ts'
import { skipped, plainName } from './plain-names.ts'
import type { Document } from './sentences.ts'
import { hasTrait } from './tokens.ts'
import type { CapitalStyle, WordCensus } from './word-census.ts'
import { trait } from './word-traits.ts'

/** Reads every stretch of capitals of a document as names, in the order of the text. */
export function findNames(
  document: Document,
  census: WordCensus,
  definitions: readonly Definition[],
): readonly Name[] {
  const explained = new Map(
    definitions.filter((each) => each.proper).map((each) => [each.first, each] as const),
  )
  const unnamed = new Set(definitions.filter((each) => !each.proper).map((each) => each.acronym))
  const scan: NameScan = { document, census, explained }
  const names: Name[] = []
  for (const sentence of document.sentences.keys()) readSentence(scan, sentence, names)
  if (unnamed.size === 0) return names
  return names.filter((name) => !unnamed.has(document.text.slice(name.start, name.end)))
}

function readSentence(scan: NameScan, index: number, into: Name[]): void {
  const { tokens, sentences } = scan.document
  const { first, last } = sentences[index] ?? { first: 0, last: 0 }
  const style = scan.census.styleOf(index)
  let at = first
  while (at < last) {
    if (tokens[at]?.kind !== 'word' || tokens[at]?.capital !== true) {
      at += 1
      continue
    }
    const shouted = style === 'prose' ? shoutEnd(scan, at, last) : null
    if (shouted === null) {
      at = cutRun(scan, style, at, runEnd(scan, at, last), last, into)
      continue
    }
    at = cutRun(scan, 'upper', at, shouted, shouted, into)
    if (hasTrait(tokens[at], trait.common)) at += 1
  }
}

/** A body whose abbreviation the text explains. */
function explainedName(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  into: Name[],
): number | null {
  const definition = scan.explained.get(at)
  if (definition === undefined) return null
  into.push(nameOf(scan, style, at, definition.last, 'organisation', null))
  return definition.last
}

function cutRun(
  scan: NameScan,
  style: CapitalStyle,
  start: number,
  end: number,
  limit: number,
  into: Name[],
): number {
  let at = start
  while (at < end) {
    const next =
      explainedName(scan, style, at, into) ??
      knownOrOrganisation(scan, style, at, end, limit, into) ??
      skipped(scan, style, at, end) ??
      plainName(scan, style, at, end, into)
    at = Math.max(next, at + 1)
  }
  return at
}
