// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ImportRuns } from '../../renderer/intake/import-runs.tsx'
import { session, useSession } from '../../renderer/session/session.ts'
import type { ImportReport } from '../../shared/report.ts'
import { standInBridge } from '../support/stand-in-bridge.ts'

const fresh = useSession.getInitialState()
const run: ImportReport = {
  runId: 1,
  started: '2031-02-03T10:00:00Z',
  files: [],
  articles: { added: 2, teasers: 0, duplicates: 0 },
  quotes: 0,
  actors: 0,
  problems: [],
  seconds: 1,
  cancelled: false,
  state: 'finished',
  canContinue: false,
}

beforeEach(() => session.set(fresh, true))
afterEach(cleanup)

test('the ledgers of all imports are written in either format, and the file is named', async () => {
  const bridge = standInBridge({ 'intake.runs': [run], 'intake.export': { name: 'imports.md' } })
  render(<ImportRuns />)
  fireEvent.click(await screen.findByTestId('export-markdown'))
  await waitFor(() => expect(session.get().notice).toBe('Wrote the ledger to imports.md.'))
  fireEvent.click(screen.getByTestId('export-csv'))
  await waitFor(() =>
    expect(bridge.named('intake.export')).toEqual([{ format: 'markdown' }, { format: 'csv' }]),
  )
})

test('a person who cancels the saving is told nothing', async () => {
  const bridge = standInBridge({ 'intake.runs': [run], 'intake.export': null })
  render(<ImportRuns />)
  fireEvent.click(await screen.findByTestId('export-csv'))
  await waitFor(() => expect(bridge.named('intake.export')).toHaveLength(1))
  expect(session.get().notice).toBeNull()
})

test('without imports there is nothing to export', async () => {
  standInBridge({ 'intake.runs': [] })
  render(<ImportRuns />)
  await screen.findByText('Nothing imported yet.')
  expect(screen.queryByTestId('export-csv')).toBeNull()
})

test('an import that was stopped goes on by one button', async () => {
  const stopped: ImportReport = { ...run, runId: 7, cancelled: true, state: 'interrupted' }
  const bridge = standInBridge({
    'intake.runs': [{ ...stopped, canContinue: true }],
    'intake.continue': null,
  })
  render(<ImportRuns />)
  fireEvent.click(await screen.findByTestId('import-continue'))
  await waitFor(() => expect(bridge.named('intake.continue')).toEqual([{ run: 7 }]))
})

test('an import whose files cannot be found any more says what to do', async () => {
  standInBridge({ 'intake.runs': [{ ...run, cancelled: true, state: 'cancelled' }] })
  render(<ImportRuns />)
  const stop = await screen.findByTestId('import-stop')
  expect(stop.textContent).toContain('import the files again')
  expect(screen.queryByTestId('import-continue')).toBeNull()
})

test('the ledger of a dump of thousands of files begins with those that are not in order', async () => {
  const files = Array.from({ length: 2000 }, (_, index) => ({
    ...{ file: `${index}.txt`, hash: null, bytes: 1, reader: 'plain-text', encoding: 'utf-8' },
    ...{ announced: null, read: 1, added: 1, teasers: 0, duplicates: 0, doubtful: 0 },
    skipped: index === 1999 ? 1 : 0,
  }))
  standInBridge({ 'intake.runs': [{ ...run, files }] })
  render(<ImportRuns />)
  const rows = (await screen.findByTestId('import-run')).querySelectorAll('tbody tr')
  expect(rows[0]?.textContent).toContain('1999.txt')
  expect(rows[rows.length - 1]?.textContent).toContain('1,700 more files')
})
