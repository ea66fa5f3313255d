// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { collectionChoices } from '../../renderer/collections/collection-choices.ts'
import { CollectionPicker } from '../../renderer/collections/collection-picker.tsx'
import { CollectionList } from '../../renderer/library/collection-list.tsx'
import { SavedSearches } from '../../renderer/library/saved-searches.tsx'
import { SaveSearch } from '../../renderer/library/save-search.tsx'
import { NoteField } from '../../renderer/notes/note-field.tsx'
import { term } from '../../renderer/session/query-terms.ts'
import { session, useSession } from '../../renderer/session/session.ts'
import type { Note } from '../../shared/note.ts'
import { standInBridge } from '../support/stand-in-bridge.ts'

const fresh = useSession.getInitialState()
const hook = { x: 0, top: 0, bottom: 0 }
const target = { kind: 'article', id: 3 } as const
const note = (text: string): Note => ({
  ...{ id: 1, target, text, changed: '2031-01-01T00:00:00Z', about: 'Lamp kept', article: 3 },
})

afterEach(() => {
  cleanup()
  session.set(fresh, true)
})

function field(): HTMLTextAreaElement {
  const found = screen.getByTestId('note-field')
  if (found instanceof HTMLTextAreaElement) return found
  throw new Error('The note is no field.')
}

describe('the field of a note', () => {
  test('saves itself when writing rests', async () => {
    const bridge = standInBridge({ 'notes.set': note('Who paid?') })
    render(<NoteField target={target} note={null} label="Note" onLeave={() => undefined} />)
    fireEvent.change(field(), { target: { value: 'Who' } })
    fireEvent.change(field(), { target: { value: 'Who paid?' } })
    await waitFor(() => expect(bridge.named('notes.set')).toEqual([{ target, text: 'Who paid?' }]))
  })

  test('saves what was written when it goes away before that', () => {
    const bridge = standInBridge({ 'notes.set': note('Who paid?') })
    const { unmount } = render(
      <NoteField target={target} note={null} label="Note" onLeave={() => undefined} />,
    )
    fireEvent.change(field(), { target: { value: 'Who paid?' } })
    unmount()
    expect(bridge.named('notes.set')).toEqual([{ target, text: 'Who paid?' }])
  })

  test('shows what undo brought back, but never writes over who writes', () => {
    standInBridge({ 'notes.set': note('x') })
    const show = (text: string) => (
      <NoteField target={target} note={note(text)} label="Note" onLeave={() => undefined} />
    )
    const { rerender } = render(show('One'))
    rerender(show('Two'))
    expect(field().value).toBe('Two')
    field().focus()
    fireEvent.change(field(), { target: { value: 'Two and a half' } })
    rerender(show('Three'))
    expect(field().value).toBe('Two and a half')
  })

  test('keeps its keys to itself, and leaves with Escape', () => {
    standInBridge({})
    const seen: string[] = []
    let left = false
    render(
      <div onKeyDown={({ key }) => seen.push(key)}>
        <NoteField target={target} note={null} label="Note" onLeave={() => (left = true)} />
      </div>,
    )
    for (const key of ['ArrowLeft', 'Enter', 'Escape']) fireEvent.keyDown(field(), { key })
    fireEvent.keyDown(field(), { key: 'p', ctrlKey: true })
    expect(seen).toEqual(['p'])
    expect(left).toBe(true)
  })
})

describe('collections', () => {
  const collections = [
    { id: 1, name: 'Glacier', articles: 4 },
    { id: 2, name: 'Road', articles: 1 },
  ]

  test('are offered by name, those that hold the article to take it out', () => {
    expect(collectionChoices(collections, [2], '').map(({ label, note }) => [label, note])).toEqual(
      [
        ['Glacier', '4 articles'],
        ['Road', 'holds it; takes it out'],
      ],
    )
    expect(collectionChoices(collections, [], 'gla').map(({ label }) => label)).toEqual([
      'Glacier',
      'gla',
    ])
    expect(collectionChoices(collections, [], 'ROAD').map(({ key }) => key)).toEqual(['2'])
  })

  test('are made by typing a new name', async () => {
    const bridge = standInBridge({
      'collections.list': collections,
      'collections.of': [],
      'collections.create': { id: 9, name: 'Ferry', articles: 0 },
      'collections.add': 1,
    })
    render(<CollectionPicker article={3} hook={hook} />)
    const input = screen.getByTestId('collection-picker-input')
    fireEvent.change(input, { target: { value: 'Ferry' } })
    await waitFor(() => expect(bridge.named('collections.of')).toHaveLength(1))
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(bridge.named('collections.add')).toEqual([{ id: 9, articles: [3] }]))
    expect(bridge.named('collections.create')).toEqual([{ name: 'Ferry' }])
  })

  test('are shown by a click, renamed with F2, removed with Delete', async () => {
    const bridge = standInBridge({
      'collections.list': collections,
      'collections.rename': null,
      'collections.remove': null,
    })
    render(<CollectionList />)
    const [glacier] = await screen.findAllByTestId('collection')
    if (glacier === undefined) throw new Error('There is no collection.')
    fireEvent.click(glacier)
    expect(session.get()).toMatchObject({ query: term('in', 'Glacier'), view: 'articles' })
    fireEvent.keyDown(glacier, { key: 'F2' })
    const name = screen.getByLabelText('New name for Glacier')
    fireEvent.change(name, { target: { value: 'Ice' } })
    fireEvent.keyDown(name, { key: 'Enter' })
    await waitFor(() => expect(session.get().query).toBe(term('in', 'Ice')))
    expect(bridge.named('collections.rename')).toEqual([{ id: 1, name: 'Ice' }])
    const [, road] = screen.getAllByTestId('collection')
    if (road !== undefined) fireEvent.keyDown(road, { key: 'Delete' })
    await waitFor(() => expect(bridge.named('collections.remove')).toHaveLength(1))
  })
})

describe('saved searches', () => {
  test('show the hits of today, and are asked again in their view', async () => {
    const page = { total: 12, hits: [], next: null, understood: '' }
    const bridge = standInBridge({
      'searches.list': [
        { id: 1, name: 'Brask', query: 'speaker:brask', view: 'quotes', created: '2031' },
        { id: 2, name: 'Codes', query: '/[0-9]+/', view: 'articles', created: '2031' },
      ],
      'search.quotes': page,
    })
    render(<SavedSearches />)
    await screen.findByText('12')
    expect(bridge.named('search.articles')).toEqual([])
    fireEvent.click(screen.getByText('Brask'))
    expect(session.get()).toMatchObject({ query: 'speaker:brask', view: 'quotes' })
  })

  test('keep the query of the line under a name', async () => {
    session.set({ query: 'speaker:brask', view: 'quotes' })
    const bridge = standInBridge({ 'searches.save': { id: 1, name: 'Brask' } })
    render(<SaveSearch hook={hook} />)
    const input = screen.getByTestId('save-search-input')
    fireEvent.change(input, { target: { value: ' Brask ' } })
    fireEvent.submit(input)
    await waitFor(() =>
      expect(bridge.named('searches.save')).toEqual([
        { name: 'Brask', query: 'speaker:brask', view: 'quotes' },
      ]),
    )
  })
})
