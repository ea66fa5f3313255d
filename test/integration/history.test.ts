import { describe, expect, test } from 'vitest'
import { articleView } from '../../electron/library/articles.ts'
import { restoreRemoval } from '../../electron/library/restored-lines.ts'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { historyState, redo, undo } from '../../electron/library/history.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { reassignQuote, reviewQuote } from '../../electron/library/quotes.ts'
import { runReports, undoRun } from '../../electron/library/runs.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import {
  anchorIn,
  applyTag,
  createTag,
  recolourTag,
  removeTag,
  renameTag,
  tagList,
  unapplyTag,
} from '../../electron/library/tags.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const body = 'The road moves.\n\n“The ice does not read our budget,” mayor Signe Brask said.'

function libraryWithArticle(): { library: Library; article: number } {
  const library = emptyLibrary()
  const [article = 0] = storeDrafts(library, [draftOf('Council votes', body)])
  return { library, article }
}

const page = { query: '', after: null, limit: 20, sort: 'relevance', stems: false } as const
const articlesOf = (library: Library) =>
  searchArticles(library, { ...page, kinds: [], once: false }).total

describe('undo', () => {
  test('takes every kind of tagging back, in order, and makes it again', () => {
    const { library, article } = libraryWithArticle()
    const tag = createTag(library, { name: 'Costs', hue: null, parent: null })
    renameTag(library, tag.id, 'Money')
    recolourTag(library, tag.id, 5)
    applyTag(library, tag.id, { kind: 'article', id: article }, null)
    const span = { part: 'body', start: 4, end: 8 } as const
    applyTag(library, tag.id, { kind: 'passage', id: article, span }, anchorIn(body, span))
    expect(tagList(library)).toMatchObject([{ name: 'Money', hue: 5, uses: 2 }])
    for (let step = 0; step < 5; step += 1) undo(library)
    expect(tagList(library)).toEqual([])
    for (let step = 0; step < 5; step += 1) redo(library)
    expect(tagList(library)).toMatchObject([{ name: 'Money', hue: 5, uses: 2 }])
    disconnect(library)
  })

  test('brings a removed tag back with everything it was on', () => {
    const { library, article } = libraryWithArticle()
    const tag = createTag(library, { name: 'Costs', hue: 2, parent: null })
    const child = createTag(library, { name: 'State', hue: 2, parent: tag.id })
    applyTag(library, tag.id, { kind: 'article', id: article }, null)
    const before = tagList(library)
    removeTag(library, tag.id)
    expect(tagList(library)).toMatchObject([{ id: child.id, parent: null }])
    expect(undo(library)).toBe('Remove tag')
    expect(tagList(library)).toEqual(before)
    expect(articleView(library, article).taggings).toHaveLength(1)
    disconnect(library)
  })

  test('works after a restart', () => {
    const { library, article } = libraryWithArticle()
    const tag = createTag(library, { name: 'Costs', hue: 2, parent: null })
    const tagging = applyTag(library, tag.id, { kind: 'article', id: article }, null)
    unapplyTag(library, tagging.id)
    disconnect(library)
    const again = openLibrary(library.path)
    expect(historyState(again)).toEqual({ undo: 'Take tag off', redo: null })
    undo(again)
    expect(articleView(again, article).taggings).toEqual([tagging])
    expect(historyState(again)).toEqual({ undo: 'Tag article', redo: 'Take tag off' })
    disconnect(again)
  })

  test('a new step forgets what was undone', () => {
    const { library } = libraryWithArticle()
    createTag(library, { name: 'One', hue: null, parent: null })
    undo(library)
    createTag(library, { name: 'Two', hue: null, parent: null })
    expect(historyState(library).redo).toBeNull()
    expect(() => redo(library)).toThrow('There is nothing to redo.')
    disconnect(library)
  })

  test('takes back a correction of the speaker and a verdict', () => {
    const { library, article } = libraryWithArticle()
    const [quote] = articleView(library, article).quotes
    const id = quote?.id ?? 0
    reassignQuote(library, id, { name: 'Olav Renn' })
    expect(articleView(library, article).quotes[0]).toMatchObject({
      speakerName: 'Olav Renn',
      corrected: true,
      verdict: 'accepted',
    })
    undo(library)
    expect(articleView(library, article).quotes[0]).toEqual(quote)
    reviewQuote(library, id, 'rejected')
    expect(
      searchQuotes(library, { ...page, once: false }).hits.map((hit) => hit.quote.id),
    ).not.toContain(id)
    undo(library)
    expect(
      searchQuotes(library, { ...page, once: false }).hits.map((hit) => hit.quote.id),
    ).toContain(id)
    disconnect(library)
  })

  test('takes a whole import back as one step, and the same dump can come again', () => {
    const { library } = libraryWithArticle()
    const [report] = runReports(library)
    undoRun(library, report?.runId ?? 0)
    expect(articlesOf(library)).toBe(0)
    expect(runReports(library)).toEqual([])
    undo(library)
    expect(articlesOf(library)).toBe(1)
    disconnect(library)
  })
})

describe('a removed line that is put back', () => {
  test('moves every quote, mention and tag along with its words', () => {
    const library = emptyLibrary()
    const removed = [
      { text: 'Advertisement for boots', reason: 'advertisement', before: 1 },
    ] as const
    const [article = 0] = storeDrafts(library, [{ ...draftOf('Council votes', body), removed }])
    const tag = createTag(library, { name: 'Costs', hue: 2, parent: null })
    const at = body.indexOf('budget')
    const span = { part: 'body', start: at, end: at + 6 } as const
    applyTag(library, tag.id, { kind: 'passage', id: article, span }, anchorIn(body, span))
    const wordsBefore = wordsOf(library, article)
    restoreRemoval(library, article, 0)
    const view = articleView(library, article)
    expect(view.body.split('\n\n')).toHaveLength(3)
    expect(view.removed).toEqual([])
    expect(wordsOf(library, article)).toEqual(wordsBefore)
    expect(wordsBefore.length).toBeGreaterThan(2)
    undo(library)
    expect(articleView(library, article)).toMatchObject({ body, removed })
    expect(wordsOf(library, article)).toEqual(wordsBefore)
    redo(library)
    expect(articleView(library, article)).toEqual(view)
    expect(searched(library, 'boots')).toBe(1)
    undo(library)
    expect(searched(library, 'boots')).toBe(0)
    disconnect(library)
  })
})

function searched(library: Library, query: string): number {
  return searchArticles(library, { ...page, query, kinds: [], once: false }).total
}

/** The words every span of an article lies on. */
function wordsOf(library: Library, article: number): readonly string[] {
  const view = articleView(library, article)
  const spans = [
    ...view.quotes.flatMap((quote) => [...quote.spans, quote.speaker, quote.cue]),
    ...view.mentions,
    ...view.taggings.map(({ target }) => (target.kind === 'passage' ? target.span : null)),
  ]
  return spans
    .flatMap((span) => (span === null ? [] : [view.body.slice(span.start, span.end)]))
    .sort()
}
