import type { FileOutcome, ImportReport, Problem } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { counted, number } from '../ui/words.ts'

type PanelProps = { readonly report: ImportReport; readonly onClose: () => void }

/** What an import read, made and skipped, and why; docked above the foot, never in the way. */
export function ImportReportPanel({ report, onClose }: PanelProps) {
  return (
    <section className="import-report" data-testid="import-report" aria-label="Import report">
      <header>
        <h2>{titleOf(report)}</h2>
        <Button look="quiet" onClick={onClose}>
          Close <span className="key">Esc</span>
        </Button>
      </header>
      <ReportBody report={report} />
    </section>
  )
}

export function ReportBody({ report }: { readonly report: ImportReport }) {
  const { articles, quotes, actors, seconds, problems } = report
  return (
    <div className="report-body">
      <p data-testid="report-summary">
        <b>{counted(articles.added, 'article')}</b>, <b>{counted(articles.teasers, 'teaser')}</b>,{' '}
        <b>{counted(quotes, 'quote')}</b> and <b>{counted(actors, 'actor')}</b> from{' '}
        {counted(report.files.length, 'file')}
        {seconds > 0 && ` in ${seconds.toFixed(1)} s`}
        {articles.duplicates > 0 &&
          `; ${counted(articles.duplicates, 'duplicate')} not added again`}
        .
      </p>
      <Ledger files={report.files} />
      {problems.length > 0 && (
        <>
          <h3>{counted(problems.length, 'problem')}</h3>
          <ul className="problems">
            {problems.map((problem, index) => (
              <ProblemLine key={index} problem={problem} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const columns = ['Announced', 'Read', 'Added', 'Teasers', 'Duplicates', 'Doubtful', 'Skipped']

function Ledger({ files }: { readonly files: readonly FileOutcome[] }) {
  const shown = files.length <= longestLedger ? files : toLookAt(files)
  const left = files.length - shown.length
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">File</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="figure">
              {column}
            </th>
          ))}
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((file, index) => (
          <LedgerRow key={index} outcome={file} />
        ))}
        {left > 0 && (
          <tr>
            <td colSpan={columns.length + 2}>
              And {counted(left, 'more file')} in order; an exported ledger names them all.
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Rows that a window shows at once; a dump of single articles has as many files as articles. */
const longestLedger = 300

/** The files that are not as they should be, then the first others. */
function toLookAt(files: readonly FileOutcome[]): readonly FileOutcome[] {
  const isOdd = ({ announced, read, doubtful, skipped }: FileOutcome) =>
    skipped > 0 || doubtful > 0 || (announced !== null && announced !== read)
  const odd = files.filter(isOdd)
  return [...odd, ...files.filter((file) => !isOdd(file))].slice(0, longestLedger)
}

function LedgerRow({ outcome }: { readonly outcome: FileOutcome }) {
  const { file, announced, read, added, teasers, duplicates, doubtful, skipped } = outcome
  const short = announced !== null && announced !== read
  const figures = [read, added, teasers, duplicates, doubtful, skipped]
  return (
    <tr data-short={short || undefined}>
      <th scope="row">
        <UserText text={file} />
      </th>
      <td className="figure compared">{announced === null ? '–' : number(announced)}</td>
      {figures.map((figure, index) => (
        <td key={index} className={index === 0 ? 'figure compared' : 'figure'}>
          {number(figure)}
        </td>
      ))}
      <td>
        {[outcome.reader, outcome.encoding].filter((part) => part !== null).join(', ') ||
          'not read'}
        {short && ` · ${number(announced)} announced, ${number(read)} read`}
      </td>
    </tr>
  )
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { file, place, message } = problem
  const where = [
    place.record !== null ? `record ${number(place.record)}` : null,
    place.line !== null ? `line ${number(place.line)}` : null,
    place.byte !== null && place.line === null ? `byte ${number(place.byte)}` : null,
  ].filter((part) => part !== null)
  return (
    <li data-testid="report-problem">
      <UserText text={message} />{' '}
      <span className="problem-place">
        <UserText text={file} />
        {where.length > 0 && `, ${where.join(', ')}`}
      </span>
    </li>
  )
}

function titleOf({ cancelled, canContinue, articles, problems }: ImportReport): string {
  if (cancelled && canContinue)
    return 'Import cancelled; what was finished is kept, the list of imports goes on with it'
  if (cancelled) return 'Import cancelled; what was finished is kept'
  if (articles.added + articles.teasers === 0 && articles.duplicates > 0) {
    return 'Nothing new: all of it was here already'
  }
  return problems.length === 0 ? 'Imported' : 'Imported, with problems'
}
