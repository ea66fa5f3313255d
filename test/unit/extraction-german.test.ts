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
