import type { FileOutcome, ImportReport } from '../../shared/report.ts'
import type { LedgerWriter } from './writer.ts'

/** The ledger as a passage for a methods section: counts, files, and everything that was not added. */
export const ledgerMarkdown: LedgerWriter = {
  name: 'markdown',
  extension: 'md',
  write: (reports) => `# Imports\n\n${reports.map(section).join('\n\n')}\n`,
}

function section(report: ImportReport): string {
  const { articles, files, problems } = report
  const read = files.reduce((sum, file) => sum + file.read, 0)
  const opening = `On ${report.started.slice(0, 10)}, ${counted(files.length, 'file')} ${files.length === 1 ? 'was' : 'were'} imported: ${counted(read, 'article')} read, ${articles.added} added, ${articles.duplicates} already there, ${counted(articles.teasers, 'teaser')} kept apart; ${counted(problems.length, 'problem')}.`
  const table = [
    '| File | Reader | Encoding | Announced | Read | Added | Duplicates | Doubtful | Skipped | SHA-256 |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...files.map(row),
  ].join('\n')
  const left = problems.map(({ message }) => `- ${message}`).join('\n')
  return [`## Import ${report.runId}`, opening, table, left]
    .filter((part) => part !== '')
    .join('\n\n')
}

function row(file: FileOutcome): string {
  const announced = file.announced === null ? '' : announcedCell(file.announced, file.read)
  const cells = [
    ...[cell(file.file), file.reader ?? '', file.encoding ?? '', announced, file.read, file.added],
    ...[file.duplicates, file.doubtful, file.skipped, file.hash?.slice(0, 12) ?? ''],
  ]
  return `| ${cells.join(' | ')} |`
}

function announcedCell(announced: number, read: number): string {
  return announced === read ? String(announced) : `**${announced}**`
}

function cell(text: string): string {
  return text.replace(/[|\\]/g, '\\$&').replace(/\s+/g, ' ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
