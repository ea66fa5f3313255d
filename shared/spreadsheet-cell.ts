/** Text that a spreadsheet would take for a formula gets an apostrophe; other text is left alone. */
export function guardedText(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}
