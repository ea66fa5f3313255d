import { ledgerCsv } from './ledger-csv.ts'
import { ledgerMarkdown } from './ledger-markdown.ts'
import { tableCsv } from './table-csv.ts'
import { tableJsonl } from './table-jsonl.ts'
import type { TableWriter } from './table.ts'
import { tableXlsx } from './table-xlsx.ts'
import type { LedgerWriter } from './writer.ts'

/** Every format the ledger can be written in. */
export const ledgerWriters: readonly LedgerWriter[] = [ledgerCsv, ledgerMarkdown]

/** Every format a search and its counts can be written in. */
export const tableWriters: readonly TableWriter[] = [tableCsv, tableXlsx, tableJsonl]
