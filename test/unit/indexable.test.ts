import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { indexable, termsOf } from '../../electron/library/indexable.ts'

const words = (text: string) => termsOf(text).map((term) => term.text)

describe('words as the index holds them', () => {
  test('case and accents do not matter, in any script that has them', () => {
    expect(words('CAFÉ Rue Åse')).toEqual(['cafe', 'rue', 'ase'])
    expect(words('Ελλάς')).toEqual(['ελλασ'])
    expect(words('Зелёный май')).toEqual(['зеленый', 'май'])
  })

  test('scripts without spaces are taken character by character, words of others beside them whole', () => {
    expect(words('NATO事務総長')).toEqual(['nato', '事', '務', '総', '長'])
    expect(words('서울에서')).toEqual(['서', '울', '에', '서'])
    expect(words('ลังกา')).toEqual(['ลั', 'ง', 'ก', 'า'])
  })

  test('vowel points, tatweel and hyphens that may be left out are left out', () => {
    expect(words('مُحَمَّدٌ')).toEqual(words('محمد'))
    expect(words('محـــمد')).toEqual(words('محمد'))
    expect(words('שָׁלוֹם')).toEqual(words('שלום'))
    expect(words('Re\u00adgierung')).toEqual(['regierung'])
  })

  test('letters that many keyboards lack are found by those they are written with instead', () => {
    expect(words('Straße STRAẞE Østby Łódź Đorđe Ægir Œuvre þing Işıl')).toEqual([
      ...['strasse', 'strasse', 'ostby', 'lodz', 'dorde', 'aegir', 'oeuvre', 'thing', 'isil'],
    ])
    expect(words('ﬁnal Ｋｏｒｅａ ２０２４ ٢٠٢٤ २०२४')).toEqual([
      ...['final', 'korea', '2024', '2024', '2024'],
    ])
    expect(words('Cafe\u0301 Łódz\u0301')).toEqual(words('Café Łódź'))
  })

  test('an apostrophe parts words, whichever sign it is', () => {
    for (const sign of ["'", '’', '‘', 'ʼ', 'ʻ', '＇'])
      expect(words(`O${sign}Brien об${sign}єднання`)).toEqual(['o', 'brien', 'об', 'єднання'])
  })

  test('vowel signs of Hindi belong to their words', () => {
    expect(words('हिन्दी किताब')).toEqual(['हिन्दी', 'किताब'])
    expect(words('क़लम')).toEqual(words('कलम'))
  })

  test('every word stands where it says', () => {
    const text = 'Der Präsident, 東京 und “Ελλάς”.'
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['Der', 'Präsident', '東', '京', 'und', 'Ελλάς'],
    ])
  })

  test('the index cuts and folds every character as we do', () => {
    const database = new DatabaseSync(':memory:')
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(
        text, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
      CREATE VIRTUAL TABLE words USING fts5vocab(texts, instance)`)
    const insert = database.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
    const characters = [...assigned()]
    database.exec('BEGIN')
    for (const character of characters)
      insert.run(character.codePointAt(0) ?? 0, indexable(`x${character}y`))
    database.exec('COMMIT')
    const found = new Map<unknown, unknown[]>()
    for (const row of database.prepare('SELECT doc, term FROM words ORDER BY doc, offset').all())
      found.set(row['doc'], [...(found.get(row['doc']) ?? []), row['term']])
    const wrong = characters.filter(
      (character) =>
        found.get(character.codePointAt(0))?.join(' ') !== words(`x${character}y`).join(' '),
    )
    expect(wrong).toEqual([])
    database.close()
  })
})

function* assigned(): Generator<string> {
  for (let point = 0x20; point < 0x10000; point += point < 0x3200 || point > 0xf900 ? 1 : 97) {
    const character = String.fromCodePoint(point)
    if (/\p{Assigned}/u.test(character) && !/\p{Surrogate}/u.test(character)) yield character
  }
}
