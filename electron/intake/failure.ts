import { nowhere, type Place } from '../../shared/article.ts'
import type { ProblemCode } from '../../shared/report.ts'
import type { ReadEvent } from './reader.ts'

/** A file that cannot be read further; the run turns it into a problem and goes on with the next. */
export class ReadFailure extends Error {
  readonly code: ProblemCode
  readonly place: Place

  constructor(code: ProblemCode, message: string, place: Place = nowhere) {
    super(message)
    this.name = 'ReadFailure'
    this.code = code
    this.place = place
  }
}

export function problem(code: ProblemCode, message: string, place: Partial<Place> = {}): ReadEvent {
  return { kind: 'problem', code, message, place: { ...nowhere, ...place } }
}

/** The failure as an event; anything that is not a ReadFailure is a bug and thrown on. */
export function problemOf(error: unknown): ReadEvent {
  if (!(error instanceof ReadFailure)) throw error
  return problem(error.code, error.message, error.place)
}

/** What a library said was wrong, in one line short enough for a sentence. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return said.replace(/\s+/g, ' ').trim().slice(0, 160)
}
