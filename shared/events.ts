import type { ExportProgress } from './export.ts'
import type { LibraryState } from './library.ts'
import type { Refinding, RefindingProgress } from './refinding.ts'
import type { ImportReport } from './report.ts'
import type { Settings } from './settings.ts'

export type IntakeProgress = {
  readonly filesDone: number
  readonly filesTotal: number
  readonly articles: number
  readonly file: string
  /** Articles a second since the start. */
  readonly rate: number
  /** Seconds left, null while unknown. */
  readonly left: number | null
}

/** Every event from the library to the window. */
export type Events = {
  /** After every committed write. */
  readonly 'library.changed': LibraryState
  readonly 'library.opened': LibraryState
  /** While the index of an older library is brought up to date, before it opens. */
  readonly 'library.preparing': { readonly done: number; readonly of: number }
  readonly 'intake.progress': IntakeProgress
  readonly 'intake.finished': ImportReport
  /** The first library has filled itself with the sample, which nobody asked for. */
  readonly 'intake.filled': ImportReport
  readonly 'intake.failed': { readonly message: string }
  readonly 'findings.progress': RefindingProgress
  readonly 'findings.finished': Refinding
  /** Null when no file is being written any more. */
  readonly 'export.progress': ExportProgress | null
  readonly 'settings.changed': Settings
  /** Something a person should know of that no call of theirs caused, in a sentence. */
  readonly 'notice.raised': { readonly message: string }
  /** A menu item or key handled by the system menu: the window runs the command of that name. */
  readonly 'menu.command': { readonly name: string }
}
export type EventName = keyof Events
