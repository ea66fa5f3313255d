import { describe, expect, test } from 'vitest'
import type { Found } from '../../shared/cutting.ts'
import type { Quote } from '../../shared/library.ts'
import { findIn, type Readable } from '../../electron/intake/cutting.ts'
import { articleView } from '../../electron/library/articles.ts'
import { restoreRemoval, textWithLine } from '../../electron/library/restored-lines.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import { all, one, run, transaction, type Library } from '../../electron/library/database.ts'
import { openFindingsStep } from '../../electron/library/findings-step.ts'
import { outdatedArticles, replaceFindings, storedTexts } from '../../electron/library/findings.ts'
import { historyState, undo } from '../../electron/library/history.ts'
import { noteOn, setNote } from '../../electron/library/notes.ts'
import { reassignQuote, reviewQuote } from '../../electron/library/quotes.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { libraryState } from '../../electron/library/state.ts'
import { applyTag, createTag, taggingsOfArticle, unapplyTag } from '../../electron/library/tags.ts'
import { findAgain } from '../../electron/threads/refinding.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'
import { longer, readAgain, without, withQuotes } from '../support/reading-again.ts'

const body = [
  'The council met in Havn on Monday.',
  '“The ice does not read our budget,” mayor Signe Brask said.',
  '“We will pay for the road,” minister Olav Tiller told reporters.',
  '“Nobody asked the ferry crews,” Brask added.',
].join('\n\n')

function libraryWith(drafts = [draftOf('Council votes', body)]) {
  const library = emptyLibrary()
  const [article = 0] = storeDrafts(library, drafts)
  return { library, article }
}

const quotesIn = (library: Library, article: number) => articleView(library, article).quotes
const quoteWith = (library: Library, article: number, words: string): Quote => {
  const found = quotesIn(library, article).find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`There is no quote with ${words}.`)
  return found
}

/** What stands in the tables of findings, as it is. */
function findings(library: Library): unknown {
  return [
    'quotes',
    'quote_links',
    'actors',
    'article_actors',
    'decisions',
    'taggings',
    'notes',
  ].map((table) => all(library, `SELECT * FROM ${table} ORDER BY 1, 2`))
}

describe('finding quotes and actors again', () => {
  test('with the same rules changes nothing at all', async () => {
    const { library } = libraryWith([
      draftOf('Council votes', body),
      draftOf('Again', `${body} So.`),
    ])
    const before = findings(library)
    const report = await readAgain(library)
    expect(report).toMatchObject({
      articles: 2,
      quotes: { changed: 0, fresh: 0, gone: 0, kept: 0 },
    })
    expect(report.quotes.same).toBeGreaterThan(4)
    expect(findings(library)).toEqual(before)
    expect(checkLibrary(library)).toEqual([])
  })

  test('keeps a corrected speaker, a verdict, a tag and a note on quotes that got other bounds', async () => {
    const { library, article } = libraryWith()
    const corrected = quoteWith(library, article, 'The ice')
    const rejected = quoteWith(library, article, 'Nobody asked')
    const marked = quoteWith(library, article, 'We will pay')
    reassignQuote(library, corrected.id, { name: 'Deputy Mayor Iben Lund' })
    reviewQuote(library, rejected.id, 'rejected')
    const tag = createTag(library, { name: 'Promise', hue: null, parent: null })
    applyTag(library, tag.id, { kind: 'quote', id: marked.id }, null)
    setNote(library, { kind: 'quote', id: marked.id }, 'Paid in 2032', null)
    await readAgain(library, longer)
    expect(quoteWith(library, article, 'The ice')).toMatchObject({
      id: corrected.id,
      speakerName: 'Deputy Mayor Iben Lund',
      corrected: true,
      verdict: 'accepted',
    })
    expect(quoteWith(library, article, 'Nobody asked')).toMatchObject({
      id: rejected.id,
      verdict: 'rejected',
      end: rejected.end + 4,
    })
    expect(quoteWith(library, article, 'We will pay').end).toBe(marked.end + 4)
    expect(taggingsOfArticle(library, article)).toMatchObject([{ target: { id: marked.id } }])
    expect(noteOn(library, { kind: 'quote', id: marked.id })?.text).toBe('Paid in 2032')
    expect(checkLibrary(library)).toEqual([])
  })

  test('keeps an accepted quote as it was accepted, whoever the new rules take for the speaker', async () => {
    const { library, article } = libraryWith()
    const { id, speakerName } = quoteWith(library, article, 'The ice')
    reviewQuote(library, id, 'accepted')
    await readAgain(
      library,
      withQuotes((quote) => ({ ...quote, speakerName: 'Someone Else', speakerActor: null })),
    )
    expect(quoteWith(library, article, 'The ice')).toMatchObject({ id, speakerName })
    expect(quoteWith(library, article, 'Nobody').speakerName).toBe('Someone Else')
  })

  test('keeps a decided quote that is no longer found, and gives it back to the rules when it is', async () => {
    const { library, article } = libraryWith()
    const { id } = quoteWith(library, article, 'The ice')
    reviewQuote(library, id, 'accepted')
    const report = await readAgain(library, without('The ice'))
    expect(report.quotes).toMatchObject({ kept: 1, gone: 0 })
    expect(quoteWith(library, article, 'The ice')).toMatchObject({ id, verdict: 'accepted' })
    expect(quoteWith(library, article, 'The ice').reason).toMatch(/^kept because of what you put/)
    expect((await readAgain(library, without('The ice'))).quotes).toEqual({
      ...{ same: 2, changed: 0, fresh: 0, gone: 0, kept: 1 },
    })
    await readAgain(library)
    expect(quoteWith(library, article, 'The ice')).toMatchObject({ id, verdict: 'accepted' })
    expect(quoteWith(library, article, 'The ice').reason).not.toMatch(/kept/)
  })

  test('lets go of a quote nobody decided on, in the search, too', async () => {
    const { library, article } = libraryWith()
    const report = await readAgain(library, without('ferry crews'))
    expect(report.quotes).toMatchObject({ gone: 1, same: 2 })
    expect(quotesIn(library, article)).toHaveLength(2)
    expect(libraryState(library).quotes).toBe(2)
    const hits = searchQuotes(library, {
      ...{ query: 'said:ferry', after: null, limit: 10, sort: 'relevance' },
      ...{ once: false, stems: false },
    })
    expect(hits.total).toBe(0)
    await readAgain(library)
    expect(quotesIn(library, article)).toHaveLength(3)
    expect(checkLibrary(library)).toEqual([])
  })

  test('a rejected quote does not hide another that shares a few of its words', async () => {
    const { library, article } = libraryWith()
    const { id } = quoteWith(library, article, 'The ice')
    reviewQuote(library, id, 'rejected')
    const short = withQuotes((quote) => {
      if (!quote.text.includes('The ice')) return quote
      const span = { start: quote.start + 1, end: quote.start + 8 }
      return { ...quote, ...span, spans: [span], text: 'The ice', type: 'term' as const }
    })
    expect((await readAgain(library, short)).quotes).toMatchObject({ fresh: 1, kept: 1 })
    const verdicts = quotesIn(library, article)
      .filter(({ text }) => text.includes('The ice'))
      .map(({ verdict }) => verdict)
    expect(verdicts.toSorted()).toEqual(['open', 'rejected'])
  })

  test('keeps the tag and the note of an actor whose name is now read in full', async () => {
    const { library, article } = libraryWith()
    const actor = articleView(library, article).actors.find(({ name }) => name.includes('Brask'))
    const target = { kind: 'actor', id: actor?.id ?? 0 } as const
    const tag = createTag(library, { name: 'Mayor', hue: null, parent: null })
    applyTag(library, tag.id, target, null)
    setNote(library, target, 'Elected in 2027', null)
    const renamed = (found: Found): Found => ({
      ...found,
      actors: found.actors.map((one) =>
        one.name.includes('Brask') ? { ...one, name: 'Signe Maria Brask' } : one,
      ),
    })
    await readAgain(library, renamed)
    const heir = articleView(library, article).actors.find(({ name }) => name.includes('Brask'))
    expect(heir?.name).toBe('Signe Maria Brask')
    expect(taggingsOfArticle(library, article)).toMatchObject([{ target: { id: heir?.id } }])
    expect(noteOn(library, { kind: 'actor', id: heir?.id ?? 0 })?.text).toBe('Elected in 2027')
    expect(one(library, "SELECT 1 FROM actors WHERE name = 'Signe Brask'")).toBeNull()
    expect(checkLibrary(library)).toEqual([])
  })

  test('keeps a tagged actor that is no longer found at all', async () => {
    const { library, article } = libraryWith()
    const actor = articleView(library, article).actors.find(({ name }) => name.includes('Tiller'))
    const tag = createTag(library, { name: 'Minister', hue: null, parent: null })
    applyTag(library, tag.id, { kind: 'actor', id: actor?.id ?? 0 }, null)
    await readAgain(library, (found) => ({ ...found, quotes: [], actors: [] }))
    const view = articleView(library, article)
    expect(view.actors.map(({ name }) => name)).toEqual([actor?.name])
    expect(view.mentions.length).toBe(actor?.mentions)
    expect(libraryState(library).actors).toBe(1)
  })

  test('makes no second person of one that has a surname only', async () => {
    const words = '“It rained,” Grinde said.\n\n“It rained again,” Grinde added.'
    const { library } = libraryWith([draftOf('Rain', words)])
    const before = findings(library)
    await readAgain(library)
    expect(findings(library)).toEqual(before)
  })

  test('leaves an article as it was when the engine fails on it, and says so', async () => {
    const { library, article } = libraryWith()
    const before = findings(library)
    const finder = {
      find: () => Promise.resolve(['a fault in Cuttings (x)']),
      close: () => Promise.resolve(),
    }
    const report = await findAgain(library, {
      ...{ finders: [finder], slice: 15, signal: new AbortController().signal },
      onProgress: () => {},
    })
    expect(report.problems).toEqual([
      '“Council votes” was left as it was because of a fault in Cuttings (x).',
    ])
    expect(findings(library)).toEqual(before)
    expect(article).toBe(1)
  })

  test('does not touch a text that changed while it was read', () => {
    const { library } = libraryWith()
    const [read] = storedTexts(library, 0, 1)
    if (read === undefined) throw new Error('There is no text.')
    const stale = { ...read, body: `${read.body} Then it rained.` }
    expect(transaction(library, () => replaceFindings(library, stale, findIn(stale)))).toBeNull()
  })

  test('when cancelled leaves every article whole, and goes on the next time', async () => {
    const drafts = Array.from({ length: 60 }, (_, number) =>
      draftOf(`Vote ${number}`, body.replaceAll('ice', `ice ${number}`)),
    )
    const { library } = libraryWith(drafts)
    run(library, 'UPDATE articles SET rules = 1')
    expect(outdatedArticles(library)).toBe(60)
    const cancelling = new AbortController()
    const finder = {
      find: (texts: readonly Readable[]) => Promise.resolve(texts.map((text) => findIn(text))),
      close: () => Promise.resolve(),
    }
    const report = await findAgain(library, {
      ...{ finders: [finder], slice: 1, signal: cancelling.signal },
      onProgress: ({ done }) => {
        if (done > 20) cancelling.abort()
      },
    })
    expect(report.cancelled).toBe(true)
    expect(outdatedArticles(library)).toBe(60 - report.articles)
    expect(checkLibrary(library)).toEqual([])
    expect(await readAgain(library)).toMatchObject({ articles: 60, cancelled: false })
    expect(outdatedArticles(library)).toBe(0)
  })
})

describe('undo after finding again', () => {
  test('takes the findings back first, then verdicts and tags as before', async () => {
    const { library, article } = libraryWith()
    const { id } = quoteWith(library, article, 'The ice')
    reviewQuote(library, id, 'rejected')
    const before = findings(library)
    expect((await readAgain(library, longer)).undoable).toBe(true)
    expect(findings(library)).not.toEqual(before)
    expect(undo(library)).toBe('Find quotes again')
    expect(findings(library)).toEqual(before)
    expect(undo(library)).toBe('Reject quote')
    expect(quoteWith(library, article, 'The ice').verdict).toBe('open')
  })

  test('brings back a quote that was gone, in the search, too, and the rules that found it', async () => {
    const { library, article } = libraryWith()
    run(library, 'UPDATE articles SET rules = 1')
    await readAgain(library, without('ferry crews'))
    expect(outdatedArticles(library)).toBe(0)
    storeDrafts(library, [draftOf('Later', '“It came later,” Ana Orr said.')])
    undo(library)
    expect(outdatedArticles(library)).toBe(1)
    expect(quoteWith(library, article, 'ferry crews').speakerName).toBe('Signe Brask')
    const asked = { after: null, limit: 10, sort: 'relevance', once: false, stems: false } as const
    expect(searchQuotes(library, { ...asked, query: 'said:ferry' }).total).toBe(1)
    expect(searchQuotes(library, { ...asked, query: 'said:later' }).total).toBe(1)
    expect(checkLibrary(library)).toEqual([])
  })

  test('gives the number of a quote that is gone to no other', async () => {
    const { library, article } = libraryWith()
    const gone = quoteWith(library, article, 'ferry crews').id
    await readAgain(library, without('ferry crews'))
    const [later = 0] = storeDrafts(library, [draftOf('Later', '“It came later,” Ana Orr said.')])
    expect(quoteWith(library, later, 'came later').id).toBeGreaterThan(gone)
  })

  test('where nothing differs is no step', async () => {
    const { library } = libraryWith()
    await readAgain(library)
    expect(historyState(library).undo).toBeNull()
  })

  test('of a line that was put back works, since what was found meanwhile is undone before', async () => {
    const removed = [{ text: 'By our staff', before: 0, reason: 'credits' } as const]
    const { library, article } = libraryWith([{ ...draftOf('Council votes', body), removed }])
    restoreRemoval(library, article, 0)
    await readAgain(library, longer)
    undo(library)
    expect(undo(library)).toBe('Put line back')
    expect(articleView(library, article)).toMatchObject({ body, removed })
    expect(checkLibrary(library)).toEqual([])
  })

  test('is given up, and said so, when too much changed; decisions before it are undone as before', () => {
    const removed = [{ text: 'By our staff', before: 0, reason: 'credits' } as const]
    const { library, article } = libraryWith([{ ...draftOf('Council votes', body), removed }])
    const { id } = quoteWith(library, article, 'The ice')
    reviewQuote(library, id, 'rejected')
    restoreRemoval(library, article, 0)
    const step = openFindingsStep(library, 2)
    const [read] = storedTexts(library, 0, 1)
    if (read === undefined) throw new Error('There is no text.')
    step.write(() => replaceFindings(library, read, longer(findIn(read), read)))
    expect(step.undoable()).toBe(false)
    expect(historyState(library).undo).toBe('Reject quote')
    undo(library)
    expect(quoteWith(library, article, 'The ice').verdict).toBe('open')
    expect(articleView(library, article).body.startsWith('By our staff')).toBe(true)
    expect(checkLibrary(library)).toEqual([])
  })

  test('of a tag taken off a quote that is gone brings nothing back, and breaks nothing', async () => {
    const { library, article } = libraryWith()
    const { id } = quoteWith(library, article, 'The ice')
    const tag = createTag(library, { name: 'Ice', hue: null, parent: null })
    const tagging = applyTag(library, tag.id, { kind: 'quote', id }, null)
    unapplyTag(library, tagging.id)
    await readAgain(library, without('The ice'))
    // A library of before, when finding again was no step.
    run(library, "DELETE FROM steps WHERE label = 'Find quotes again'")
    undo(library)
    expect(taggingsOfArticle(library, article)).toEqual([])
    expect(checkLibrary(library)).toEqual([])
  })
})

describe('a line that is put back', () => {
  const quoted = '“It is late,” clerk Nils Aas said.'
  const removed = [{ text: quoted, before: 1, reason: 'caption' } as const]

  test('has its quotes found in the same step', () => {
    const { library, article } = libraryWith([{ ...draftOf('Council votes', body), removed }])
    const marked = quoteWith(library, article, 'The ice')
    reviewQuote(library, marked.id, 'accepted')
    const before = findings(library)
    const text = textWithLine(library, article, 0)
    restoreRemoval(library, article, 0, { text, found: findIn(text) })
    expect(quoteWith(library, article, 'It is late')).toMatchObject({ speakerName: 'Nils Aas' })
    expect(quoteWith(library, article, 'The ice')).toMatchObject({
      ...{ id: marked.id, verdict: 'accepted' },
    })
    expect(undo(library)).toBe('Put line back')
    expect(findings(library)).toEqual(before)
    expect(checkLibrary(library)).toEqual([])
  })

  test('is refused with findings of another text', () => {
    const { library, article } = libraryWith([{ ...draftOf('Council votes', body), removed }])
    const text = { ...textWithLine(library, article, 0), body: 'Something else.' }
    expect(() => restoreRemoval(library, article, 0, { text, found: findIn(text) })).toThrow(
      /changed meanwhile/,
    )
    expect(articleView(library, article).body).toBe(body)
  })
})
