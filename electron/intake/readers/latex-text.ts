/** Combining marks that LaTeX writes as commands before the letter. */
const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['c', '\u0327'],
  ['k', '\u0328'],
])

const letters: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'ı'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['ldots', '…'],
  ['dots', '…'],
])

/** A value of a bibliography with its LaTeX commands turned into the characters they mean. */
export function fromLatex(value: string): string {
  return value
    .replace(/\\([`'^~=."])\s?\{?\\?([a-z])\}?/gi, accented)
    .replace(/\\([uvHcrk])(?:\s|\{)\s?\\?([a-z])\}?/gi, accented)
    .replace(
      /\\([a-zA-Z]{1,20})(?:\{\}|\s|(?=[^a-zA-Z]|$))/g,
      (_all, name: string) => letters.get(name) ?? '',
    )
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function accented(all: string, accent: string, letter: string): string {
  const mark = accents.get(accent)
  return mark === undefined ? all : `${letter}${mark}`.normalize('NFC')
}
