import type { ImportReport } from '../../shared/report.ts'

const columns = [
  'File',
  'SHA-256',
  'Bytes',
  'Read as',
  'Encoding',
  'Announced',
  'Read',
  'Added',
  'Teasers',
  'Duplicates',
  'Doubtful',
  'Skipped',
]

/** The ledger of an import as Markdown, for the methods section of a study. */
export function ledgerMarkdown(report: ImportReport): string {
  const { articles, problems } = report
  const lines = [
    `Import of ${report.started.slice(0, 16).replace('T', ' ')} UTC: ${report.files.length} files, ${articles.added} articles and ${articles.teasers} teasers added, ${articles.duplicates} duplicates not added again, ${problems.length} problems.`,
    '',
    row(columns),
    row(columns.map(() => '---')),
    ...rowsOf(report).map(row),
  ]
  if (problems.length > 0) lines.push('', ...problems.map(problemLine))
  return `${lines.join('\n')}\n`
}

/** The same ledger as CSV, one line a file. */
export function ledgerCsv(report: ImportReport): string {
  return [columns, ...rowsOf(report)].map((cells) => cells.map(csvCell).join(',')).join('\r\n')
}

function rowsOf({ files }: ImportReport): readonly (readonly string[])[] {
  return files.map((file) =>
    [
      file.file,
      file.hash ?? '',
      file.bytes,
      file.reader ?? 'not read',
      file.encoding ?? '',
      file.announced ?? '',
      file.read,
      file.added,
      file.teasers,
      file.duplicates,
      file.doubtful,
      file.skipped,
    ].map(String),
  )
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

function problemLine({ file, place, message }: ImportReport['problems'][number]): string {
  const where = [
    file,
    place.record === null ? null : `record ${place.record}`,
    place.line === null ? null : `line ${place.line}`,
  ]
  return `- ${message} (${where.filter((part) => part !== null).join(', ')})`
}

/** A table program must not take a file name for a formula. */
function csvCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
