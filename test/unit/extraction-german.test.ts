import { describe, expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

function speakersIn(text: string): readonly (string | null)[] {
  return extract(text, { ...noContext, language: 'de' }).quotes.map(
    ({ speaker }) => speaker?.text ?? null,
  )
}

describe('who speaks in German', () => {
  test('the subject between auxiliary and participle', () => {
    const text =
      'Gestern hat eine Sprecherin der Werft mitgeteilt, dass der Hafen geschlossen bleibe.'
    expect(speakersIn(text)).toEqual(['eine Sprecherin der Werft'])
  })

  test('the name before the participle, with its description between commas', () => {
    const text = 'Der Leiter des Hafenamtes, Olaf Brenner, hatte erklärt, die Mole sei sicher.'
    expect(speakersIn(text)).toEqual(['Olaf Brenner'])
  })

  test('the noun before a description that ends at the verb', () => {
    const text = 'Olaf Brenner, der Leiter des Hafenamtes, sagte: „Die Mole ist sicher.“'
    expect(speakersIn(text)).toEqual(['Olaf Brenner'])
  })

  test('the subject behind the verb when a reason stands before it', () => {
    const text = 'Als Grund für die Sperrung gab die Werft an, die Mole sei beschädigt.'
    expect(speakersIn(text)).toEqual(['die Werft'])
  })

  test('nobody in the passive, or the agent', () => {
    expect(speakersIn('Brenner wurde vorgeworfen, die Mole vergessen zu haben.')).toEqual([null])
    expect(
      speakersIn('Brenner wurde von der Werft aufgefordert, die Mole sofort zu sichern.'),
    ).toEqual(['der Werft'])
  })

  test('whom an outlet cites, and what a text says', () => {
    expect(
      speakersIn('Der Hafenbote zitierte Olaf Brenner mit den Worten: „Die Mole ist sicher.“'),
    ).toEqual(['Olaf Brenner'])
    expect(speakersIn('In dem Gutachten heißt es: „Die Mole ist nicht zu retten.“')).toEqual([
      'dem Gutachten',
    ])
  })

  test('the subject of the sentence before, where it quotes nobody', () => {
    const text =
      'Olaf Brenner leitet das Hafenamt. Olaf Brenner wies die Kritik zurück. Die Mole sei sicher.'
    expect(speakersIn(text).at(-1)).toBe('Olaf Brenner')
  })
})

describe('German words of others without quotation marks', () => {
  function reportsIn(text: string): readonly (readonly (string | null)[])[] {
    return extract(text, { ...noContext, language: 'de' }).quotes.map(
      ({ text: words, speaker }) => [words, speaker?.text ?? null],
    )
  }

  test('a noun of saying leads to the clause, with its owner or the subject', () => {
    expect(reportsIn('Der Vorwurf der Werft, die Mole sei morsch, traf das Amt.')[0]?.[1]).toBe(
      'der Werft',
    )
    expect(reportsIn('Olaf Brenner vertrat die Ansicht, dass der Hafen zu klein ist.')).toEqual([
      ['dass der Hafen zu klein ist', 'Olaf Brenner'],
    ])
    expect(reportsIn('Es gibt Berichte der Küstenwache, wonach zwei Boote fehlen.')).toEqual([
      ['zwei Boote fehlen', 'der Küstenwache'],
    ])
  })

  test('an infinitive behind any verb of saying, whatever follows it', () => {
    const text = 'Olaf Brenner gab an, die Mole nie betreten zu haben, weil sie gesperrt war.'
    expect(reportsIn(text)).toEqual([
      ['die Mole nie betreten zu haben, weil sie gesperrt war', 'Olaf Brenner'],
    ])
  })

  test('the mood of report by its ending, also of a rare verb', () => {
    const text = 'Olaf Brenner sagte gestern, man erwäge einen Neubau. Die Werft reagiere zu spät.'
    expect(reportsIn(text)).toEqual([
      ['man erwäge einen Neubau', 'Olaf Brenner'],
      ['Die Werft reagiere zu spät', 'Olaf Brenner'],
    ])
  })

  test('a source in the middle or behind, with and without so', () => {
    const middle = extract('Die Mole, so vermutet die Werft, dürfte nicht zu retten sein.', {
      ...noContext,
      language: 'de',
    }).quotes[0]
    expect(middle).toMatchObject({ text: 'Die Mole … dürfte nicht zu retten sein' })
    expect(middle?.speaker?.text).toBe('die Werft')
    expect(reportsIn('Der Hafen, sagte Brenner, sei seit Montag gesperrt.')).toEqual([
      ['Der Hafen … sei seit Montag gesperrt', 'Brenner'],
    ])
  })

  test('as a paper tells it, as a paper in marks tells it, as was announced', () => {
    expect(reportsIn('Wie „Hafenbote online“ berichtet, bricht die Mole auseinander.')).toEqual([
      ['bricht die Mole auseinander', '„Hafenbote online“'],
    ])
    expect(reportsIn('Wie gestern bekannt wurde, bricht die Mole auseinander.')).toEqual([
      ['bricht die Mole auseinander', null],
    ])
    expect(reportsIn('Wie aus dem Hafenamt verlautete, bricht die Mole auseinander.')[0]?.[1]).toBe(
      'dem Hafenamt',
    )
  })

  test('a passive names nobody, and the speaker before is not meant', () => {
    const text =
      'Olaf Brenner erklärte, die Mole sei sicher. Der Werft wird vorgeworfen, geschwiegen zu haben.'
    expect(reportsIn(text).at(-1)).toEqual(['geschwiegen zu haben', null])
  })

  test('a name right before the colon speaks, not who spoke before it', () => {
    const text =
      'So sagte Olaf Brenner, die Mole sei sicher, und die Leiterin Ida Moor: „Niemand prüft sie.“'
    expect(reportsIn(text).at(-1)?.[1]).toContain('Ida Moor')
  })

  test('the sentence before is what the next one ascribes', () => {
    const text = 'Der Hafen bleibt bis Freitag zu. Das teilte die Werft am Montag mit.'
    expect(reportsIn(text)).toEqual([['Der Hafen bleibt bis Freitag zu', 'die Werft']])
    expect(reportsIn('Der Hafen bleibt bis Freitag zu. Das kritisierte die Werft.')).toEqual([])
  })

  test('a name in marks behind its noun is a term, words of another in marks are a quote', () => {
    const typesIn = (text: string) =>
      extract(text, { ...noContext, language: 'de' }).quotes.map(({ type }) => type)
    expect(typesIn('Die Gruppe stand unter dem Motto „Freiheit statt Angst“ am Hafen.')).toEqual([
      'term',
    ])
    expect(typesIn('Brenner forderte einen „raschen Neubau der Mole“.')).toEqual(['direct'])
  })

  test('he is whoever spoke last, though no list has the name', () => {
    const { quotes } = extract('Zuvor sagte Brenner, er bleibe. Er nannte den Plan „morsch“.', {
      ...noContext,
      language: 'de',
    })
    expect(quotes.map(({ speakerName }) => speakerName)).toEqual(['Brenner', 'Brenner'])
  })

  test('one subject speaks with two verbs', () => {
    const text = 'Brenner sprach von einem „Skandal“ und nannte den Plan „unverantwortlich“.'
    expect(reportsIn(text).map(([, speaker]) => speaker)).toEqual(['Brenner', 'Brenner'])
  })

  test('neither a day nor an adverb speaks', () => {
    expect(reportsIn('Letzte Woche sagte die Werft, die Mole sei sicher.')[0]?.[1]).toBe(
      'die Werft',
    )
    expect(reportsIn('Offiziell sagt die Werft, die Mole sei sicher.')[0]?.[1]).toBe('die Werft')
  })
})
