import type { CompletedField, Facet } from '../../../shared/library.ts'
import type { Library } from '../database.ts'

export type CompleteRequest = {
  readonly field: CompletedField
  readonly words: string
  readonly limit: number
}

/** Values of a field that contain the words, the most frequent first. */
export function completeValues(_library: Library, _request: CompleteRequest): readonly Facet[] {
  return []
}
