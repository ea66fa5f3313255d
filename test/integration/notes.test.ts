import { describe, expect, test } from 'vitest'
import { articleView } from '../../electron/library/articles.ts'
import { restoreRemoval } from '../../electron/library/restored-lines.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import {
  addToCollection,
  collectionList,
  collectionsOfArticle,
  createCollection,
  removeCollection,
  renameCollection,
  takeFromCollection,
} from '../../electron/library/collections.ts'
import { all, run, type Library } from '../../electron/library/database.ts'
import { historyState, redo, undo } from '../../electron/library/history.ts'
import { latestNotes, noteOn, notesOfArticle, setNote } from '../../electron/library/notes.ts'
import { revision } from '../../electron/library/revision.ts'
import { runReports, undoRun } from '../../electron/library/runs.ts'
import {
  rememberSearch,
  removeSearch,
  renameSearch,
  savedSearches,
  saveSearch,
  searchHistory,
} from '../../electron/library/searches.ts'
import { anchorIn } from '../../electron/library/tags.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const body = 'The road moves.\n\n“The ice does not read our budget,” mayor Signe Brask said.'

function libraryWithArticle() {
  const library = emptyLibrary()
  const [article = 0] = storeDrafts(library, [draftOf('Council votes', body)])
  return { library, article, target: { kind: 'article', id: article } as const }
}

const notesWith = (library: Library, word: string) =>
  all<{ rowid: number }>(library, 'SELECT rowid FROM notes_fts WHERE notes_fts MATCH ?', word)

/** As if the last step had been made some minutes ago. */
function letTimePass(library: Library): void {
  run(library, "UPDATE steps SET at = '2020-01-01T00:00:00.000Z'")
}

describe('a note', () => {
  test('is on an article, a quote, an actor or a passage, and an article shows all of them', () => {
    const { library, article, target } = libraryWithArticle()
    const view = articleView(library, article)
    const quote = view.quotes[0]?.id ?? 0
    const actor = view.actors.find(({ name }) => name === 'Signe Brask')?.id ?? 0
    const span = { part: 'body', start: 4, end: 8 } as const
    setNote(library, target, 'Compare with the vote of 2029.', null)
    setNote(library, { kind: 'quote', id: quote }, 'Her favourite line', null)
    setNote(library, { kind: 'actor', id: actor }, 'Mayor since 2027', null)
    setNote(library, { kind: 'passage', id: article, span }, 'which road?', anchorIn(body, span))
    expect(notesOfArticle(library, article)).toMatchObject([
      { target, about: 'Council votes', article },
      { target: { kind: 'quote', id: quote }, article },
      { target: { kind: 'actor', id: actor }, about: 'Signe Brask', article: null },
      { target: { kind: 'passage', span }, about: 'road', article },
    ])
    expect(latestNotes(library, 10)).toHaveLength(4)
    expect(checkLibrary(library)).toEqual([])
  })

  test('is found by its words, by those it has now', () => {
    const { library, target } = libraryWithArticle()
    setNote(library, target, 'Überprüfen: who paid?', null)
    expect(notesWith(library, 'uberprufen')).toHaveLength(1)
    setNote(library, target, 'Paid by the harbour office', null)
    expect(notesWith(library, 'uberprufen')).toEqual([])
    expect(notesWith(library, 'harbour')).toHaveLength(1)
    setNote(library, target, '  ', null)
    expect(notesWith(library, 'harbour')).toEqual([])
    undo(library)
    expect(notesWith(library, 'harbour')).toHaveLength(1)
    expect(checkLibrary(library)).toEqual([])
  })

  test('that is saved while it is written is one step', () => {
    const { library, target } = libraryWithArticle()
    for (const text of ['W', 'Who', 'Who paid?']) setNote(library, target, text, null)
    expect(undo(library)).toBe('Write note')
    expect(noteOn(library, target)).toBeNull()
    expect(historyState(library).undo).toBeNull()
    redo(library)
    expect(noteOn(library, target)?.text).toBe('Who paid?')
  })

  test('that is written on later is a step of its own', () => {
    const { library, target } = libraryWithArticle()
    setNote(library, target, 'Who paid?', null)
    letTimePass(library)
    setNote(library, target, 'Who paid? The state.', null)
    setNote(library, target, 'Who paid? The state, says Brask.', null)
    undo(library)
    expect(noteOn(library, target)?.text).toBe('Who paid?')
    undo(library)
    expect(noteOn(library, target)).toBeNull()
    redo(library)
    redo(library)
    expect(noteOn(library, target)?.text).toBe('Who paid? The state, says Brask.')
  })

  test('that is emptied while it is written comes back whole', () => {
    const { library, target } = libraryWithArticle()
    setNote(library, target, 'Who paid?', null)
    setNote(library, target, '', null)
    expect(undo(library)).toBe('Remove note')
    expect(noteOn(library, target)?.text).toBe('Who paid?')
    setNote(library, target, 'Nobody paid.', null)
    undo(library)
    expect(noteOn(library, target)).toBeNull()
  })

  test('of a passage stays on its words when a line is put back before it', () => {
    const library = emptyLibrary()
    const removed = [{ text: 'By our staff', before: 0, reason: 'credits' } as const]
    const [article = 0] = storeDrafts(library, [{ ...draftOf('Council votes', body), removed }])
    const span = { part: 'body', start: 4, end: 8 } as const
    setNote(library, { kind: 'passage', id: article, span }, 'which road?', anchorIn(body, span))
    restoreRemoval(library, article, 0)
    expect(notesOfArticle(library, article)[0]?.target).toMatchObject({ span: { start: 18 } })
    expect(checkLibrary(library)).toEqual([])
    undo(library)
    expect(notesOfArticle(library, article)[0]?.target).toMatchObject({ span })
  })

  test('of an article that is taken back with its import is kept, but not listed', () => {
    const { library, target } = libraryWithArticle()
    setNote(library, target, 'Who paid?', null)
    undoRun(library, runReports(library)[0]?.runId ?? 0)
    expect(latestNotes(library, 10)).toEqual([])
    undo(library)
    expect(latestNotes(library, 10)).toHaveLength(1)
  })
})

describe('a collection', () => {
  test('holds articles, each once, and loses none of them when it is removed', () => {
    const { library, article } = libraryWithArticle()
    const { id } = createCollection(library, 'Glacier')
    expect(addToCollection(library, id, [article, article, 999])).toBe(1)
    expect(addToCollection(library, id, [article])).toBe(0)
    expect(collectionList(library)).toEqual([{ id, name: 'Glacier', articles: 1 }])
    expect(collectionsOfArticle(library, article)).toEqual([id])
    removeCollection(library, id)
    expect(articleView(library, article).headline).toBe('Council votes')
    expect(undo(library)).toBe('Remove collection')
    expect(collectionList(library)).toEqual([{ id, name: 'Glacier', articles: 1 }])
  })

  test('is renamed, emptied, and every step is undone in order', () => {
    const { library, article } = libraryWithArticle()
    const { id } = createCollection(library, 'Glacier')
    renameCollection(library, id, 'Ice')
    addToCollection(library, id, [article])
    expect(takeFromCollection(library, id, [article])).toBe(1)
    expect(takeFromCollection(library, id, [article])).toBe(0)
    for (let step = 0; step < 4; step += 1) undo(library)
    expect(collectionList(library)).toEqual([])
    for (let step = 0; step < 3; step += 1) redo(library)
    expect(collectionList(library)).toEqual([{ id, name: 'Ice', articles: 1 }])
  })

  test('has a name of its own, whatever the capitals', () => {
    const { library } = libraryWithArticle()
    createCollection(library, 'Glacier')
    expect(() => createCollection(library, 'glacier')).toThrow('collection “Glacier” already')
    expect(() => renameCollection(library, 99, 'Ice')).toThrow('no collection 99')
  })
})

describe('a saved search', () => {
  test('is kept, replaced under its name, renamed and removed, and all of it is undone', () => {
    const { library } = libraryWithArticle()
    const { id } = saveSearch(library, 'Brask', { query: 'speaker:brask', view: 'quotes' })
    saveSearch(library, 'brask', { query: 'speaker:brask said:ice', view: 'quotes' })
    renameSearch(library, id, 'Brask on ice')
    expect(savedSearches(library)).toMatchObject([
      { id, name: 'Brask on ice', query: 'speaker:brask said:ice', view: 'quotes' },
    ])
    removeSearch(library, id)
    for (let step = 0; step < 3; step += 1) undo(library)
    expect(savedSearches(library)).toMatchObject([{ name: 'Brask', query: 'speaker:brask' }])
  })

  test('does not take the name of another', () => {
    const { library } = libraryWithArticle()
    saveSearch(library, 'One', { query: 'a', view: 'articles' })
    const { id } = saveSearch(library, 'Two', { query: 'b', view: 'articles' })
    expect(() => renameSearch(library, id, 'ONE')).toThrow('saved search “One” already')
  })
})

describe('the searches made', () => {
  test('are remembered latest first, each once, the newest two hundred', () => {
    const { library } = libraryWithArticle()
    for (let number = 1; number <= 210; number += 1) {
      rememberSearch(library, { query: `word${number}`, view: 'articles' })
    }
    rememberSearch(library, { query: 'word100', view: 'articles' })
    rememberSearch(library, { query: ' ', view: 'articles' })
    const history = searchHistory(library, 200)
    expect(history).toHaveLength(200)
    expect(history.slice(0, 2).map(({ query }) => query)).toEqual(['word100', 'word210'])
  })

  test('are no step and no change', () => {
    const { library } = libraryWithArticle()
    const before = revision(library)
    rememberSearch(library, { query: 'ice', view: 'articles' })
    expect(revision(library)).toBe(before)
    expect(historyState(library).undo).toBeNull()
  })
})
