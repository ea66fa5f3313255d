/** What finding quotes and actors again did to a library. */
export type Refinding = {
  readonly articles: number
  readonly quotes: {
    readonly same: number
    readonly changed: number
    readonly fresh: number
    readonly gone: number
    /** No longer found, but kept for what a person put on them. */
    readonly kept: number
  }
  /** Articles that could not be read again and stay as they were, a sentence each. */
  readonly problems: readonly string[]
  readonly seconds: number
  readonly cancelled: boolean
  /** False when so much changed that it cannot be taken back as one step. */
  readonly undoable: boolean
}

/** How far it has come. */
export type RefindingProgress = { readonly done: number; readonly total: number }
