import type { Definition } from './acronyms.ts'
import { knownOrOrganisation } from './listed-names.ts'
import { shoutEnd, runEnd } from './name-runs.ts'
import { type Name, type NameScan, nameOf } from './name-scan.ts'
import { isCommonWord } from './names/lexicon.ts'
import { skipped, plainName } from './plain-names.ts'
import type { Document } from './sentences.ts'
import type { CapitalStyle, WordCensus } from './word-census.ts'

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
  const { tokens, language } = document
  const names: Name[] = []
  for (const [index, sentence] of scan.document.sentences.entries()) {
    const style = scan.census.styleOf(index)
    let at = sentence.first
    while (at < sentence.last) {
      const token = scan.document.tokens[at]
      if (token === undefined) break
      if (token.kind !== 'word' || !token.capital) {
        at += 1
        continue
      }
      const definition = scan.explained.get(at)
      if (definition !== undefined) {
        names.push(nameOf(scan, style, at, definition.last, 'organisation', null))
        at = definition.last
        continue
      }
      const shouted = style === 'prose' ? shoutEnd(scan, at, sentence.last) : null
      const end = shouted ?? runEnd(scan, at, sentence.last)
      at = cutRun(
        scan,
        shouted === null ? style : 'upper',
        at,
        end,
        shouted ?? sentence.last,
        names,
      )
      if (shouted === at && isCommonWord(tokens[at]?.lower ?? '', language)) at += 1
    }
  }
  return names.filter((name) => !unnamed.has(document.text.slice(name.start, name.end)))
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
      knownOrOrganisation(scan, style, at, end, limit, into) ??
      skipped(scan, style, at, end) ??
      plainName(scan, style, at, end, into)
    at = Math.max(next, at + 1)
  }
  return at
}
