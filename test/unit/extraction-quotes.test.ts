import { describe, expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

type Seen = {
  readonly spans: readonly string[]
  readonly type: string
  readonly speaker: string | null
  readonly name: string | null
  readonly cue: string | null
  readonly floating: boolean
}

function quotesIn(text: string, language = 'en'): readonly Seen[] {
  return extract(text, { ...noContext, language }).quotes.map((quote) => ({
    spans: quote.spans.map((span) => text.slice(span.start, span.end)),
    type: quote.type,
    speaker: quote.speaker?.text ?? null,
    name: quote.speakerName,
    cue: quote.cue?.text ?? null,
    floating: quote.floating,
  }))
}

describe('direct quotes', () => {
  test('speaker and cue after the quotation', () => {
    expect(quotesIn('“We will stay,” Ida Moor said.')).toMatchObject([
      { spans: ['“We will stay,”'], type: 'direct', speaker: 'Ida Moor', cue: 'said' },
    ])
  })

  test('the verb before its speaker', () => {
    expect(quotesIn('“We will stay,” said Ida Moor, who runs the harbour.')).toMatchObject([
      { type: 'direct', speaker: 'Ida Moor', cue: 'said' },
    ])
  })

  test('speaker and cue before the quotation', () => {
    expect(quotesIn('The mayor told reporters: “We will stay.”')).toMatchObject([
      { spans: ['“We will stay.”'], speaker: 'The mayor', cue: 'told' },
    ])
  })

  test('a pronoun of whom nobody was named is words of the text, but no name', () => {
    expect(quotesIn('They said: “We will stay.”')).toMatchObject([{ speaker: 'They', name: null }])
  })

  test('a quotation broken by its cue is one quote of two spans', () => {
    expect(quotesIn('“We will stay,” the mayor said, “whatever it costs.”')).toMatchObject([
      {
        spans: ['“We will stay,”', '“whatever it costs.”'],
        type: 'direct',
        speaker: 'the mayor',
        cue: 'said',
      },
    ])
  })

  test('a quotation that goes on in the next sentence is one quote of two spans', () => {
    const [quote, ...others] = quotesIn('“We will stay,” Ida Moor said. “It is our harbour.”')
    expect(quote).toMatchObject({ spans: ['“We will stay,”', '“It is our harbour.”'] })
    expect(others).toEqual([])
  })

  test('opening marks are repeated where a quotation runs over paragraphs', () => {
    const text = '“We will stay,” Moor said. “It is ours.\n\n“Nobody else wants it.”'
    expect(quotesIn(text)).toMatchObject([
      { spans: ['“We will stay,”', '“It is ours.', '“Nobody else wants it.”'] },
    ])
  })

  test('a quotation without a cue in the next paragraph floats and has the last speaker', () => {
    const text = 'Ida Moor said the harbour was safe.\n\n“We checked it twice.”'
    expect(quotesIn(text)[1]).toMatchObject({
      speaker: 'Ida Moor',
      name: 'Ida Moor',
      floating: true,
    })
  })

  test('a name after a question mark does not begin a new sentence', () => {
    expect(quotesIn('“Why now?” Moor asked.')).toMatchObject([{ speaker: 'Moor', cue: 'asked' }])
  })

  test('words between commas belong to the speaker', () => {
    const text = '“We wait,” Jon Holt, a fisherman from Lund, said.'
    expect(quotesIn(text)).toMatchObject([{ speaker: 'Jon Holt', cue: 'said' }])
  })

  test('straight and mismatched marks pair all the same', () => {
    expect(quotesIn('"We will stay,” Moor said.')).toMatchObject([{ spans: ['"We will stay,”'] }])
    expect(quotesIn("'We will stay', says Moor")).toMatchObject([{ spans: ["'We will stay'"] }])
  })

  test('marks within marks are part of the quotation', () => {
    expect(quotesIn('“He said ‘never’ to me,” Moor said.')).toMatchObject([
      { spans: ['“He said ‘never’ to me,”'], speaker: 'Moor' },
    ])
  })

  test('anonymous speakers get no name', () => {
    const [quote] = quotesIn('Ida Moor left.\n\n“We wait,” a person close to the talks said.')
    expect(quote).toMatchObject({ name: 'a person close to the talks' })
  })
})

describe('reported clauses', () => {
  test('with that', () => {
    expect(quotesIn('Moor said that the harbour would close.')).toMatchObject([
      { spans: ['that the harbour would close'], type: 'indirect', speaker: 'Moor' },
    ])
  })

  test('without that, behind a time and a channel', () => {
    const text = 'Moor said on Monday in a statement the harbour would close.'
    expect(quotesIn(text)).toMatchObject([{ spans: ['the harbour would close'] }])
  })

  test('before its speaker', () => {
    expect(quotesIn('The harbour will close in May, the mayor said on Monday.')).toMatchObject([
      { spans: ['The harbour will close in May'], speaker: 'the mayor', cue: 'said' },
    ])
  })

  test('a broken clause has two spans', () => {
    expect(quotesIn('The harbour, Moor said, is safe for now.')).toMatchObject([
      { spans: ['The harbour', 'is safe for now'] },
    ])
  })

  test('according to, before and after', () => {
    expect(quotesIn('According to the police, three boats sank.')).toMatchObject([
      { spans: ['three boats sank'], speaker: 'the police' },
    ])
    expect(quotesIn('Three boats sank, according to the police.')).toMatchObject([
      { spans: ['Three boats sank'], speaker: 'the police' },
    ])
  })

  test('words in marks make a clause mixed', () => {
    expect(quotesIn('Moor said the harbour was “in danger” again.')).toMatchObject([
      { spans: ['the harbour was “in danger” again'], type: 'mixed' },
    ])
  })

  test('a second verb of the same speaker makes a second quote', () => {
    const quotes = quotesIn('Moor said the harbour was safe and warned against a strike.')
    expect(quotes.map((quote) => quote.spans[0])).toEqual([
      'the harbour was safe',
      'against a strike',
    ])
  })

  test('what nobody has said yet is no quote', () => {
    expect(quotesIn('Moor may say that the harbour is safe.')).toEqual([])
    expect(quotesIn('Moor did not say whether the harbour was safe.')).toEqual([])
  })

  test('nouns that look like verbs are no cues', () => {
    expect(quotesIn('The United States and his claims the court heard were old.')).toEqual([])
  })
})

describe('terms', () => {
  test('words that nobody utters are a term of whoever uses them', () => {
    const text = 'The ship lies in what Lund calls its “safe zone” off the coast.'
    expect(quotesIn(text)).toMatchObject([
      { spans: ['“safe zone”'], type: 'term', speaker: 'Lund' },
    ])
  })
})

describe('who says it', () => {
  test('the name at the end of its description', () => {
    const words = '“It is a shame,” '
    for (const [said, speaker] of [
      ['says Holt’s partner, Ida Moor.', 'Ida Moor'],
      ['University of Lund historian Ida Moor said.', 'Ida Moor'],
      ['Ida Moor — a teacher from Lund — said.', 'Ida Moor'],
    ] as const)
      expect(quotesIn(words + said)).toMatchObject([{ speaker }])
  })

  test('not the noun of a description that has no verb before the cue', () => {
    const text = 'His father, Ola Holt, says his only son worked on the ferry.'
    expect(quotesIn(text)).toMatchObject([
      { spans: ['his only son worked on the ferry'], speaker: 'Ola Holt' },
    ])
  })

  test('whoever stands behind “with” before a participle', () => {
    expect(quotesIn('The council was split, with Ida Moor calling it a “bad joke”.')).toMatchObject(
      [{ spans: ['it a “bad joke”'], speaker: 'Ida Moor', cue: 'calling' }],
    )
  })

  test('the subject of the main clause behind a participle that opens the sentence', () => {
    expect(quotesIn('Citing “duties at the harbour,” Moor stayed away.')).toMatchObject([
      { spans: ['“duties at the harbour,”'], speaker: 'Moor', cue: 'Citing' },
    ])
  })

  test('the subject of the sentence before, where that one quotes nobody', () => {
    const text =
      'Ola Holt said the ferry was late. Ida Moor was furious. “It is a shame for us all.”'
    expect(quotesIn(text).at(-1)).toMatchObject({ name: 'Ida Moor', floating: true })
  })

  test('not somebody who was only told something', () => {
    expect(quotesIn('A man briefed on the talks left the “blue room” early.')).toMatchObject([
      { type: 'term', speaker: null },
    ])
  })

  test('what a speaker expects is no second quote within the first', () => {
    expect(quotesIn('Moor said she expects “a hard winter” again.')).toHaveLength(1)
  })
})

describe('other forms', () => {
  test('an interview', () => {
    const text = [
      'Q: Why do you want to stay here?',
      'A: Because it is our harbour.',
      'Q: And what about the winter?',
      'A: We have seen many of them.',
    ].join('\n')
    expect(quotesIn(text).map((quote) => quote.speaker)).toEqual(['Q', 'A', 'Q', 'A'])
  })

  test('a list of topics with colons is no interview', () => {
    const text = 'Taxes: They will rise.\n\nRoads: They will be mended.\n\nSchools: They will stay.'
    expect(quotesIn(text)).toEqual([])
  })

  test('a post with its account', () => {
    const text = 'We keep the harbour open all night. — City of Lund (@lund) May 3, 2019'
    expect(quotesIn(text)).toMatchObject([{ speaker: 'City of Lund', type: 'direct' }])
  })

  test('a dateline is no part of what was said', () => {
    const text = 'LUND (Reuters) -The harbour will close in May, the mayor said.'
    expect(quotesIn(text)).toMatchObject([{ spans: ['The harbour will close in May'] }])
  })
})

describe('other languages', () => {
  test('German: verb before the speaker, prefix at the end, subjunctive', () => {
    const text =
      '„Wir bleiben“, sagte Ida Moor. Sie kündigte an, den Hafen zu schließen. Die Lage sei ernst.'
    expect(quotesIn(text, 'de')).toMatchObject([
      { spans: ['„Wir bleiben“'], type: 'direct', cue: 'sagte' },
      { spans: ['den Hafen zu schließen'], type: 'indirect' },
      { spans: ['Die Lage sei ernst'], floating: true },
    ])
  })

  test('German: the source of a sentence in a phrase', () => {
    expect(quotesIn('Nach Angaben der Polizei sanken drei Boote.', 'de')).toMatchObject([
      { spans: ['sanken drei Boote'], speaker: 'der Polizei' },
    ])
  })

  test('French: the pronoun behind its verb', () => {
    expect(quotesIn('« Nous restons », a-t-elle ajouté.', 'fr')).toMatchObject([
      { spans: ['« Nous restons »'], speaker: 'elle', cue: 'ajouté' },
    ])
  })

  test('Spanish: a verb without a subject has the last speaker', () => {
    const text = '«Nos quedamos», dijo Ida Moor. “Es nuestro puerto”, añadió.'
    expect(quotesIn(text, 'es')[1]).toMatchObject({ speaker: 'Ida Moor', name: 'Ida Moor' })
  })

  test('any other language: marks, and the finding says so', () => {
    const text = '„Zůstaneme tady,“ řekl starosta.'
    const [quote] = extract(text, { ...noContext, language: 'cs' }).quotes
    expect(quote?.reason).toContain('cue words of this language are not known')
  })
})

describe('hostile and empty texts', () => {
  test('nothing in, nothing out', () => {
    expect(quotesIn('')).toEqual([])
    expect(quotesIn(' \n\n "" \n')).toEqual([])
  })

  test('marks without end cost no more than their length', () => {
    const started = performance.now()
    for (const piece of ['"a ', '“ said ', 'said Moor, ', "'s ' ", '. " ']) {
      extract(piece.repeat(20_000), { ...noContext, language: 'en' })
    }
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('what stands between the cue and the words', () => {
  test.each([
    'Ida Moor told reporters on 12 May that the road was safe.',
    'Ida Moor told reporters on May 12 that the road was safe.',
    'Ida Moor warned the council on 7 March 2003 that the road was safe.',
  ])('a date is none of the words: %s', (text) => {
    expect(quotesIn(text)).toMatchObject([{ spans: ['that the road was safe'] }])
  })

  test('a number behind a day counts what is spoken of', () => {
    expect(quotesIn('Ida Moor said on Tuesday 200 people would leave the town.')).toMatchObject([
      { spans: ['200 people would leave the town'] },
    ])
  })
})
