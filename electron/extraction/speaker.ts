import type { Span } from '../../shared/span.ts'

/** Who said it: the words at the place, and the name and actor behind them. */
export type Speaker = {
  readonly mention: Span | null
  readonly name: string | null
  readonly actor: number | null
  /** Nobody is named at the place: the mention is that of the quote before, or of whom an interview is with. */
  readonly continued: boolean
}

export const nobody: Speaker = { mention: null, name: null, actor: null, continued: false }
