/**
 * The paragraphs of a block of markup whose lines were broken by hand. A break begins a new paragraph
 * unless the sentence goes on in small letters.
 */
export function markupParagraphs(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let afterBlank = true
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line !== '' && last !== undefined && !afterBlank && /^\p{Ll}/u.test(line))
      paragraphs[paragraphs.length - 1] = `${last} ${line}`
    else if (line !== '') paragraphs.push(line)
    afterBlank = line === ''
  }
  return paragraphs
}
