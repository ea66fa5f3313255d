import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreRemoval } from '../../electron/library/restored-lines.ts'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { expansions } from '../../electron/library/search/expansions.ts'
import { namesLike } from '../../electron/library/search/names-alike.ts'
import { otherForms } from '../../electron/library/search/stems.ts'
import { typosBetween } from '../../electron/library/search/typos.ts'
import { growVocabulary, vocabularyOf } from '../../electron/library/search/vocabulary.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library

beforeAll(() => {
  library = emptyLibrary()
  storeDrafts(library, [
    draftOf('Run', 'She ran for mayor while others run or are running.', { language: 'en' }),
    draftOf('Häuser', 'Die Häuser am Hafen: ein Haus sprach für alle, wir sprechen.', {
      language: 'de',
    }),
    draftOf('Medvedev', '“The bridge is shut,” Oleg Grushko told reporters in March.', {
      language: 'en',
    }),
    {
      ...draftOf('Council', 'The council met about the lighthouse and the government.', {
        language: 'en',
      }),
      removed: [{ text: 'A quixotic line.', reason: 'chrome', before: 0 }],
    },
  ])
})
afterAll(() => disconnect(library))

const suggestion = (query: string) =>
  searchArticles(library, {
    ...{ query, after: null, limit: 5, sort: 'relevance', kinds: [], once: false, stems: false },
  }).suggestion

describe('the words of a library', () => {
  test('are found by pattern, beginning and typo, also those that came later', () => {
    expect(growVocabulary(library, 1_000)).toBe(true)
    expect(expansions(library, 'r?n', 'wild').toSorted()).toEqual(['ran', 'run'])
    expect(expansions(library, '*house', 'wild')).toEqual(['lighthouse'])
    expect(expansions(library, 'lighthose', 'fuzzy')).toEqual(['lighthouse'])
    storeDrafts(library, [draftOf('Later', 'A greenhouse came.', { language: 'en' })])
    expect(expansions(library, '*house', 'wild').toSorted()).toEqual(['greenhouse', 'lighthouse'])
  })

  test('follow a line that is put back', () => {
    expect(expansions(library, 'quixot', 'prefix')).toEqual([])
    restoreRemoval(library, 4, 0)
    expect(expansions(library, 'quixot', 'prefix')).toEqual(['quixotic'])
  })

  test('have other forms, in the languages of the library', () => {
    const [english] = otherForms(library, 'run')
    expect([english?.language, english?.forms.toSorted()]).toEqual(['en', ['ran', 'running']])
    expect(otherForms(library, 'haus')).toEqual([{ language: 'de', forms: ['hauser'] }])
    expect(otherForms(library, 'sprechen')).toEqual([{ language: 'de', forms: ['sprach'] }])
    expect(otherForms(library, 'lighthouse')).toEqual([])
  })
})

describe('searching with other forms', () => {
  const find = (query: string, stems: boolean) =>
    searchArticles(library, {
      ...{ query, after: null, limit: 5, sort: 'relevance', kinds: [], once: false, stems },
    })

  test('finds them when switched on, in articles of their language alone, and says which', () => {
    expect(find('runs', false).total).toBe(0)
    const found = find('runs', true)
    expect(found.hits.map((hit) => hit.headline.text)).toEqual(['Run'])
    expect(found.understood).toMatch(/“runs” also as (?:run|ran|running), /)
    expect(find('sprechen', true).hits.map((hit) => hit.headline.text)).toEqual(['Häuser'])
  })
})

describe('did you mean', () => {
  test('offers the word that was mistyped, and nothing where all is well', () => {
    expect(suggestion('goverment')).toBe('government')
    expect(suggestion('Lighthuose council')).toBe('Lighthouse council')
    expect(suggestion('government')).toBeNull()
    expect(suggestion('xqzvw')).toBeNull()
  })

  test('knows names by their sound, however they are spelt', () => {
    for (const spelling of ['Gruschko', 'Groushko', 'Grushkoe'])
      expect(suggestion(`speaker:${spelling}`)).toBe('speaker:Grushko')
    const names = vocabularyOf(library)
    expect(namesLike(names, 'medwedew', 3)).toEqual(['medvedev'])
  })

  test('counts a swap of two letters as one typo', () => {
    expect(typosBetween('recieve', 'receive', 2)).toBe(1)
    expect(typosBetween('government', 'goverment', 2)).toBe(1)
    expect(typosBetween('road', 'bridge', 2)).toBe(3)
  })
})

describe('words asked for exactly as they are written', () => {
  test('are all looked for, however many a query has', () => {
    const absent = Array.from({ length: 250 }, (_, index) => `=absent${index}`)
    const page = searchArticles(library, {
      query: ['=mayor', ...absent].join(' OR '),
      ...{ after: null, limit: 5, sort: 'newest', kinds: [], once: false, stems: false },
    })
    expect(page.hits.map(({ id }) => id)).toEqual([1])
  })
})
