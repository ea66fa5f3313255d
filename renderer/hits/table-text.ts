import { guardedText } from '../../shared/spreadsheet-cell.ts'

/** Rows as lines of a table, which spreadsheets and word processors take from the clipboard. */
export function tableText(
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [heads, ...rows].map((cells) => cells.map(cellText).join('\t')).join('\n')
}

function cellText(cell: string | number | null): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : guardedText(cell.replaceAll(/\s+/g, ' ').trim())
}
