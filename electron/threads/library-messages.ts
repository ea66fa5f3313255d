import type { ErrorEnvelope } from '../../shared/errors.ts'
import type { EventName, Events } from '../../shared/events.ts'
import type { ExportJob } from './export-messages.ts'
import type { Wanted } from './importer.ts'

/** What main asks of the library thread. `call` carries a name and input already checked at the border. */
export type ToLibrary =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'open'; readonly id: number; readonly path: string; readonly create: boolean }
  | {
      readonly kind: 'import'
      readonly id: number
      readonly wanted: readonly Wanted[]
      readonly map: Readonly<Record<string, string>>
      readonly profiles: string | null
      readonly cues: string | null
    }
  | {
      readonly kind: 'continue'
      readonly id: number
      readonly run: number
      readonly profiles: string | null
      readonly cues: string | null
    }
  | { readonly kind: 'find-again'; readonly id: number; readonly cues: string | null }
  | {
      readonly kind: 'restore'
      readonly id: number
      readonly article: number
      readonly index: number
      readonly cues: string | null
    }
  | { readonly kind: 'export'; readonly id: number; readonly job: ExportJob }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'cancel-export' }
  | { readonly kind: 'close'; readonly id: number }

export type LibraryEvent = {
  [Name in EventName]: {
    readonly kind: 'event'
    readonly name: Name
    readonly payload: Events[Name]
  }
}[EventName]

export type FromLibrary =
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: ErrorEnvelope }
  | LibraryEvent
