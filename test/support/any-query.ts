import fc from 'fast-check'
import { operatorNames, operatorOf, type OperatorName } from '../../shared/query/operators.ts'
import type { Pattern, Phrase, Query, Word } from '../../shared/query/syntax.ts'

const words = [
  ...['ice', 'road', 'ferry', 'the', 'council', 'harbour', 'said', 'of', 'not', 'minister', 'us'],
  ...['Café', 'resume', 'Brask', 'Renn', 'Grushko', 'sanctions', 'Küstenstraße', 'küste', 'été'],
  ...['don’t', 'wasn’t', 'US-led', '1,000', 'nine', 'thin', 'warned', 'año', 'Polish', 'absent'],
  ...['Østby', 'ostby', 'Lukasz', 'Łukasz', 'dorde', 'Ægir', 'aegir', 'Isil', 'Weiss', '24'],
  ...['O’Brien', "O'Brien", "o'hara", 'OʼHara', 'finnischen', 'Linie', 'Küstenstrasse'],
  ...[
    '冰',
    '薄冰',
    '公路',
    '氷',
    '海岸',
    '얼음',
    '항구',
    'الجليد',
    'قالت',
    'แผน',
    'lund',
    'Kestrel',
  ],
]
const beginnings = [
  'minist',
  'sanction',
  'Ca',
  'küst',
  'kustenstrass',
  'ｌｉ',
  'r',
  'warn',
  'h',
  'kest',
  'US-l',
  '얼',
  'الج',
]
const wilds = [
  'wom?n',
  'har*r',
  '*straße',
  '*strasse*',
  'm?nister',
  'r?sum?',
  'c*e',
  '?ce',
  'gr*shko',
  '*i*e*',
  'x?z',
]
const typos = [
  'Kaliningrad',
  'ferry',
  'Grushko',
  'harbour',
  'color',
  'centre',
  'ice',
  'of',
  'minster',
  'Brakt',
]
const phrases = [
  ...['thin ice', 'the ferry', 'ice does not read', 'coast road', 'Signe Brask', 'Kestrel Wire'],
  ...[
    'foreign minister',
    'the mayor',
    'dünne Eis',
    'los planes',
    '薄冰不读',
    '海岸公路',
    'minist* of',
  ],
  ...['harbour master', 'Radio Sund', 'The Tidemark', 'Norrland Post', 'Climate', 'To read', 'us'],
]
const patterns = [
  'sanction(s|ed)',
  'thin.*plans',
  '^The ',
  'c[oe]n?t',
  'O[a-z]+n',
  '[0-9],[0-9]+',
  '冰|氷',
  'zzz',
]

const distance = fc.integer({ min: 0, max: 12 })

function form<Form extends Word['form']>(from: readonly string[], form: Form): fc.Arbitrary<Word> {
  return fc.constantFrom(...from).map((word) => ({ kind: 'word', word, form }))
}

const anyWord: fc.Arbitrary<Word> = fc.oneof(
  { weight: 5, arbitrary: form(words, 'folded') },
  { weight: 2, arbitrary: form(beginnings, 'prefix') },
  form(wilds, 'wild'),
  form(typos, 'fuzzy'),
  form(words, 'exact'),
)

const anyPhrase: fc.Arbitrary<Phrase> = fc.record({
  kind: fc.constant('phrase' as const),
  words: fc.constantFrom(...phrases),
  exact: fc.boolean(),
})

const anyPattern: fc.Arbitrary<Pattern> = fc.record({
  kind: fc.constant('pattern' as const),
  source: fc.constantFrom(...patterns),
  flags: fc.constantFrom('', 'c', 's', 'cs'),
})

const anyNear: fc.Arbitrary<Query> = fc.record({
  kind: fc.constant('near' as const),
  parts: fc.array(fc.oneof(anyWord, anyPhrase), { minLength: 2, maxLength: 3 }),
  distance,
})

const anyTerm: fc.Arbitrary<Query> = fc.oneof(
  { weight: 6, arbitrary: anyWord },
  { weight: 2, arbitrary: anyPhrase },
  anyNear,
  anyPattern,
)

const anyName = fc.oneof(anyWord, anyPhrase, anyPattern)

const titles = ['Climate', 'climate', 'Thin ice', 'to read', 'Zürich trip', 'en', 'de', 'zh']
const anyTitle: fc.Arbitrary<Query> = fc.oneof(
  fc
    .constantFrom(...titles)
    .map((words): Query =>
      words.includes(' ')
        ? { kind: 'phrase', words, exact: false }
        : { kind: 'word', word: words, form: 'folded' },
    ),
  form(['Cl', 'thin', 'z', 'd', 'e'], 'prefix'),
  form(['e?', '*read', 'cl*e'], 'wild'),
)

const dates = [
  ...[
    '2024',
    '2024-03',
    '2024-03-12',
    '2024-02',
    '2022',
    '1998',
    '2023',
    '2022..2023',
    '..2024-02',
  ],
  ...['2024-03..', '2024-03-12..2024-03-16', '2024-02..2024-04', '>2023', '>=2024-03-15', '<2024'],
  ...['<=2024-02', '>2024-03', '<2024-03-13', '2024-04-07', '2020..', '2024-03-30..2024-04-08'],
]

function plain(from: readonly string[]): fc.Arbitrary<Query> {
  return fc.constantFrom(...from).map((word) => ({ kind: 'word', word, form: 'folded' }))
}

function leafOf(name: OperatorName): fc.Arbitrary<Query> {
  const { takes, choices = [] } = operatorOf(name)
  switch (takes) {
    case 'text':
      return anyTerm
    case 'name':
      return anyName
    case 'title':
      return anyTitle
    case 'dates':
      return plain(dates)
    case 'number':
      return plain(['1', '2', '3', '17'])
    case 'choice':
      return plain(choices)
  }
}

/** Trees as the parser makes them: no group of one, no NOT of a NOT. */
function treeOf(leaf: fc.Arbitrary<Query>, depth: number): fc.Arbitrary<Query> {
  if (depth === 0) return leaf
  const inner = treeOf(leaf, depth - 1)
  const several = fc.array(inner, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: several.map((parts): Query => ({ kind: 'and', parts })) },
    several.map((parts): Query => ({ kind: 'and', parts: parts.map(grouped) })),
    { weight: 2, arbitrary: several.map((parts): Query => ({ kind: 'or', parts })) },
    inner.map((part): Query => (part.kind === 'not' ? part : { kind: 'not', part })),
  )
}

/** Parentheses around a condition on quotes: it may be of another quote. */
function grouped(query: Query): Query {
  const ofQuote = query.kind === 'field' && operatorOf(query.name).of === 'quote'
  return ofQuote ? { kind: 'and', parts: [query] } : query
}

const anyField: fc.Arbitrary<Query> = fc
  .constantFrom(...operatorNames)
  .chain((name) =>
    fc
      .oneof({ weight: 3, arbitrary: leafOf(name) }, treeOf(leafOf(name), 1))
      .map((value): Query => ({ kind: 'field', name, value })),
  )

/** A query over the coast, as the parser reads it. */
export const anyQuery: fc.Arbitrary<Query> = treeOf(fc.oneof(anyTerm, anyField, anyField), 2)
