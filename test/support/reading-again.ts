import type { Found, PlacedQuote } from '../../shared/cutting.ts'
import type { Refinding } from '../../shared/refinding.ts'
import { findIn, type Readable } from '../../electron/intake/cutting.ts'
import type { Library } from '../../electron/library/database.ts'
import { findAgain } from '../../electron/threads/refinding.ts'

export type OtherRules = (found: Found, text: Readable) => Found

/** Reads all articles again, as rules that find other things would: `changed` says what they find. */
export function readAgain(
  library: Library,
  changed: OtherRules = (found) => found,
  onProgress: () => void = () => {},
): Promise<Refinding> {
  const finder = {
    find: (texts: readonly Readable[]) =>
      Promise.resolve(texts.map((text) => changed(findIn(text), text))),
    close: () => Promise.resolve(),
  }
  return findAgain(library, {
    finders: [finder, finder],
    slice: 15,
    signal: new AbortController().signal,
    onProgress,
  })
}

/** Rules that do not find quotes of these words. */
export const without =
  (words: string): OtherRules =>
  (found) => ({ ...found, quotes: found.quotes.filter(({ text }) => !text.includes(words)) })

export const withQuotes =
  (change: (quote: PlacedQuote, text: Readable) => PlacedQuote): OtherRules =>
  (found, text) => ({ ...found, quotes: found.quotes.map((quote) => change(quote, text)) })

/** Every quote grows by the word behind it. */
export const longer = withQuotes((quote, text) => {
  const whole = text[quote.part]
  const spans = quote.spans.map(({ start, end }) => ({
    start,
    end: Math.min(end + 4, whole.length),
  }))
  return {
    ...quote,
    end: Math.min(quote.end + 4, whole.length),
    spans,
    text: spans.map(({ start, end }) => whole.slice(start, end)).join(' … '),
  }
})
