import type { ImportReport } from '../../shared/report.ts'

/** A way to write the ledger of imports down for other programs and for a methods section. */
export type LedgerWriter = {
  readonly name: string
  readonly extension: string
  write(reports: readonly ImportReport[]): string
}
