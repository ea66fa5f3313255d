import { describe, expect, test } from 'vitest'
import type { ArticleActor } from '../../shared/library.ts'
import { articleView } from '../../electron/library/articles.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import { one, transaction, type Library } from '../../electron/library/database.ts'
import { replaceFindings, storedTexts } from '../../electron/library/findings.ts'
import { historyState, redo, undo } from '../../electron/library/history.ts'
import { joinActors, partActor } from '../../electron/library/joined-actors.ts'
import { actorView } from '../../electron/library/search/actors.ts'
import { findIn } from '../../electron/intake/cutting.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

function libraryOf(...bodies: readonly (string | readonly [string, string])[]) {
  const library = emptyLibrary()
  const drafts = bodies.map((body, index) => {
    const [text, published] = typeof body === 'string' ? [body, '2031-05-02'] : body
    return draftOf(`Report ${index}`, text, { published, language: 'en' })
  })
  return { library, articles: storeDrafts(library, drafts) }
}

function actorIn(library: Library, article: number | undefined, name: string): ArticleActor {
  const { actors } = articleView(library, article ?? 0)
  const found = actors.find((actor) => actor.name === name)
  if (found === undefined)
    throw new Error(`${name} is not among ${actors.map((actor) => actor.name).join(', ')}.`)
  return found
}

/** Reads an article again as newer rules do. */
function readAgain(library: Library): void {
  transaction(library, () => {
    for (const text of storedTexts(library, 0, 100)) replaceFindings(library, text, findIn(text))
  })
}

const council = 'Mayor Signe Brask opened the road. Brask said the ice would stay.'
const ferry = 'The ferry was late, mayor Signe Brask said on Monday. Brask laughed.'

describe('who is one actor in several articles', () => {
  test('the same full name joins, and says so with its confidence', () => {
    const { library, articles } = libraryOf(council, ferry)
    const [first, second] = articles.map((article) => actorIn(library, article, 'Signe Brask'))
    expect(first?.id).toBe(second?.id)
    expect(second).toMatchObject({ link: 'name', linkConfidence: 0.9 })
    expect(actorView(library, first?.id ?? 0)).toMatchObject({
      links: [{ link: 'name', articles: 2, uncertain: 0 }],
      uncertain: [],
    })
  })

  test('the same surname alone never joins', () => {
    const { library, articles } = libraryOf(
      'Mr. Brask said the ice would stay.',
      'Mr. Brask said the ferry would sail.',
    )
    const [first, second] = articles.map((article) => actorIn(library, article, 'Brask'))
    expect(first?.id).not.toBe(second?.id)
    expect(first?.link).toBe('alone')
  })

  test('a name of another walk of life in the same year is marked uncertain', () => {
    const { library, articles } = libraryOf(
      'Senator Olav Tiller voted for the road. Tiller said so.',
      'Senator Olav Tiller opened the bridge. Tiller said so.',
      'Striker Olav Tiller scored twice. Tiller said he was glad.',
    )
    const tiller = actorIn(library, articles[2], 'Olav Tiller')
    expect(tiller.linkConfidence).toBeLessThan(0.5)
    expect(actorView(library, tiller.id)).toMatchObject({
      links: [{ link: 'name', articles: 3, uncertain: 1 }],
      uncertain: [articles[2]],
    })
  })

  test('the odd one is found also when it came first', () => {
    const { library, articles } = libraryOf(
      'Striker Olav Tiller scored twice. Tiller said he was glad.',
      'Senator Olav Tiller voted for the road. Tiller said so.',
      'Senator Olav Tiller opened the bridge. Tiller said so.',
    )
    const { id } = actorIn(library, articles[0], 'Olav Tiller')
    expect(actorView(library, id).uncertain).toEqual([articles[0]])
  })

  test('a striker of one year may be a senator of another', () => {
    const { library, articles } = libraryOf(
      ['Striker Olav Tiller scored twice. Tiller said he was glad.', '2011-05-02'],
      ['Senator Olav Tiller opened the bridge. Tiller said so.', '2031-05-02'],
    )
    const { id } = actorIn(library, articles[1], 'Olav Tiller')
    expect(actorView(library, id).uncertain).toEqual([])
  })

  test('letters join the body that another article abbreviates so, whichever came first', () => {
    const spelled =
      'The Northern Harbour Pilots Authority (NHPA) closed the sound. NHPA crews went home.'
    const short = 'The boats of the NHPA stayed in port. NHPA said it would wait.'
    for (const bodies of [
      [spelled, short],
      [short, spelled],
    ]) {
      const { library, articles } = libraryOf(...bodies)
      const ids = articles.map((article) => articleView(library, article).actors[0]?.id)
      expect(new Set(ids).size).toBe(1)
      const links = actorView(library, ids[0] ?? 0).links.map(({ link }) => link)
      expect(links.toSorted()).toEqual(['name', 'short'])
    }
  })

  test('letters of two bodies join neither', () => {
    const { library, articles } = libraryOf(
      'The Northern Harbour Pilots Authority (NHPA) closed the sound. NHPA crews went home.',
      'The National Hospital Planning Agency (NHPA) opened a ward. NHPA doctors came.',
      'The NHPA said it would wait. NHPA said no more.',
    )
    const ids = articles.map((article) => articleView(library, article).actors[0]?.id)
    expect(new Set(ids).size).toBe(3)
  })

  test('names that a general list knows for one are one', () => {
    const { library, articles } = libraryOf(
      'The United Kingdom said it would not sign. It waited.',
      'The UK said it would sign. It did.',
    )
    const ids = articles.map((article) => articleView(library, article).actors[0]?.id)
    expect(new Set(ids).size).toBe(1)
    expect(articleView(library, articles[1] ?? 0).actors[0]?.link).toBe('list')
  })
})

describe('what a person decides on who is who', () => {
  test('two actors joined stay one for later articles and newer rules, until undone', () => {
    const { library, articles } = libraryOf(council, 'Mayor Signe Brask-Moe sang. She said so.')
    const kept = actorIn(library, articles[0], 'Signe Brask')
    const other = actorIn(library, articles[1], 'Signe Brask-Moe')
    joinActors(library, kept.id, other.id)
    const [later] = storeDrafts(library, [
      draftOf('Later', 'Signe Brask-Moe sang again, mayor Signe Brask-Moe said.'),
    ])
    readAgain(library)
    expect(actorIn(library, articles[1], 'Signe Brask-Moe')).toMatchObject({
      id: kept.id,
      link: 'person',
      linkConfidence: 1,
    })
    expect(actorIn(library, later, 'Signe Brask-Moe').id).toBe(kept.id)
    expect(checkLibrary(library)).toEqual([])
  })

  test('joining is one step: undone, everything is as it was, and redone again', () => {
    const { library, articles } = libraryOf(
      'Mayor Signe Brask opened the road. “The ice stays,” Brask said.',
      'Mayor Signe Brask-Moe sang. “I like songs,” Brask-Moe said.',
    )
    const kept = actorIn(library, articles[0], 'Signe Brask').id
    const other = actorIn(library, articles[1], 'Signe Brask-Moe').id
    joinActors(library, kept, other)
    expect(actorView(library, kept).quotes).toHaveLength(2)
    expect(historyState(library).undo).toBe('Join Signe Brask-Moe with Signe Brask')
    undo(library)
    expect(actorView(library, kept).quotes).toHaveLength(1)
    expect(actorView(library, other).quotes).toHaveLength(1)
    expect(one(library, 'SELECT count(*) AS n FROM actor_decisions')).toEqual({ n: 0 })
    redo(library)
    expect(actorView(library, kept).quotes).toHaveLength(2)
    expect(checkLibrary(library)).toEqual([])
  })

  test('one article split off is an actor of its own, also for newer rules', () => {
    const { library, articles } = libraryOf(
      'Mayor Signe Brask opened the road.',
      'Mayor Signe Brask was late. “The ferry was late,” Brask said.',
    )
    const { id } = actorIn(library, articles[1], 'Signe Brask')
    const own = partActor(library, id, articles[1] ?? 0)
    readAgain(library)
    expect(actorIn(library, articles[0], 'Signe Brask').id).toBe(id)
    expect(actorIn(library, articles[1], 'Signe Brask').id).toBe(own)
    expect(actorView(library, own).quotes).toHaveLength(1)
    expect(actorView(library, id).quotes).toHaveLength(0)
    expect(checkLibrary(library)).toEqual([])
  })

  test('a name of one word is joined in its own article only', () => {
    const { library, articles } = libraryOf(
      council,
      'Mr. Brask said the ferry would sail.',
      'Mr. Brask said the bank would close.',
    )
    const { id } = actorIn(library, articles[0], 'Signe Brask')
    joinActors(library, id, actorIn(library, articles[1], 'Brask').id)
    readAgain(library)
    expect(actorIn(library, articles[1], 'Brask').id).toBe(id)
    expect(actorIn(library, articles[2], 'Brask').id).not.toBe(id)
  })

  test('an actor cannot be joined with itself, nor split off its only article', () => {
    const { library, articles } = libraryOf(council)
    const { id } = actorIn(library, articles[0], 'Signe Brask')
    expect(() => joinActors(library, id, id)).toThrow('cannot be joined with itself')
    expect(() => partActor(library, id, articles[0] ?? 0)).toThrow('in this article only')
  })
})
