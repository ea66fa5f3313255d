/** What Windows-1252 puts at U+0080…U+009F; texts read as Latin-1 carry these instead of quotation marks. */
const windowsSymbols = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Makes the characters of a text ready for reading: one kind of line end, plain spaces, no control
 * codes. Soft hyphens and zero-width spaces go, because they hide words from search; joiners and
 * direction marks stay, because other scripts and emoji mean something by them.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
    .replace(/\u001b\[[\d;]{0,16}[A-Za-z]/g, '')
    .replace(/[\u0080-\u009f]/g, windowsSymbol)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f]/g, '')
    .normalize('NFC')
}

/** One line of text: a headline as printed, only its white space and control codes tidied. */
export function plainLine(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, windowsSymbol)
    .replace(/[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '')
}

function windowsSymbol(character: string): string {
  return windowsSymbols[character.charCodeAt(0) - 0x80] ?? ''
}
