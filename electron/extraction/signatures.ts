import { standing, type Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'

const longestSignature = 8

/**
 * A paragraph that ends in who said it: a post (`We stay. — City of Lund (@lund) May 3, 2019`) or a
 * sentence set apart (`We stay. Ida Moor, mayor of Lund`). Null for any other paragraph.
 */
export function signedDraft(reading: Reading, number: number): Draft | null {
  const paragraph = reading.document.paragraphs[number]
  if (paragraph === undefined) return null
  const whole = { first: paragraph.first, last: paragraph.last }
  const short = accountBefore(reading, whole, number) ?? signedBelow(reading, whole, number)
  if (short !== null || whole.last - whole.first < 6) return short
  return postIn(reading, whole, number) ?? pullQuoteIn(reading, whole, number)
}

/** `@lund: We stay.`, with the RT of a post passed on. */
function accountBefore(reading: Reading, whole: Range, paragraph: number): Draft | null {
  const first = at(reading, whole.first).lower === 'rt' ? whole.first + 1 : whole.first
  if (at(reading, first).text !== '@') return null
  for (
    let colon = first + 2;
    colon < Math.min(whole.last - 2, first + longestAccount);
    colon += 1
  ) {
    if (at(reading, colon).text !== ':') continue
    return post({ first: colon + 1, last: whole.last }, { first, last: colon }, paragraph)
  }
  return null
}

const longestAccount = 5

/** The post stands above, its signature in a paragraph of its own: `— City of Lund (@lund) May 3, 2019`. */
function signedBelow(reading: Reading, whole: Range, number: number): Draft | null {
  const below = reading.document.paragraphs[number + 1]
  if (below === undefined || !isDash(reading, below.first)) return null
  for (
    let index = below.first + 2;
    index < Math.min(below.last, below.first + longestSignature);
    index += 1
  ) {
    if (at(reading, index).text !== '(' || at(reading, index + 1).text !== '@') continue
    return post(whole, { first: below.first + 1, last: index }, number)
  }
  return null
}

function isDash(reading: Reading, index: number): boolean {
  return /^(?:[\u2013\u2014\u2015]|--?)$/.test(at(reading, index).text)
}

function post(words: Range, speaker: Range, paragraph: number): Draft {
  return standing({
    spans: [words],
    type: 'direct',
    attribution: null,
    speaker,
    rule: 'post',
    paragraph,
  })
}

const farthestHandle = 16

function postIn(reading: Reading, whole: Range, paragraph: number): Draft | null {
  for (
    let index = whole.last - 1;
    index > Math.max(whole.first + 3, whole.last - farthestHandle);
    index -= 1
  ) {
    if (at(reading, index).text !== '@' || at(reading, index - 1).text !== '(') continue
    const dash = dashBefore(reading, whole.first, index)
    if (dash === null) return null
    const speaker = { first: dash + 1, last: index - 1 }
    return post({ first: whole.first, last: dash }, speaker, paragraph)
  }
  return null
}

function dashBefore(reading: Reading, floor: number, handle: number): number | null {
  for (let index = handle - 2; index > Math.max(floor, handle - longestSignature); index -= 1) {
    if (isDash(reading, index)) return index
  }
  return null
}

/** The last unit is a name in capital letters without a verb and a stop; before it, a sentence. */
function pullQuoteIn(reading: Reading, whole: Range, paragraph: number): Draft | null {
  const first = signatureStart(reading, whole)
  if (first === null || !/^[.!?…”"’]/.test(at(reading, first - 1).text)) return null
  if (/^[.!?:;]/.test(at(reading, whole.last - 1).text) || whole.last - first > longestSignature)
    return null
  let last = first
  while (last < whole.last && at(reading, last).capital) last += 1
  if (last - first < 2 || last - first > 4) return null
  if (last < whole.last && at(reading, last).text !== ',') return null
  return standing({
    spans: [{ first: whole.first, last: first }],
    type: 'direct',
    attribution: null,
    speaker: { first, last },
    rule: 'pull-quote',
    paragraph,
  })
}

function signatureStart(reading: Reading, whole: Range): number | null {
  for (let index = whole.last - 1; index > whole.first + 3; index -= 1) {
    const token = at(reading, index)
    if (whole.last - index > longestSignature || (reading.inside[index] ?? -1) >= 0) return null
    if (token.sentence !== at(reading, index - 1).sentence) return index
    if (has(reading, index, tag.auxiliary | tag.pronoun)) return null
  }
  return null
}
