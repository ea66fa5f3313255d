import type { Cutting, Found } from '../../shared/cutting.ts'
import type { MappingPreview } from '../../shared/mapping.ts'
import type { Problem } from '../../shared/report.ts'
import type { CueTables } from '../extraction/cue-table.ts'
import type { Readable } from '../intake/cutting.ts'
import type { Profile } from '../intake/profile.ts'
import type { Limits } from '../intake/reader.ts'

/** What an intake thread is asked to read. */
export type Source =
  | { readonly kind: 'path'; readonly path: string; readonly root: string; readonly name: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

export type ReadRequest = {
  readonly kind: 'read'
  readonly job: number
  readonly source: Source
  readonly map: Readonly<Record<string, string>>
  readonly limits: Limits
  /** A person's own database profiles. */
  readonly profiles: readonly Profile[]
  /** A person's own cue verbs. */
  readonly cues: CueTables
  /** False leaves quotes and actors out (for measuring). */
  readonly extraction: boolean
}

/** Lets a thread send one more batch: the library sets the pace, so memory stays bounded. */
export type GoOn = { readonly kind: 'go-on'; readonly job: number }

/** Asks what stands in a table, before it is read. */
export type PreviewRequest = {
  readonly kind: 'preview'
  readonly source: Source
  readonly limits: Limits
}

/** Asks for the quotes and actors of articles that are in the library already. */
export type FindRequest = {
  readonly kind: 'find'
  readonly texts: readonly Readable[]
  readonly cues: CueTables
}

export type ToIntake = ReadRequest | GoOn | PreviewRequest | FindRequest

/** Some of a file's articles. */
export type Batch = {
  readonly kind: 'batch'
  readonly job: number
  readonly cuttings: readonly Cutting[]
}

/** The end of a file, with what is known of it as a whole. */
export type FileEnd = {
  readonly kind: 'end'
  readonly job: number
  readonly size: number
  readonly hash: string | null
  readonly reader: string | null
  readonly encoding: string | null
  readonly announced: number | null
  readonly read: number
  /** Records that were not read, and those that were read with something amiss. */
  readonly skipped: number
  readonly doubtful: number
  readonly problems: readonly Problem[]
}

export type Preview = { readonly kind: 'preview'; readonly preview: MappingPreview | null }

export type FromIntake = Batch | FileEnd

/** What was found in each text of a request, in order; a sentence where the engine failed. */
export type FoundAgain = { readonly kind: 'found'; readonly found: readonly (Found | string)[] }
