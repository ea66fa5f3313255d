import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { handlers } from '../../electron/ipc/handlers/index.ts'
import { articleView } from '../../electron/library/articles.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { redo, undo } from '../../electron/library/history.ts'
import { concordance } from '../../electron/library/search/concordance.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { createTag } from '../../electron/library/tags.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const made: Library[] = []
let library: Library
let article: number

const body =
  'The old lamp stood there. “A lamp is a promise, and it burns,” it was written on the wall.\n\nNo lamp elsewhere.'

beforeEach(() => {
  library = emptyLibrary()
  made.push(library)
  article = storeDrafts(library, [draftOf('Stones', body, { published: '2031-02-03' })])[0] ?? 0
})

afterAll(() => made.forEach(disconnect))

function passages() {
  const request = { query: 'lamp', once: false, stems: false, after: null, limit: 50, words: 5 }
  return concordance(library, { ...request, sort: 'newest' }).hits.map(({ part, start, end }) => ({
    ...{ article, part, start, end },
  }))
}

function addQuotes(around: boolean, type: 'indirect' | null = null) {
  return handlers['quotes.addAll']({ passages: passages(), type, around }, library)
}

function found(query: string): readonly string[] {
  const request = { query, once: false, stems: false, after: null, limit: 50 }
  return searchQuotes(library, { ...request, sort: 'newest' }).hits.map(({ quote }) => quote.text)
}

describe('lines turned into quotes', () => {
  test('become the words in quotation marks around them, or their sentence', () => {
    const before = articleView(library, article).quotes.length
    const { quotes } = addQuotes(true)
    const added = articleView(library, article).quotes.filter(({ id }) => quotes.includes(id))
    const texts = added.map(({ text, type, speakerName }) => ({ text, type, speakerName }))
    expect(texts).toContainEqual({
      ...{ text: 'The old lamp stood there.', type: 'indirect', speakerName: null },
    })
    expect(texts).toContainEqual({
      ...{ text: 'No lamp elsewhere.', type: 'indirect', speakerName: null },
    })
    expect(before + quotes.length).toBe(articleView(library, article).quotes.length)
    expect(found('said:promise')).toEqual(['“A lamp is a promise, and it burns,”'])
  })

  test('are found at once, undone as one step and made again', () => {
    const before = found('said:lamp')
    const { quotes } = addQuotes(true)
    const after = found('said:lamp')
    expect(after.length).toBe(before.length + quotes.length)
    expect(undo(library)).toMatch(/^Add \d+ quotes$/)
    expect(found('said:lamp')).toEqual(before)
    expect(checkLibrary(library)).toEqual([])
    redo(library)
    expect(found('said:lamp')).toEqual(after)
    expect(checkLibrary(library)).toEqual([])
  })

  test('take the type a person asks for, and are known the second time', () => {
    const first = addQuotes(false, 'indirect')
    expect(first).toMatchObject({ known: 0 })
    expect(first.quotes).toHaveLength(3)
    const quotes = articleView(library, article).quotes.filter(({ id }) =>
      first.quotes.includes(id),
    )
    expect(quotes.every(({ type, confidence }) => type === 'indirect' && confidence === 1)).toBe(
      true,
    )
    expect(addQuotes(false)).toEqual({ quotes: [], known: 3 })
  })

  test('outside the text are refused', () => {
    const outside = { article, part: 'body', start: 5, end: 5_000 } as const
    const input = { passages: [outside], type: null, around: false }
    expect(() => handlers['quotes.addAll'](input, library)).toThrow(/does not lie in the body/)
  })
})

describe('lines tagged together', () => {
  test('are one step, and carry the tag once', () => {
    const tag = createTag(library, { name: 'light', hue: null, parent: null })
    const targets = passages().map(({ article: id, ...span }) => ({
      ...({ kind: 'passage', id, span } as const),
    }))
    expect(handlers['tags.applyAll']({ tag: tag.id, targets }, library)).toBe(3)
    expect(handlers['tags.applyAll']({ tag: tag.id, targets }, library)).toBe(0)
    expect(articleView(library, article).taggings).toHaveLength(3)
    expect(undo(library)).toBe('Tag 3 passages')
    expect(articleView(library, article).taggings).toHaveLength(0)
    redo(library)
    expect(articleView(library, article).taggings).toHaveLength(3)
    expect(checkLibrary(library)).toEqual([])
  })
})
