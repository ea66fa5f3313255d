/** What a character is to the scanner of tokens. */
export const classes = {
  space: 1,
  letter: 2,
  digit: 3,
  doubleQuote: 4,
  singleQuote: 5,
  newline: 6,
  other: 7,
}
const knownClasses = new Uint8Array(0x10000)

/** The UTF-16 units of a text, read faster than from the text; a zero behind the last spares asking for it. */
export type Codes = Uint16Array

export function codesOf(text: string): Codes {
  const codes = new Uint16Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at)
  return codes
}

/** The class of the character at a place; two ticks or apostrophes are one double mark. */
export function classAt(codes: Codes, at: number): number {
  const code = codes[at] ?? 0
  const kind = classOf(code)
  const doubled = kind === classes.singleQuote && codes[at + 1] === code && isHalfMark(code)
  return doubled ? classes.doubleQuote : kind
}

function classOf(code: number): number {
  const found = knownClasses[code] ?? 0
  if (found !== 0) return found
  const kind = classify(String.fromCharCode(code))
  knownClasses[code] = kind
  return kind
}

const doubleMarks = '"“”„‟«»「」『』〝〞〟＂'
const singleMarks = "'‘’‚‛‹›`"

function classify(character: string): number {
  if (
    character === '\n' ||
    character === '\r' ||
    character === '\u2028' ||
    character === '\u2029'
  ) {
    return classes.newline
  }
  if (/[\s\u200b\ufeff\u00ad]/.test(character)) return classes.space
  if (/[\p{L}\p{M}]/u.test(character)) return classes.letter
  if (/\p{Nd}/u.test(character)) return classes.digit
  if (doubleMarks.includes(character)) return classes.doubleQuote
  if (singleMarks.includes(character)) return classes.singleQuote
  return classes.other
}

/** The end of the letters and digits from a place. */
export function lettersEnd(codes: Codes, from: number): number {
  let at = from
  while (isWordPart(classOf(codes[at] ?? 0))) at += 1
  return at
}

export function isWordPart(kind: number): boolean {
  return kind === classes.letter || kind === classes.digit
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc
}

/** Two of them in a row are one double mark in typewritten dumps: '' `` ‘‘ ’’ */
export function isHalfMark(code: number): boolean {
  return code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019
}
