import { describe, expect, test } from 'vitest'
import { alternatives } from '../../renderer/quotes/alternatives.ts'
import { wilson } from '../../renderer/quotes/wilson.ts'
import { hueOfSpeaker } from '../../renderer/session/hues.ts'
import { stacked } from '../../renderer/reading/stacked.ts'
import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { ArticleActor, Mention } from '../../shared/library.ts'
import { articleOf, quoteOf } from '../support/articles.ts'

const body =
  'Ada Holm met Bo Lind of Skerry Lights on Monday. “Dora Vik is wrong,” she said. Cato Berg left.'

function actor(id: number, name: string, kind: ArticleActor['kind'] = 'person'): ArticleActor {
  return { id, kind, name, roles: [], mentions: 1, link: 'name', linkConfidence: 0.9 }
}

function mention(id: number, words: string): Mention {
  const start = body.indexOf(words)
  return {
    actor: id,
    part: 'body',
    start,
    end: start + words.length,
    text: words,
    form: 'full',
  }
}

describe('who else may have said it', () => {
  const quote = quoteOf(body, ['“Dora Vik is wrong,”'], {
    id: 1,
    speakerName: 'Ada Holm',
    speakerActor: 1,
  })
  const article = articleOf(body, {
    quotes: [quote],
    actors: [
      actor(1, 'Ada Holm'),
      actor(2, 'Bo Lind'),
      actor(3, 'Dora Vik'),
      actor(4, 'Cato Berg'),
      actor(5, 'Skerry Lights', 'organisation'),
    ],
    mentions: [
      mention(1, 'Ada Holm'),
      mention(2, 'Bo Lind'),
      mention(3, 'Dora Vik'),
      mention(4, 'Cato Berg'),
      mention(5, 'Skerry Lights'),
    ],
  })

  test('the nearest person first; the present speaker and who is only named inside come last', () => {
    expect(alternatives(article, quote).map(({ name }) => name)).toEqual([
      'Bo Lind',
      'Cato Berg',
      'Skerry Lights',
      'Dora Vik',
      'Ada Holm',
    ])
  })
})

describe('precision on this library', () => {
  test('the Wilson interval of 18 right in 21 is 65 to 95 percent', () => {
    const interval = wilson(18, 21)
    expect(interval?.low).toBeCloseTo(0.654, 3)
    expect(interval?.high).toBeCloseTo(0.95, 2)
  })

  test('nothing counted has no interval', () => {
    expect(wilson(0, 0)).toBeNull()
  })
})

describe('how a quote is attributed in words', () => {
  const cue = { start: 0, end: 4, text: 'told' }

  test('an agency that was told is not said to carry it as well', () => {
    const quote = quoteOf(body, ['she said'], {
      id: 1,
      cue,
      addressee: 'Kestrel Wire',
      chain: [{ name: 'Kestrel Wire', kind: 'agency' }],
    })
    expect(mannerOf(quote)).toBe('told Kestrel Wire')
  })

  test('a briefing that was told is not named as the channel as well, other channels are', () => {
    const quote = quoteOf(body, ['she said'], {
      id: 1,
      cue,
      addressee: 'a Monday press briefing',
      chain: [
        { name: 'Press briefing', kind: 'channel' },
        { name: 'press', kind: 'outlet' },
        { name: 'brief', kind: 'channel' },
      ],
    })
    expect(mannerOf(quote)).toBe('told a Monday press briefing, via press, in a brief')
  })

  test('an outlet that was told is the same with and without its article', () => {
    const quote = quoteOf(body, ['she said'], {
      id: 1,
      cue,
      addressee: 'the Kestrel Post',
      chain: [{ name: 'Kestrel Post', kind: 'outlet' }],
    })
    expect(mannerOf(quote)).toBe('told the Kestrel Post')
  })

  test('carriers and channels are named', () => {
    const quote = quoteOf(body, ['she said'], {
      id: 1,
      cue: { ...cue, text: 'said' },
      chain: [
        { name: 'Kestrel Wire', kind: 'agency' },
        { name: 'statement', kind: 'channel' },
        { name: 'Telegram', kind: 'channel' },
      ],
    })
    expect(mannerOf(quote)).toBe('said, via Kestrel Wire, in a statement, on Telegram')
  })

  test('a quote that nobody is named for says so', () => {
    expect(speakerOf(quoteOf(body, ['she said'], { id: 1 }))).toBe('nobody named')
  })
})

test('margin notes stand at the height of their words and never on each other', () => {
  const tops = stacked([
    { id: 1, top: 10, height: 30 },
    { id: 2, top: 20, height: 30 },
    { id: 3, top: 200, height: 30 },
  ])
  expect([...tops]).toEqual([
    [1, 10],
    [2, 46],
    [3, 200],
  ])
})

test('speakers of one article have hues of their own, and keep them', () => {
  const speakers = ['Ada Holm', 'Bo Lind', 'Cato Berg', 'officials'].map((speakerName, index) => ({
    speakerName,
    speakerActor: index === 3 ? null : index * 8 + 1,
  }))
  const hues = speakers.map(hueOfSpeaker)
  expect(new Set(hues).size).toBe(4)
  expect(speakers.map(hueOfSpeaker)).toEqual(hues)
  expect(hueOfSpeaker({ speakerName: null, speakerActor: null })).toBeNull()
})
