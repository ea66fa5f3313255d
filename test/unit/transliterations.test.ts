import { expect, test } from 'vitest'
import { namesLike, writtenOtherwise } from '../../electron/library/search/names-alike.ts'
import { likelier } from '../../electron/library/search/suggestions.ts'
import { placeOf, type Vocabulary } from '../../electron/library/search/vocabulary.ts'

/** Spellings of one name in German, English and French or by libraries; the last are invented. */
const names = [
  ['jelzin', 'yeltsin', 'eltsine'],
  ['gruschko', 'grushko', 'groushko'],
  ['selenskyj', 'zelensky', 'zelenskiy'],
  ['tschaikowski', 'tchaikovsky', 'chaikovsky'],
  ['gaddafi', 'qaddafi', 'kadhafi'],
  ['chruschtschow', 'khrushchev', 'khrouchtchev'],
  ['schewardnadse', 'shevardnadze', 'chevardnadze'],
  ['juschtschenko', 'yushchenko', 'iouchtchenko'],
  ['tymoschenko', 'tymoshenko', 'timochenko'],
  ['schukow', 'zhukov', 'joukov'],
  ['medwedew', 'medvedev', 'medvedyev'],
  ['nawalny', 'navalny', 'navalnyj'],
  ['hussein', 'husain', 'hossein'],
  ['mubarak', 'moubarak'],
  ['dschibuti', 'djibouti'],
  ['raschid', 'rashid', 'rachid'],
  ['woroschenkow', 'voroshenkov', 'vorochenkov'],
  ['dschurabajew', 'djourabaiev'],
  ['zwetajewski', 'tsvetayevsky'],
  ['al', 'el'],
] as const

const others = [
  'minister',
  'harbour',
  'ferry',
  'election',
  'jensen',
  'sanction',
  'yelling',
  'kashmir',
]

function vocabularyOf(words: readonly string[]): Vocabulary {
  const terms = [...new Set(words)].sort()
  return {
    terms,
    articles: new Uint32Array(terms.length).fill(1),
    letters: Uint32Array.from(terms, (word) =>
      Array.from(word).reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0),
    ),
    later: new Map(),
  }
}

const vocabulary = vocabularyOf([...names.flat(), ...others])

const longer = names.filter(([name]) => name.length > 3).map((spellings) => ({ spellings }))

test.each(longer)('each of $spellings finds the others', ({ spellings }) => {
  for (const asked of spellings) {
    const known = new Set([asked, ...namesLike(vocabulary, asked, 5)])
    const unknown = spellings.filter((other) => !known.has(other))
    expect({ asked, unknown }).toEqual({ asked, unknown: [] })
  }
})

test('a name typed in small letters that the library spells otherwise is offered as it spells it', () => {
  const english = vocabularyOf([...names.flatMap(([, ...rest]) => rest.slice(0, 1)), ...others])
  expect(likelier(english, 'jelzin')[0]).toBe('yeltsin')
  expect(likelier(english, 'Selenskyj')[0]).toBe('zelensky')
  expect(likelier(english, 'tschaikowski')[0]).toBe('tchaikovsky')
})

test('names that differ by more than the habits of spelling are not taken for each other', () => {
  for (const [asked, other] of [
    ['jelzin', 'jensen'],
    ['putin', 'patton'],
    ['grushko', 'harbour'],
    ['kasachstan', 'kashmir'],
  ] as const)
    expect(writtenOtherwise(vocabularyOf([other]), asked)).toEqual([])
})

test('words come in the order the walk through them needs', () => {
  for (const [at, term] of vocabulary.terms.entries())
    expect(placeOf(vocabulary.terms, term)).toBe(at)
})

test('the longest name is looked for in moments, even among many words', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const many = Array.from({ length: 60_000 }, (_, number) =>
    Array.from({ length: 7 }, (_, at) =>
      letters.charAt((number * (at + 3) + (number >> at)) % 26),
    ).join(''),
  )
  const large = vocabularyOf([...many, ...names.flat()])
  const started = process.cpuUsage()
  expect(namesLike(large, 'chruschtschowschtschinasch', 5)).toEqual([])
  expect(namesLike(large, 'tschaikowski', 5)).toContain('tchaikovsky')
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1_000).toBeLessThan(500)
})
