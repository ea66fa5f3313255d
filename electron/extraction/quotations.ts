import type { Document, Paragraph } from './sentences.ts'
import type { Token } from './tokens.ts'

/** A stretch in quotation marks inside one paragraph, marks included; `last` is exclusive. */
export type Quotation = {
  readonly first: number
  readonly last: number
  readonly paragraph: number
  readonly words: number
  /** The name of a work or a broadcast: every word of weight begins with a capital letter. */
  readonly titled: boolean
  /** False when the closing mark is missing and the stretch runs to the end of its paragraph. */
  readonly closed: boolean
  /** True when the quotation before had no closing mark and this one carries it on. */
  readonly continues: boolean
}

type OpenMark = { readonly index: number; readonly single: boolean }
type Pair = { readonly open: number; readonly close: number }

/** The outermost quotations of a document, in order. */
export function quotationsOf(document: Document): readonly Quotation[] {
  const found: Quotation[] = []
  let pending = false
  for (const [number, paragraph] of document.paragraphs.entries()) {
    const before = found.length
    const wasPending = pending
    const { pairs, unclosed } = pairsIn(document, paragraph, wasPending)
    for (const pair of pairs) {
      if (isAttribute(document, pair.open)) continue
      const continues = wasPending && pair.open === paragraph.first
      found.push(quotation(document, number, pair.open, pair.close + 1, true, continues))
    }
    pending = false
    if (unclosed !== null && worthKeeping(document, paragraph, unclosed)) {
      const continues = wasPending && unclosed === paragraph.first && found.length === before
      found.push(quotation(document, number, unclosed, paragraph.last, false, continues))
      pending = startsWithMark(document, document.paragraphs[number + 1])
    }
  }
  return found.filter((each) => each.words > 0)
}

function quotation(
  document: Document,
  paragraph: number,
  first: number,
  last: number,
  closed: boolean,
  continues: boolean,
): Quotation {
  let words = 0
  for (let index = first; index < last; index += 1) {
    const kind = document.tokens[index]?.kind
    if (kind === 'word' || kind === 'number') words += 1
  }
  const titled = isTitle(document, first, last)
  return { first, last, paragraph, words, titled, closed, continues }
}

/** `date="2024-02-15"`: a value in left-over markup. */
function isAttribute(document: Document, open: number): boolean {
  const token = document.tokens[open]
  return token !== undefined && document.text[token.start - 1] === '='
}

const longestTitle = 16

function isTitle(document: Document, first: number, last: number): boolean {
  if (last - first > longestTitle + 2) return false
  let capitals = 0
  for (let index = first + 1; index < last; index += 1) {
    const token = document.tokens[index]
    if (token?.kind !== 'word') {
      if (token !== undefined && endsSentence(token, index === last - 2)) return false
      continue
    }
    if (token.capital) capitals += 1
    else if (token.text.length > 4) return false
  }
  return capitals >= 2 && isLedIn(document.tokens[first - 1])
}

/** American typesetting puts the period of the sentence inside the marks of a title. */
function endsSentence(token: Token, isLast: boolean): boolean {
  return isLast ? /^[!?…]|^\.\./.test(token.text) : /^[.!?…]/.test(token.text)
}

/** A title stands in the middle of a sentence, behind a word and no comma. */
function isLedIn(before: Token | undefined): boolean {
  return before !== undefined && before.kind === 'word'
}

function startsWithMark(document: Document, paragraph: Paragraph | undefined): boolean {
  const first = paragraph === undefined ? undefined : document.tokens[paragraph.first]
  return first?.kind === 'quote-mark' && direction(document.text, first) !== 'closes'
}

/** Inches and stray marks open nothing; a lost closing mark leaves words that begin a statement. */
function worthKeeping(document: Document, paragraph: Paragraph, open: number): boolean {
  if (paragraph.last - open < 5) return false
  if (open === paragraph.first) return true
  const before = document.tokens[open - 1]
  const after = document.tokens[open + 1]
  return before !== undefined && /[.,:!?]$/.test(before.text) && after?.capital === true
}

/** Marks within marks within marks: deeper ones are noise. */
const deepest = 6

function pairsIn(
  document: Document,
  paragraph: Paragraph,
  carriedOn: boolean,
): { pairs: readonly Pair[]; unclosed: number | null } {
  const stack: OpenMark[] = []
  const nested: Pair[] = []
  let pairs: Pair[] = []
  for (let index = paragraph.first; index < paragraph.last; index += 1) {
    const token = document.tokens[index]
    if (token?.kind !== 'quote-mark') continue
    const single = isSingle(token)
    if (!closesHere(document.text, token, single, stack)) {
      if (stack.length < deepest) stack.push({ index, single })
      continue
    }
    const at = lastOpen(stack, single)
    const open = stack[at]
    if (open === undefined) continue
    stack.length = at
    const pair = { open: open.index, close: index }
    if (at === 0) {
      pairs.push(pair)
      nested.length = 0
    } else nested.push(pair)
  }
  const bottom = stack.find((each) => !each.single)
  if (bottom === undefined) return { pairs, unclosed: null }
  if (bottom.index === paragraph.first && carriedOn) return { pairs, unclosed: bottom.index }
  if (nested.length === 0) return { pairs, unclosed: bottom.index }
  pairs = [...pairs, ...outermost(nested)]
  return { pairs, unclosed: null }
}

function outermost(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs].sort((one, other) => one.open - other.open)
  const kept: Pair[] = []
  for (const pair of sorted) {
    const last = kept.at(-1)
    if (last === undefined || pair.open > last.close) kept.push(pair)
  }
  return kept
}

function lastOpen(stack: readonly OpenMark[], single: boolean): number {
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    if (stack[at]?.single === single) return at
  }
  return -1
}

function closesHere(
  text: string,
  token: Token,
  single: boolean,
  stack: readonly OpenMark[],
): boolean {
  const clear = direction(text, token)
  const open = lastOpen(stack, single) >= 0
  if (clear === 'closes') return true
  if (clear === 'opens') return false
  return open
}

const singles = new Set(["'", '‘', '’', '‚', '‛', '`', '‹', '›'])

function isSingle(token: Token): boolean {
  return singles.has(token.text)
}

/** What the white space around a mark says; marks of shape “ or » turn round between languages. */
function direction(text: string, token: Token): 'opens' | 'closes' | 'either' {
  if (token.text === '„' || token.text === '‚' || token.text === '「') return 'opens'
  if (token.text === '」') return 'closes'
  const before = text[token.start - 1] ?? ' '
  const after = text[token.end] ?? ' '
  const spaceBefore = /[\s(\[{\u2013\u2014/-]/.test(before)
  const spaceAfter = /[\s)\]},.;:!?\u2013\u2014/-]/.test(after)
  if (/\s/.test(before) && /\s/.test(after)) return spaced(token)
  if (spaceBefore && !spaceAfter) return 'opens'
  if (spaceAfter && !spaceBefore) return 'closes'
  if (isMark(before)) return isMark(after) || spaceAfter ? 'either' : 'opens'
  if (isMark(after)) return /\s/.test(before) ? 'opens' : 'either'
  return shaped(token)
}

/** French sets a space inside « these ». */
function spaced(token: Token): 'opens' | 'closes' | 'either' {
  if (token.text === '«') return 'opens'
  return token.text === '»' ? 'closes' : 'either'
}

function shaped(token: Token): 'opens' | 'closes' | 'either' {
  if (token.text === '”') return 'closes'
  return token.text === '“' || token.text === '‘' ? 'opens' : 'either'
}

function isMark(character: string): boolean {
  return /["“”„«»'‘’‚‹›]/.test(character)
}
