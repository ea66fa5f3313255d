// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MappingSheet } from '../../renderer/intake/mapping-sheet.tsx'
import { takeInFiles } from '../../renderer/intake/take-in.ts'
import { session, useSession } from '../../renderer/session/session.ts'
import type { MappingPreview } from '../../shared/mapping.ts'
import { standInBridge } from '../support/stand-in-bridge.ts'

const fresh = useSession.getInitialState()
const odd: MappingPreview = {
  columns: ['Kop', 'Stof', 'Wanneer'],
  rows: [['Ferry returns', 'The ferry sails again.', '2031-02-03']],
  mapping: { headline: 'Kop', body: 'Stof' },
  guessedBody: 'Stof',
}
const certain: MappingPreview = { ...odd, guessedBody: null }

beforeEach(() => session.set(fresh, true))
afterEach(cleanup)

function bridgeWith(preview: MappingPreview | null, names: readonly string[] = ['ferry.CSV']) {
  const bridge = standInBridge({ 'intake.preview': preview, 'intake.start': null })
  Object.assign(window.cuttings, {
    handles: async () => names.map((name, index) => ({ handle: `file-${index}`, name })),
  })
  return bridge
}

async function takeIn(count = 1): Promise<void> {
  await takeInFiles(Array.from({ length: count }, () => new File([], 'any')))
}

describe('whether the columns of a table are asked for', () => {
  test('they are when the text had to be guessed; nothing is imported yet', async () => {
    const bridge = bridgeWith(odd)
    await takeIn()
    expect(session.get().sheet).toEqual({ handle: 'file-0', file: 'ferry.CSV', preview: odd })
    expect(bridge.named('intake.start')).toEqual([])
  })

  test('they are when no column is named like a headline', async () => {
    bridgeWith({ ...certain, mapping: { body: 'Stof' } })
    await takeIn()
    expect(session.get().sheet).not.toBeNull()
  })

  test('they are not when the names tell headline and text, or the file is no table', async () => {
    for (const preview of [certain, null]) {
      const bridge = bridgeWith(preview)
      await takeIn()
      expect(session.get().sheet).toBeNull()
      expect(bridge.named('intake.start')).toEqual([{ handles: ['file-0'] }])
    }
  })

  test('they are not for several files, nor for a file of another kind', async () => {
    for (const names of [['a.csv', 'b.csv'], ['note.txt']]) {
      const bridge = bridgeWith(odd, names)
      await takeIn(names.length)
      expect(bridge.named('intake.preview')).toEqual([])
      expect(bridge.named('intake.start')).toHaveLength(1)
    }
  })
})

describe('the sheet of columns', () => {
  const table = { handle: 'file-0', file: 'ferry.csv', preview: odd }

  test('shows what was guessed and the rows, and Enter imports with what was chosen', async () => {
    const bridge = bridgeWith(odd)
    render(<MappingSheet table={table} />)
    const sheet = screen.getByTestId('mapping-sheet')
    expect(sheet.textContent).toContain('taken from “Stof”, which its name does not say')
    expect(screen.getByRole('cell', { name: 'Ferry returns', hidden: true })).toBeDefined()
    const published = screen.getByTestId('mapping-field-published')
    fireEvent.change(published, { target: { value: 'Wanneer' } })
    fireEvent.keyDown(published, { key: 'Enter' })
    await waitFor(() =>
      expect(bridge.named('intake.start')).toEqual([
        { handles: ['file-0'], map: { headline: 'Kop', body: 'Stof', published: 'Wanneer' } },
      ]),
    )
  })

  test('a field set to none is sent as an empty column', async () => {
    const bridge = bridgeWith(odd)
    render(<MappingSheet table={table} />)
    fireEvent.change(screen.getByTestId('mapping-field-headline'), { target: { value: '' } })
    fireEvent.click(screen.getByTestId('mapping-import'))
    await waitFor(() =>
      expect(bridge.named('intake.start')).toEqual([
        { handles: ['file-0'], map: { headline: '', body: 'Stof' } },
      ]),
    )
  })
})
