import { describe, expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'
import type { FoundQuote } from '../../shared/quote.ts'

function quotesIn(text: string): readonly FoundQuote[] {
  return extract(text, { ...noContext, language: 'en' }).quotes
}

/** Speaker and words of every quote that is no term. */
function said(text: string): readonly string[] {
  return quotesIn(text)
    .filter((quote) => quote.type !== 'term')
    .map((quote) => `${quote.speaker?.text}: ${quote.text}`)
}

describe('a few words in quotation marks within what somebody says', () => {
  test('bring the whole clause with them, whatever verb or noun leads to it', () => {
    expect(said('Holt soon learned that the “old guard” would not leave the pier.')).toEqual([
      'Holt: that the “old guard” would not leave the pier',
    ])
    expect(said('Moor grew tired of the suggestion that she was a “guest” in the valley.')).toEqual(
      ['Moor: that she was a “guest” in the valley'],
    )
  })

  test('bring what somebody takes something for', () => {
    expect(said('The panel rated half of the answers as “sound”.')).toEqual([
      'The panel: half of the answers as “sound”',
    ])
  })

  test('bring what a promise or a demand asks for', () => {
    expect(said('Holt came back to his promise to be “fair” in the talks.')).toEqual([
      'his: to be “fair” in the talks',
    ])
  })

  test('bring the object of a participle that tells of a statement', () => {
    expect(said('The council issued a statement calling the move “a shame” for the town.')).toEqual(
      ['The council: the move “a shame” for the town'],
    )
  })

  test('go on to the relative clause, the reason and a second question', () => {
    expect(said('Moor cited “hard winters” in the north that keep ferries away.')).toEqual([
      'Moor: “hard winters” in the north that keep ferries away',
    ])
    expect(said('Moor called the vote a “farce,” because nobody had counted it.')).toEqual([
      'Moor: the vote a “farce,” because nobody had counted it',
    ])
    expect(said('They discussed how the pier “gave way” in May, and how to mend it.')).toEqual([
      'They: how the pier “gave way” in May, and how to mend it',
    ])
  })

  test('stay a term where nobody names, promises or reports', () => {
    expect(said('The island was known as the “poorhouse” of the coast.')).toEqual([])
  })
})

describe('cues that need more than one word', () => {
  test('to keep asking is to ask', () => {
    expect(said('Ola Holt kept asking her why the office had closed.')).toEqual([
      'Ola Holt: why the office had closed',
    ])
  })

  test('a question is asked, an act is urged', () => {
    const stances = (text: string) => quotesIn(text).map(({ stance }) => stance)
    expect(stances('Moor asked whether the pier was safe.')).toEqual(['asked'])
    expect(stances('Moor asked the council to mend the pier.')).toEqual(['urged'])
  })

  test('to warn of something says it', () => {
    expect(said('Moor warned of a “bitter” winter ahead.')).toEqual([
      'Moor: of a “bitter” winter ahead',
    ])
  })

  test('a day between a comma and the verb is no speaker', () => {
    expect(said('Ida Moor, who runs the ferry, on Friday described a “quiet” year.')).toEqual([
      'Ida Moor: a “quiet” year',
    ])
  })

  test('a phrase with all its modifiers names the source', () => {
    expect(said('According to a poll released on Monday, half of the town wants a ferry.')).toEqual(
      ['a poll: half of the town wants a ferry'],
    )
  })
})

describe('what only looks like somebody saying something', () => {
  test('a noun with a clause about it is no verb', () => {
    expect(said('The council faced hard questions that will decide the summer.')).toEqual([])
    expect(said('Holt told stories and jokes, that is all.')).toEqual([])
    expect(said('The flood came after two reported leaks in the harbour.')).toEqual([])
    expect(said('Nobody read his recent comments the town had feared.')).toEqual([])
  })

  test('a company recalls its goods without a word', () => {
    expect(said('Holt Motors has recalled 4,000 ferries because a bolt came loose.')).toEqual([])
    expect(said('Moor recalled that the pier was red.')).toEqual(['Moor: that the pier was red'])
  })

  test('a number is nobody, and to ask for no name says nothing', () => {
    expect(said('Stocks fell to 160 million bushels, 5 percent below trade estimates.')).toEqual([])
    expect(said('“It is over,” said an analyst, who asked not to be identified.')).toEqual([
      'an analyst: “It is over,”',
    ])
    expect(said('Holt has begun testing a large “fish-to-go” shop in Lund.')).toEqual([])
  })

  test('a verb that needs quotation marks ends nothing where there are none', () => {
    expect(said('Moor alleged that in May, the owners began a secret effort to sell.')).toEqual([
      'Moor: that in May, the owners began a secret effort to sell',
    ])
  })
})

describe('two people in one sentence', () => {
  test('the second begins behind the comma inside the marks', () => {
    expect(
      said('Ida Moor called the charges “baseless,” and clerk Ola Holt said they “have no basis.”'),
    ).toEqual(['Ida Moor: the charges “baseless,”', 'Ola Holt: they “have no basis.”'])
  })

  test('whoever is cited as saying something says it', () => {
    expect(said('The report cited clerk Ida Moor as saying that the pier was “lost”.')).toEqual([
      'Ida Moor: that the pier was “lost”',
    ])
  })

  test('a woman alone in the text is meant however far away', () => {
    const gap = 'The harbour froze. The ice broke. The ferry sank. The rope held. The bell rang. '
    const [quote] = quotesIn(`Ida Moor lives in Lund. ${gap}${gap}“It was cold,” she said.`)
    expect(quote?.speakerName).toBe('Ida Moor')
  })
})

describe('whose words they are', () => {
  test('the person at the head, not the firm in the apposition', () => {
    expect(
      said(
        '“It is clear,” Ola Holt, chief strategist at Norwegian broker Fjordsec, said in a note.',
      ),
    ).toEqual(['Ola Holt: “It is clear,”'])
    expect(
      said('“North did the work,” analysts at Tudor, Holt & Co Securities wrote in a note.'),
    ).toEqual(['analysts at Tudor, Holt & Co Securities: “North did the work,”'])
  })

  test('the person behind a country, and the firm behind its shares', () => {
    expect(
      said('Norway’s Ida Moor sang first, calling the hall “a church for the living”.'),
    ).toEqual(['Ida Moor: the hall “a church for the living”'])
    expect(said('Shares of Moor Ferries, which announced it would sell a boat, fell.')).toEqual([
      'Moor Ferries: it would sell a boat',
    ])
  })

  test('whoever slowed it, and the analysts between two commas', () => {
    expect(said('The sale was slowed by a Harbour official who said the boat had left.')).toEqual([
      'a Harbour official: the boat had left',
    ])
    expect(said('The problem, say analysts, is that there are no good harbours.')).toEqual([
      'analysts: The problem … is that there are no good harbours',
    ])
    expect(said('The wind could do it, according to a recent study by a port in Lund.')).toEqual([
      'a recent study: The wind could do it',
    ])
  })

  test('the newspaper that was told with its whole name', () => {
    const [quote] = quotesIn('Ida Moor told state newspaper Correo del Norte the pier would close.')
    expect(quote?.addressee).toBe('state newspaper Correo del Norte')
    expect(quote?.text).toBe('the pier would close')
  })

  test('no day belongs to a speaker', () => {
    expect(said('The Bank of Norway on Tuesday pledged to keep its rates low.')).toEqual([
      'Bank of Norway: to keep its rates low',
    ])
  })

  test('a few of many speak with many', () => {
    expect(said('The storm is the reason, with many saying the pier was “lost”.')).toEqual([
      'many: the pier was “lost”',
    ])
  })

  test('what tells of the speaker is no part of the words', () => {
    expect(
      said('The least likely, said Ida Moor, head clerk at the port, because guards are common.'),
    ).not.toContain(
      'Ida Moor: The least likely … head clerk at the port, because guards are common',
    )
  })

  test('the news agency that was told is not the bank that tells', () => {
    const text =
      'The firm told Reuters it would wait. The central bank said it expected growth in May.'
    expect(quotesIn(text).at(-1)?.speakerName).not.toBe('Reuters')
  })
})

describe('single marks', () => {
  test('are apostrophes before a year and in rock ’n’ roll', () => {
    expect(said('Moor said in ‘08 that the town was broke. “It was hard,” said Holt.')).toEqual([
      'Moor: that the town was broke',
      'Holt: “It was hard,”',
    ])
    expect(quotesIn("Fifty years of rock 'n' roll were sung in Lund.")).toEqual([])
  })

  test('around a short paragraph make a heading', () => {
    const text =
      "“We waited,” said Ida Moor.\n\n'Not enough boats'\n\n“Nobody came,” said Ola Holt."
    expect(said(text)).toEqual(['Ida Moor: “We waited,”', 'Ola Holt: “Nobody came,”'])
  })
})
