import { describe, expect, test } from 'vitest'
import { nearQuery } from '../../renderer/collocates/near-query.ts'
import { coloured } from '../../renderer/search/coloured-query.ts'
import {
  choiceCompletions,
  completed,
  operatorCompletions,
  unfinishedAt,
} from '../../renderer/search/completion.ts'
import { joinsWords } from '../../renderer/search/query-shape.ts'
import { fieldRowsOf, termRows } from '../../shared/query/manual.ts'
import { term, toggledWish, wishedValues, wishFor } from '../../renderer/session/query-terms.ts'
import { parseQuery } from '../../shared/query/parse.ts'

function unfinished(written: string) {
  const caret = written.indexOf('|')
  return unfinishedAt(written.replace('|', ''), caret)
}

describe('completing what is typed', () => {
  test('the beginning of a name offers the operators that begin so', () => {
    expect(unfinished('ice spe|')).toEqual({ kind: 'operator', start: 4, typed: 'spe' })
    expect(operatorCompletions('spe').map(({ text }) => text)).toEqual(['speaker:'])
    expect(operatorCompletions('Headl').map(({ text }) => text)).toEqual(['title:'])
  })

  test('behind a colon, in its parentheses and in its open quotation marks stand values', () => {
    expect(unfinished('outlet:|')).toMatchObject({ field: 'outlet', start: 7, typed: '' })
    expect(unfinished('-outlet:Tide|')).toMatchObject({ field: 'outlet', typed: 'Tide' })
    expect(unfinished('speaker:(brask OR re|)')).toMatchObject({ field: 'speaker', typed: 're' })
    expect(unfinished('outlet:"The Ti|')).toMatchObject({ field: 'outlet', start: 7 })
  })

  test('nothing is offered inside a word, behind a blank, or for a single letter', () => {
    expect(unfinished('ou|tlet')).toBeNull()
    expect(unfinished('ice |')).toBeNull()
    expect(unfinished('s|')).toBeNull()
    expect(unfinished('(speaker:brask) gla|')).toMatchObject({ kind: 'operator' })
  })

  test('fields with few values offer them without asking the library', () => {
    expect(choiceCompletions('stance', 'de')?.map(({ label }) => label)).toEqual(['denied'])
    expect(choiceCompletions('outlet', 'de')).toBeNull()
  })

  test('a completion takes the place of what was typed and the caret goes behind it', () => {
    expect(completed('ice outlet:Ti -ferry', 13, 11, '"The Tidemark" ')).toEqual({
      query: 'ice outlet:"The Tidemark" -ferry',
      caret: 25,
    })
  })
})

describe('what the query line says of itself', () => {
  function inked(query: string) {
    return coloured(query)
      .filter(({ operator }) => operator)
      .map(({ text }) => text)
  }

  test('signs that do something take the accent', () => {
    expect(inked('NEAR(thin ic*, 5) =Ice /mel(ted|t)/i grush~')).toEqual([
      ...['NEAR', '*', '5', '='],
      ...['/', '/i', '~'],
    ])
  })

  test('the place that is wrong is marked, and only that', () => {
    const { problem } = parseQuery('ice date:198')
    const wrong = coloured('ice date:198', problem).filter((part) => part.wrong)
    expect(wrong.map(({ text }) => text).join('')).toContain('198')
  })

  test('it is said that all words must occur when there are several', () => {
    expect(joinsWords(parseQuery('ice road').query)).toBe(true)
    expect(joinsWords(parseQuery('ice OR road').query)).toBe(false)
    expect(joinsWords(parseQuery('ice outlet:Tidemark').query)).toBe(false)
  })

  test('every example of the help is understood', () => {
    const rows = [...termRows, ...fieldRowsOf('quote'), ...fieldRowsOf('article')]
    expect(rows.filter(({ write }) => parseQuery(write).problem !== null)).toEqual([])
  })
})

describe('what a facet does to the query', () => {
  const tidemark = term('outlet', 'Tidemark')

  test('a name is asked for whole, in quotation marks', () => {
    expect(tidemark).toBe('outlet:"Tidemark"')
    expect(term('speaker', 'Brask')).toBe('speaker:Brask')
    expect(term('speaker', 'OR')).toBe('speaker:"OR"')
  })

  test('a click narrows, with Alt it leaves out, and the same again takes it back', () => {
    const without = toggledWish('ice', tidemark, 'excluded')
    expect(without).toBe('ice -outlet:"Tidemark"')
    expect(wishFor(without, tidemark)).toBe('excluded')
    expect(toggledWish(without, tidemark, 'wanted')).toBe('ice outlet:"Tidemark"')
    expect(toggledWish(without, tidemark, 'excluded')).toBe('ice')
  })

  test('what is asked for is known also when nothing of it is found', () => {
    expect(
      wishedValues('outlet:"Tidemark" -outlet:Post said:(outlet:x) outlet:Po*', 'outlet'),
    ).toEqual(['Tidemark', 'Post'])
  })
})

describe('the texts behind a neighbouring word', () => {
  test('the one word looked for is asked near the other, the rest of the query stays', () => {
    expect(nearQuery('glacier', 'thin', 5)).toBe('NEAR(glacier thin, 4)')
    expect(nearQuery('"coast road" outlet:Post', 'slip', 1)).toBe(
      'NEAR("coast road" slip, 0) outlet:Post',
    )
  })

  test('where several words are looked for, the other must also occur', () => {
    expect(nearQuery('ice OR snow', 'thin', 5)).toBe('(ice OR snow) thin')
  })
})
