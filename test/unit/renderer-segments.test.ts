import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  marksOf,
  paragraphSpans,
  segmentsOf,
  sharedOut,
  type Mark,
  type Segment,
} from '../../renderer/reading/segments.ts'
import { quoteOf } from '../support/articles.ts'

const body = 'The keeper said “the lamp stays lit” to reporters.'

function quoteMark(start: number, end: number, id = 1): Mark {
  return { layer: 'quote', start, end, quote: quoteOf(body, ['the lamp'], { id }) }
}

function hit(start: number, end: number): Mark {
  return { layer: 'hit', start, end }
}

/** Segments as a readable line: [quote the {hit lamp}]. */
function drawn(segments: readonly Segment[]): string {
  return segments
    .map((segment) =>
      segment.kind === 'text'
        ? segment.text
        : `[${segment.mark.layer}${segment.first ? '' : '…'} ${drawn(segment.inside)}]`,
    )
    .join('')
}

function textOf(segments: readonly Segment[]): string {
  return segments
    .map((segment) => (segment.kind === 'text' ? segment.text : textOf(segment.inside)))
    .join('')
}

describe('a paragraph cut into segments', () => {
  const range = { start: 0, end: 18 }
  const text = 'the lamp stays lit'

  test('a hit inside a quote lies inside its underline', () => {
    const segments = segmentsOf(text, range, [hit(4, 8), quoteMark(0, 14)])
    expect(drawn(segments)).toBe('[quote the [hit lamp] stays] lit')
  })

  test('a tag that reaches out of a quote comes in two pieces, the second marked as a rest', () => {
    const tagging = {
      id: 5,
      tag: 1,
      target: { kind: 'passage', id: 1, span: { part: 'body', start: 9, end: 18 } },
    } as const
    const tag = { id: 1, parent: null, name: 'Lamp', hue: 2, uses: 1 } as const
    const segments = segmentsOf(text, range, [
      { layer: 'tag', start: 9, end: 18, tagging, tag },
      quoteMark(0, 14),
    ])
    expect(drawn(segments)).toBe('[quote the lamp [tag stays]][tag…  lit]')
  })

  test('a quote inside a longer one nests, however they are listed', () => {
    const segments = segmentsOf(text, range, [quoteMark(4, 8, 2), quoteMark(0, 18, 1)])
    expect(drawn(segments)).toBe('[quote the [quote lamp] stays lit]')
  })

  test('only what lies in the range comes out, and a mark that began before is no first piece', () => {
    const segments = segmentsOf(text, { start: 4, end: 14 }, [quoteMark(0, 8)])
    expect(drawn(segments)).toBe('[quote… lamp] stays')
  })

  test('every character comes out once and in order, however marks overlap', () => {
    const marks = fc.array(
      fc
        .tuple(
          fc.nat(18),
          fc.nat(18),
          fc.constantFrom<'hit' | 'quote' | 'pending'>('hit', 'quote', 'pending'),
        )
        .map(([one, other, layer]): Mark => {
          const span = { start: Math.min(one, other), end: Math.max(one, other) }
          return layer === 'quote' ? quoteMark(span.start, span.end) : { layer, ...span }
        }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(marks, fc.nat(9), fc.nat(9), (some, from, length) => {
        const part = { start: from, end: from + length }
        expect(textOf(segmentsOf(text, part, some))).toBe(text.slice(part.start, part.end))
      }),
    )
  })
})

describe('the marks of an article', () => {
  const quote = quoteOf(body, ['“the lamp stays lit”'], { id: 1 })
  const found = { quotes: [quote], mentions: [], taggings: [] }
  const all = { quotes: true, actors: true, tags: true }

  test('a layer that is off has no marks', () => {
    expect(marksOf('body', found, new Map(), all)).toHaveLength(1)
    expect(marksOf('body', found, new Map(), { ...all, quotes: false })).toEqual([])
  })

  test('a rejected quote is not marked', () => {
    const rejected = { ...found, quotes: [{ ...quote, verdict: 'rejected' as const }] }
    expect(marksOf('body', rejected, new Map(), all)).toEqual([])
  })

  test('a quote of the headline is not marked in the body', () => {
    expect(marksOf('headline', found, new Map(), all)).toEqual([])
  })
})

test('paragraphs are the stretches between blank lines', () => {
  expect(paragraphSpans('One.\n\nTwo\nlines.')).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 16 },
  ])
  expect(paragraphSpans('')).toEqual([])
})

test('a tag on a quote is washed over all its stretches', () => {
  const text = '“The lamp stays lit,” she said. “It was never out.”'
  const quote = quoteOf(text, ['“The lamp stays lit,”', '“It was never out.”'], { id: 7 })
  const tagging = { id: 5, tag: 1, target: { kind: 'quote', id: 7 } } as const
  const tag = { id: 1, parent: null, name: 'Lamp', hue: 2, uses: 1 } as const
  const marks = marksOf(
    'body',
    { quotes: [quote], mentions: [], taggings: [tagging] },
    new Map([[1, tag]]),
    { quotes: false, actors: true, tags: true },
  )
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“The lamp stays lit,”',
    '“It was never out.”',
  ])
})

test('marks are shared out to the paragraphs they touch', () => {
  const shares = sharedOut(
    [hit(3, 4), quoteMark(0, 12), hit(20, 22)],
    [
      { start: 0, end: 8 },
      { start: 10, end: 18 },
      { start: 20, end: 28 },
    ],
  )
  expect(shares.map((marks) => marks.map(({ layer }) => layer))).toEqual([
    ['quote', 'hit'],
    ['quote'],
    ['hit'],
  ])
})
