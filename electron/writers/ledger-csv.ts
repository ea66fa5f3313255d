import { stringify } from 'csv-stringify/sync'
import type { FileOutcome, ImportReport, Problem } from '../../shared/report.ts'
import type { LedgerWriter } from './writer.ts'

const columns = [
  ...[
    'run',
    'started',
    'file',
    'sha256',
    'bytes',
    'reader',
    'encoding',
    'announced',
    'read',
    'added',
  ],
  ...['teasers', 'duplicates', 'doubtful', 'skipped', 'record', 'line', 'byte', 'code', 'message'],
]

/** One line a file, followed by one line for each of its problems; formulas are escaped. */
export const ledgerCsv: LedgerWriter = {
  name: 'csv',
  extension: 'csv',
  write: (reports) =>
    stringify([columns, ...reports.flatMap(linesOf)], { escape_formulas: true, bom: true }),
}

function linesOf(report: ImportReport): readonly unknown[][] {
  const problems = new Map<string, Problem[]>()
  for (const problem of report.problems) {
    const ofFile = problems.get(problem.file)
    if (ofFile === undefined) problems.set(problem.file, [problem])
    else ofFile.push(problem)
  }
  const linesAbout = (name: string) =>
    (problems.get(name) ?? []).map((problem) => problemLine(report, problem))
  const files = report.files.flatMap((file) => [fileLine(report, file), ...linesAbout(file.file)])
  const known = new Set(report.files.map(({ file }) => file))
  const members = report.problems.filter(({ file }) => !known.has(file))
  return [...files, ...members.map((problem) => problemLine(report, problem))]
}

function fileLine({ runId, started }: ImportReport, file: FileOutcome): unknown[] {
  return [
    ...[
      runId,
      started,
      file.file,
      file.hash,
      file.bytes,
      file.reader,
      file.encoding,
      file.announced,
    ],
    ...[file.read, file.added, file.teasers, file.duplicates, file.doubtful, file.skipped],
  ]
}

function problemLine(
  { runId, started }: ImportReport,
  { file, place, code, message }: Problem,
): unknown[] {
  const counts = Array.from({ length: 11 }, () => null)
  return [runId, started, file, ...counts, place.record, place.line, place.byte, code, message]
}
