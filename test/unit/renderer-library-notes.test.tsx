// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followLibrary } from '../../renderer/client/library-state.ts'
import { LibraryNotes } from '../../renderer/library/library-notes.tsx'
import { session, useSession } from '../../renderer/session/session.ts'
import type { LibraryState } from '../../shared/library.ts'
import { someState } from '../support/articles.ts'
import { standInBridge } from '../support/stand-in-bridge.ts'

const fresh = useSession.getInitialState()
let stop = () => {}

beforeEach(() => session.set(fresh, true))
afterEach(() => {
  stop()
  cleanup()
})

function open(state: Partial<LibraryState>) {
  const bridge = standInBridge({ 'library.state': someState, 'intake.continue': null })
  stop = followLibrary()
  bridge.send('library.opened', { ...someState, ...state })
  render(<LibraryNotes />)
  return bridge
}

test('a library that may not be written to says what can be done', () => {
  open({ readOnly: true, interrupted: 3 })
  expect(screen.getByTestId('read-only').textContent).toContain('copy it to a folder of yours')
  expect(screen.queryByText('Go on')).toBeNull()
})

test('an import that was cut short is offered to go on with, once', async () => {
  const bridge = open({ interrupted: 3 })
  fireEvent.click(screen.getByText('Go on'))
  await waitFor(() => expect(bridge.named('intake.continue')).toEqual([{ run: 3 }]))
  expect(screen.queryByTestId('interrupted')).toBeNull()
})

test('whoever puts it off is not asked again until another import is cut short', () => {
  const bridge = open({ interrupted: 3 })
  fireEvent.click(screen.getByText('Later'))
  expect(screen.queryByTestId('interrupted')).toBeNull()
  bridge.send('library.changed', { ...someState, interrupted: 4 })
  return waitFor(() => expect(screen.getByTestId('interrupted')).toBeDefined())
})

test('of a library in order nothing is said', () => {
  open({})
  expect(screen.queryByRole('status')).toBeNull()
})
