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
