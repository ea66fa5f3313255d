/** A word as the index holds it, and where it stands in the text. */
export type Term = { readonly text: string; readonly start: number; readonly end: number }

/** Soft hyphens, joiners and marks of direction stand in words without being part of them. */
const ignored =
  '\\u00ad\\u061c\\u180e\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff'

/** Scripts that put no spaces between words, or hang particles on them as Korean does. */
const unbroken = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{scx=${script}}`)
  .join('')

/** Letters to Unicode, but written as apostrophes: O’Brien and об’єднання are two words with any of them. */
const apostrophes = '\\u02b9-\\u02bf\\ua78c'

const run = new RegExp(`[[\\p{L}\\p{N}\\p{Mn}\\p{Mc}\\p{Co}${ignored}]--[${apostrophes}]]+`, 'gv')
const asciiRun = /[a-z0-9]+/gi
const unit = new RegExp(`[${unbroken}][\\p{Mn}\\p{Mc}${ignored}]*|[^${unbroken}]+`, 'gu')
const hasUnbroken = new RegExp(`[${unbroken}]`, 'u')
const heldAnew =
  /[ßẞæœþøłđðħıŧŋĸɓɗƙÆŒÞØŁĐÐĦŦŊƁƊƘǼǽǾǿ০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯༠-༩၀-၉០-៩໐-໙０-９\u02b9-\u02bf\ua78c]/
const ignorable = new RegExp(`[${ignored}]`, 'gu')

/** Text whose words the index finds and folds by itself exactly as `termsOf` does. */
const plainLatin =
  /^[\0-\u00a9\u00ab\u00ac\u00ae-\u00b9\u00bb-\u0131\u0134-\u0148\u014a-\u017e\u2010-\u2027\u2030-\u205e\u20ac\u2122]*$/
const ascii = /^[\0-\x7f]*$/

/**
 * A text as the index takes it, and a word or phrase of a query as it looks for it: characters of
 * scripts without spaces stand alone, so that every stretch of them is a phrase; marks that readers
 * leave out are gone.
 */
export function indexable(text: string): string {
  if (plainLatin.test(text)) return text.replace(speltLetters, spelt)
  const words = text.match(run) ?? []
  return words.map((word) => (ascii.test(word) ? word : separated(word))).join(' ')
}

/** Whether the index holds a text otherwise than versions before the twelfth format made it hold it. */
export function isHeldAnew(text: string): boolean {
  return heldAnew.test(text)
}

/** The words of a text as the index holds them, in order. */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = []
  const words = ascii.test(text) ? asciiRun : run
  for (const { 0: word, index } of text.matchAll(words)) addTerms(terms, word, index)
  return terms
}

function addTerms(terms: Term[], word: string, start: number): void {
  if (ascii.test(word)) {
    terms.push({ text: word.toLowerCase(), start, end: start + word.length })
    return
  }
  let at = start
  for (const part of unitsOf(word)) {
    const text = folded(part)
    if (text !== '') terms.push({ text, start: at, end: at + part.length })
    at += part.length
  }
}

function separated(word: string): string {
  return unitsOf(word).map(folded).join(' ')
}

function unitsOf(word: string): readonly string[] {
  return hasUnbroken.test(word) ? (word.match(unit) ?? []) : [word]
}

/** Words seen before; emptied when it grows, so that a library of any size costs little. */
const foldedWords = new Map<string, string>()
const wordsKept = 20_000

function folded(word: string): string {
  const known = foldedWords.get(word)
  if (known !== undefined) return known
  const plain = word
    .replace(ignorable, '')
    .normalize('NFC')
    .replace(/[^\0-\x7f]/gu, foldedCharacter)
    .toLowerCase()
  if (foldedWords.size >= wordsKept) foldedWords.clear()
  foldedWords.set(word, plain)
  return plain
}

/** A text as written, but for marks that nobody sees. */
export function written(text: string): string {
  return text.replace(ignorable, '').normalize('NFC')
}

/** Vowel points, stress and other marks that the same word is written with and without. */
const optional =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0a3c\u0abc\u0b3c]/gu

/** Letters that are written for each other, and digits; Cyrillic letters with marks are else letters of their own. */
const likened: ReadonlyMap<string, string> = new Map([
  ...pairs('أإآٱ', 'ا'),
  ...pairs('ىیۍې', 'ي'),
  ...pairs('ک', 'ك'),
  ...pairs('ة', 'ه'),
  ...pairs('ё', 'е'),
  ...pairs('ѐ', 'е'),
  ...pairs('ѝ', 'и'),
  ...pairs('ς', 'σ'),
  ...pairs('ँ', 'ं'),
  ...digits('٠'),
  ...digits('۰'),
  ...digits('०'),
  ...Array.from('๐০੦૦୦௦౦೦൦༠၀០໐０', digits).flat(),
])

function pairs(letters: string, plain: string): readonly (readonly [string, string])[] {
  return Array.from(letters, (letter) => [letter, plain])
}

function digits(zero: string): readonly (readonly [string, string])[] {
  const first = zero.charCodeAt(0)
  return Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(first + digit), `${digit}`])
}

/** Latin letters without marks to take off, and how they are written where there are none on the keys. */
const spellings: ReadonlyMap<string, string> = new Map([
  ...[['ß', 'ss'] as const, ['æ', 'ae'] as const, ['œ', 'oe'] as const, ['þ', 'th'] as const],
  ...[['ø', 'o'] as const, ['ł', 'l'] as const, ['đ', 'd'] as const, ['ð', 'd'] as const],
  ...[['ħ', 'h'] as const, ['ı', 'i'] as const, ['ŧ', 't'] as const, ['ŋ', 'n'] as const],
  ...[['ĸ', 'k'] as const, ['ɓ', 'b'] as const, ['ɗ', 'd'] as const, ['ƙ', 'k'] as const],
])

const speltLetters = /[ßæœþøłđðħıŧŋĸÆŒÞØŁĐÐĦŦŊ]/g

function spelt(letter: string): string {
  return spellings.get(letter.toLowerCase()) ?? letter
}

const keepsItsMarks =
  /[\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

function foldedCharacter(character: string): string {
  const lower = character.toLowerCase()
  const alike = likened.get(lower) ?? spellings.get(lower)
  if (alike !== undefined) return alike
  if (keepsItsMarks.test(lower))
    return /[\uff65-\uff9f]/.test(lower) ? lower.normalize('NFKC') : lower
  const plain = lower.normalize(/\p{L}/u.test(lower) ? 'NFKD' : 'NFD').replace(optional, '')
  const likenedPlain = Array.from(
    plain,
    (one) => likened.get(one) ?? spellings.get(one) ?? one,
  ).join('')
  return /^[\p{L}\p{N}\p{M}]*$/u.test(likenedPlain) ? likenedPlain.toLowerCase() : lower
}

/** Stands before labels in the index, so that no word of a text is taken for one, nor the other way round. */
const labelMark = '\ue000'

/** What an article is (its kind, its language), as a word of the index. */
export function label(value: string): string {
  return `${labelMark}${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`
}

/** Year, month and day of a date as words of the index; the month is always there (see `monthLabel`). */
export function dateLabels(published: string | null): string {
  const date = published ?? ''
  const [year, day] = [date.slice(0, 4), date.slice(0, 10)]
  const month = monthLabel(date.slice(0, 7))
  return [
    month,
    ...(year === '' ? [] : [label(year)]),
    ...(day.length === 10 ? [label(day)] : []),
  ].join(' ')
}

/** A month as a word of the index; `2022` alone is a year whose month is not known, nothing an unknown date. */
export function monthLabel(month: string): string {
  return label(month.length === 7 ? month : `undated${month}`)
}
