import type { ErrorEnvelope } from '../../shared/errors.ts'
import type { ExportProgress } from '../../shared/export.ts'
import type { ExportRequest } from '../exports/request.ts'
import type { Wanted } from './importer.ts'

/** What one export thread is there for; it ends when it is done. */
export type ExportJob =
  | { readonly kind: 'search'; readonly file: string; readonly request: ExportRequest }
  | {
      readonly kind: 'batch'
      readonly wanted: Wanted
      readonly counted: { readonly once: boolean; readonly stems: boolean }
    }
  | { readonly kind: 'ledger'; readonly file: string; readonly format: string }

/** `ended` is memory that both threads see: not 0 when nobody wants the file any more. */
export type ExportStart = {
  readonly library: string
  readonly job: ExportJob
  readonly ended: SharedArrayBuffer
}

export type FromExport =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'ended' }
  | { readonly kind: 'failure'; readonly error: ErrorEnvelope }
