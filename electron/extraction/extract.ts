import type { Findings } from '../../shared/quote.ts'

/** What is known besides the text: helps to name speakers and keeps credits out of the actors. */
export type ExtractionContext = {
  /** ISO 639-1; null detects it. */
  readonly language: string | null
  /** People the page itself lists, with descriptions. */
  readonly people: readonly { readonly name: string; readonly description: string | null }[]
  readonly agency: string | null
  readonly outlet: string | null
}

export const noContext: ExtractionContext = {
  language: null,
  people: [],
  agency: null,
  outlet: null,
}

/** Finds quotes and actors in plain text; offsets in UTF-16 of `text`. Pure and linear in its length. */
export function extract(text: string, context: ExtractionContext = noContext): Findings {
  void text
  return { language: context.language ?? 'und', quotes: [], actors: [] }
}
