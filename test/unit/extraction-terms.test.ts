import { describe, expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

function found(text: string, language = 'en'): readonly string[] {
  return extract(text, { ...noContext, language }).quotes.map(
    (quote) => `${quote.type}: ${quote.text}`,
  )
}

describe('words in quotation marks that are no statement', () => {
  test('a name that somebody gives is a term', () => {
    expect(found('The rebels proclaimed the “Glacier Republic” in the valley.')).toEqual([
      'term: “Glacier Republic”',
    ])
    expect(found('The so-called “Big Thaw” changed the valley.')).toEqual(['term: “Big Thaw”'])
  })

  test('the title of a book, a film or a programme is none', () => {
    expect(found('He appeared on “Morning Harbour” with the crew.')).toEqual([])
    expect(found('She published a novel, “Ash,” about the valley.')).toEqual([])
    expect(found('Der Film „Asche“ läuft im Kino.', 'de')).toEqual([])
  })

  test('one or two words given to a thing are a term, more are words of the speaker', () => {
    expect(found('Moor calls it “the thaw”.')).toEqual(['mixed: it “the thaw”'])
    expect(found('It is what Moor calls “the thaw” in the valley.')).toEqual(['term: “the thaw”'])
    expect(found('Moor called it “the worst spring that this valley has seen”.')).toEqual([
      'mixed: it “the worst spring that this valley has seen”',
    ])
  })

  test('values in left-over markup are nothing', () => {
    expect(found('<post post-date="May 3, 2019">The harbour is open again.')).toEqual([])
  })

  test('a nickname inside a name is nothing', () => {
    expect(found('Moor criticised Ola “Bear” Holt after the match.')).toEqual([])
  })

  test('what somebody does besides a verb of judgement is no quote', () => {
    expect(found('Holt knocked out his “old rival” in the second round.')).toEqual([
      'term: “old rival”',
    ])
    expect(found('The plan, opposed by the “Save the Harbour” group, went ahead.')).not.toContain(
      'mixed: by the “Save the Harbour” group',
    )
  })
})
