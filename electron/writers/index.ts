import { ledgerCsv } from './ledger-csv.ts'
import { ledgerMarkdown } from './ledger-markdown.ts'
import type { LedgerWriter } from './writer.ts'

/** Every format the ledger can be written in. */
export const ledgerWriters: readonly LedgerWriter[] = [ledgerCsv, ledgerMarkdown]
