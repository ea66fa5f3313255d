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

/** The class of the character at a place; two ticks or apostrophes are one double mark. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (at >= text.length) return 0
  if (isHalfMark(code) && text.charCodeAt(at + 1) === code) {
    return classes.doubleQuote
  }
  const found = knownClasses[code] ?? 0
  if (found !== 0) return found
  const kind = classify(text[at] ?? '')
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
export function lettersEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const kind = knownClasses[text.charCodeAt(at)] ?? 0
    if (kind === classes.letter || kind === classes.digit) at += 1
    else if (kind === 0 && isWordPart(classAt(text, at))) at += 1
    else return at
  }
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
