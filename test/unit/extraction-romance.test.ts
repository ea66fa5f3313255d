import { describe, expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

type Row = readonly [words: string, speaker: string | null, cue: string | null]

function rowsIn(text: string, language: string): readonly Row[] {
  return extract(text, { ...noContext, language })
    .quotes.filter(({ type }) => type !== 'term')
    .map(({ text: words, speaker, cue }) => [words, speaker?.text ?? null, cue?.text ?? null])
}

describe('French', () => {
  test.each<[string, Row]>([
    [
      '« Nous restons au port », a déclaré Jeanne Morel, la maire de Lund.',
      ['« Nous restons au port »', 'Jeanne Morel', 'déclaré'],
    ],
    [
      'Le ministre de la Pêche, Paul Verdier, a affirmé : « La digue tiendra. »',
      ['« La digue tiendra. »', 'Paul Verdier', 'affirmé'],
    ],
    [
      'D’après le préfet, « rien ne sera fait cet été ».',
      ['« rien ne sera fait cet été »', 'le préfet', 'D’après'],
    ],
    [
      'La digue est « trop basse », selon la maire de Lund.',
      ['La digue est « trop basse »', 'la maire de Lund', 'selon'],
    ],
    ['« Quelle honte ! », s’exclame-t-elle.', ['« Quelle honte ! »', 'elle', 'exclame']],
    ['« Personne ne passe », dit-il.', ['« Personne ne passe »', 'il', 'dit']],
    ['"Nous verrons", répond celui-ci.', ['"Nous verrons"', 'celui-ci', 'répond']],
    [
      'Le maire a dénoncé une « décision absurde » du gouvernement.',
      ['une « décision absurde » du gouvernement', 'Le maire', 'dénoncé'],
    ],
  ])('%s', (text, row) => {
    expect(rowsIn(text, 'fr')[0]).toEqual(row)
  })

  test('when and to whom stand between the verb and its subject', () => {
    expect(rowsIn('« On a eu peur », raconte à l’AFP Luc Martin, pêcheur.', 'fr')[0]?.[1]).toBe(
      'Luc Martin',
    )
    const text = '"Nous restons", a indiqué mardi à des journalistes un porte-parole du ministère.'
    expect(rowsIn(text, 'fr')[0]?.[1]).toBe('un porte-parole du ministère')
  })

  test('the cue between commas inside the marks is no part of the words', () => {
    expect(rowsIn('« La digue, explique Paul Verdier, ne tiendra pas. »', 'fr')).toEqual([
      ['« La digue … ne tiendra pas. »', 'Paul Verdier', 'explique'],
    ])
    expect(rowsIn('« C’est trop tard, a-t-elle ajouté, la mer monte. »', 'fr')[0]?.[1]).toBe('elle')
  })
})

describe('Spanish', () => {
  test.each<[string, Row]>([
    [
      '«Nos quedamos en el puerto», declaró Carmen Ruiz, alcaldesa de Lund.',
      ['«Nos quedamos en el puerto»', 'Carmen Ruiz', 'declaró'],
    ],
    [
      '“El puerto está cerrado”, dijo el ministro de Pesca, Pablo Soto.',
      ['“El puerto está cerrado”', 'Pablo Soto', 'dijo'],
    ],
    [
      'De acuerdo con la policía, “no hubo heridos”.',
      ['“no hubo heridos”', 'la policía', 'De acuerdo con'],
    ],
    [
      '"Tuvimos miedo", contó a EFE Luis Martín, pescador.',
      ['"Tuvimos miedo"', 'Luis Martín', 'contó'],
    ],
    [
      '"Nos quedamos", ha indicado este martes a los periodistas un portavoz del ministerio.',
      ['"Nos quedamos"', 'un portavoz del ministerio', 'indicado'],
    ],
    [
      '“El dique —explicó Pablo Soto— no aguantará”.',
      ['“El dique … no aguantará”', 'Pablo Soto', 'explicó'],
    ],
    ['“¡Qué vergüenza!”, exclamó ella.', ['“¡Qué vergüenza!”', 'ella', 'exclamó']],
  ])('%s', (text, row) => {
    expect(rowsIn(text, 'es')[0]).toEqual(row)
  })
})

describe('dialogue with dashes', () => {
  test('a line begins with a dash, and its cue stands behind or among the words', () => {
    expect(
      rowsIn('— Vous partez ? demanda Paul.\n\n— Je crois, dit Jeanne, que je reste.', 'fr'),
    ).toEqual([
      ['Vous partez ?', 'Paul', 'demanda'],
      ['Je crois … que je reste.', 'Jeanne', 'dit'],
    ])
    const spanish =
      '—¿Se va usted? —preguntó Pablo.\n\n—No, me quedo —respondió Carmen—. Es mi puerto.'
    expect(rowsIn(spanish, 'es')).toEqual([
      ['¿Se va usted?', 'Pablo', 'preguntó'],
      ['No, me quedo … Es mi puerto.', 'Carmen', 'respondió'],
    ])
  })
})

describe('who acts in French and Spanish', () => {
  test.each<[string, string, readonly string[]]>([
    ['fr', 'Selon Jeanne Morel, « la digue est trop basse ».', ['person: Jeanne Morel']],
    ['fr', 'Pour Paul Verdier, « il faut agir vite ».', ['person: Paul Verdier']],
    ['es', 'Según Carmen Ruiz, “el dique es demasiado bajo”.', ['person: Carmen Ruiz']],
    ['es', 'Lo contó a Radio Costa el lunes.', ['organisation: Radio Costa']],
    ['fr', '« Nous restons », a dit M. Morel.', ['person: Morel']],
    [
      'fr',
      'Les députés UMP Marie Morel et Paul Verdier ont voté.',
      ['person: Marie Morel', 'person: Paul Verdier', 'organisation: UMP'],
    ],
  ])('%s: %s', (language, text, names) => {
    const { actors } = extract(text, { ...noContext, language })
    expect(actors.map(({ kind, name }) => `${kind}: ${name}`)).toEqual(names)
  })

  test('a role before the name and one behind it', () => {
    const rolesIn = (text: string, language: string) =>
      extract(text, { ...noContext, language }).actors[0]?.roles
    expect(rolesIn('Le ministre de la Pêche, Paul Verdier, part demain.', 'fr')).toEqual([
      'ministre de la Pêche',
    ])
    expect(rolesIn('Carmen Ruiz, alcaldesa de Lund, dimitió ayer.', 'es')).toEqual([
      'alcaldesa de Lund',
    ])
  })
})
