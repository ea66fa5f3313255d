import { describe, expect, test } from 'vitest'
import { readDocument } from '../../electron/extraction/sentences.ts'

function sentencesIn(text: string, language = 'en'): readonly string[] {
  return readDocument(text, language).sentences.map((each) => text.slice(each.start, each.end))
}

function tokensIn(text: string, language = 'en'): readonly string[] {
  return readDocument(text, language).tokens.map((each) => each.text)
}

function marksIn(text: string): readonly number[] {
  const { tokens } = readDocument(text, 'en')
  return tokens.filter((each) => each.kind === 'quote-mark').map((each) => each.start)
}

describe('sentences', () => {
  test('an abbreviation does not end a sentence', () => {
    const text = 'Gov. Ida Moor met Mr. J. R. Holt of the U.S. Senate on Feb. 3. It rained.'
    expect(sentencesIn(text)).toHaveLength(2)
  })

  test('an acronym with periods ends a sentence when a sentence begins after it', () => {
    expect(sentencesIn('They flew to the U.S. The visit was short.')).toHaveLength(2)
  })

  test('the last letter behind a slash is no initial', () => {
    expect(sentencesIn('It was measured by A/B/S. Shares fell.')).toHaveLength(2)
  })

  test('the address of a site is one word', () => {
    expect(tokensIn('Harbour.com and lund.co.uk fell.')).toEqual([
      'Harbour.com',
      'and',
      'lund.co.uk',
      'fell',
      '.',
    ])
  })

  test('the closing quotation mark stays with its sentence', () => {
    const text = '“We will stay.” The mayor left.'
    expect(sentencesIn(text)).toEqual(['“We will stay.”', 'The mayor left.'])
  })

  test('a quotation that goes on in small letters is one sentence with its cue', () => {
    expect(sentencesIn('"Will you stay?" she asked.')).toHaveLength(1)
  })

  test('a line break ends a sentence in a dump of one paragraph a line', () => {
    expect(sentencesIn('Mayor stays\nThe mayor of Lund stays.\nShe said so.')).toHaveLength(3)
  })

  test('wrapped lines are put together', () => {
    const line = 'The council of the small town on the coast has decided that the'
    const text = `${line}\n${line}\n${line}\n${line}\nharbour stays open.`
    expect(readDocument(text, 'en').paragraphs).toHaveLength(1)
  })

  test('a German ordinal does not end a sentence', () => {
    expect(sentencesIn('Am 3. Oktober sprach Dr. Weiß. Er blieb kurz.', 'de')).toHaveLength(2)
  })
})

describe('tokens', () => {
  test('a possessive ending is a word of its own, a contraction with not is one word', () => {
    expect(tokensIn("Moor's aide didn't say he'd go")).toEqual([
      'Moor',
      "'s",
      'aide',
      "didn't",
      'say',
      'he',
      "'d",
      'go',
    ])
  })

  test('a French elision is cut off', () => {
    expect(tokensIn('l’État qu’il', 'fr')).toEqual(['l’', 'État', 'qu’', 'il'])
  })

  test('numbers keep their thousands and decimals', () => {
    expect(tokensIn('1,200.50 at 10:30')).toEqual(['1,200.50', 'at', '10:30'])
  })
})

describe('apostrophes', () => {
  test('a plural possessive is not a quotation mark', () => {
    expect(marksIn("The workers' rights and the '90s and N'Keal's house")).toEqual([])
  })

  test('single marks around words are quotation marks', () => {
    expect(marksIn("'Leave me alone', says Ann")).toEqual([0, 15])
  })

  test('a plural possessive inside single quotation marks does not close them', () => {
    expect(marksIn('He said ‘the workers’ rights matter’ twice')).toEqual([8, 35])
  })
})
