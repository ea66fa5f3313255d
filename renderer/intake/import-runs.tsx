import type { CallInput } from '../../shared/ipc.ts'
import type { ImportReport } from '../../shared/report.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { counted } from '../ui/words.ts'
import { ledgerCsv, ledgerMarkdown } from './ledger-text.ts'
import { ReportBody } from './import-report.tsx'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Every import so far with its ledger; each can be taken back as one step. */
export function ImportRuns() {
  const { data, failure } = useCall('intake.runs', {})
  return (
    <Sheet title="Imports" testId="import-runs" wide onClose={() => session.set({ sheet: null })}>
      {failure !== null && <p>{failure}</p>}
      {data?.length === 0 && <p className="soft">Nothing imported yet.</p>}
      {data !== null && data.length > 0 && <Exports />}
      {data?.map((report) => (
        <Run key={report.runId} report={report} />
      ))}
    </Sheet>
  )
}

/** The ledgers of all imports in one file. */
function Exports() {
  return (
    <div className="run-actions">
      <Button data-testid="export-csv" onClick={() => void exportLedgers('csv')}>
        Export CSV…
      </Button>
      <Button data-testid="export-markdown" onClick={() => void exportLedgers('markdown')}>
        Export Markdown…
      </Button>
    </div>
  )
}

function Run({ report }: { readonly report: ImportReport }) {
  const takeBack = async () => {
    const done = await act('intake.undo', { run: report.runId })
    if (done !== null) session.set({ notice: 'Took the import back. Ctrl Z brings it again.' })
  }
  return (
    <details className="run" data-testid="import-run" open={report.canContinue || undefined}>
      <summary>
        <span>{startOf(report)}</span>
        <span>{counted(report.files.length, 'file')}</span>
        <span>{counted(report.articles.added, 'article')}</span>
        <span className={report.problems.length > 0 ? 'run-problems' : undefined}>
          {counted(report.problems.length, 'problem')}
        </span>
      </summary>
      <Stop report={report} />
      <ReportBody report={report} />
      <div className="run-actions">
        <Button onClick={() => void copy(ledgerMarkdown(report))}>Copy as Markdown</Button>
        <Button onClick={() => void copy(ledgerCsv(report))}>Copy as CSV</Button>
        <Button data-testid="import-undo" onClick={() => void takeBack()}>
          Take this import back
        </Button>
      </div>
    </details>
  )
}

/** How an import that did not come to its end goes on. */
function Stop({ report }: { readonly report: ImportReport }) {
  if (report.state === 'reading') return <p>This import is under way.</p>
  if (!report.cancelled) return null
  const goOn = async () => {
    const started = await act('intake.continue', { run: report.runId })
    if (started !== null) session.set({ report: null, sheet: null })
  }
  return (
    <div className="run-actions" data-testid="import-stop">
      <p className="run-stop">{stopOf(report)}</p>
      {report.canContinue && (
        <Button look="strong" data-testid="import-continue" onClick={() => void goOn()}>
          Continue
        </Button>
      )}
    </div>
  )
}

/** Why an import stands where it stands, and the way on. */
function stopOf({ state, canContinue }: ImportReport): string {
  const why = state === 'cancelled' ? 'This import was cancelled.' : 'Cuttings ended meanwhile.'
  return canContinue
    ? `${why} What was finished is kept; Continue reads the rest.`
    : `${why} What was finished is kept. Where the rest lies is not known any more: import the files again; what is here already is recognised and not added twice.`
}

async function copy(text: string): Promise<void> {
  const done = await act('desk.copy', { text })
  if (done !== null) session.set({ notice: 'Copied the ledger.' })
}

async function exportLedgers(format: CallInput<'intake.export'>['format']): Promise<void> {
  const done = await act('intake.export', { format })
  if (done === null || done.output === null) return
  session.set({ notice: `Wrote the ledger to ${done.output.name}.` })
}

function startOf({ started }: ImportReport): string {
  return moment.format(new Date(started))
}
