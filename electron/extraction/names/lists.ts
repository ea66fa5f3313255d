/** The lines of a data list written as one template string, blank ones left out. */
export function linesOf(list: string): readonly string[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A set from phrases written with semicolons between. */
export function phrasesOf(list: string): readonly string[] {
  return list
    .replaceAll('\n', ' ')
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
