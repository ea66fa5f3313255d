import type { Removal } from '../../../shared/article.ts'

/** "[+1234 chars]": what news services print behind the beginning of an article that they give away. */
const missing = /\s?\[\+(\d{1,7}) chars\]\s*$/iu
/** The link to the whole article that feeds print behind its beginning. */
const onward =
  /(?<=[.!?…"”’»]\s?)\s?(?:continue reading|read more|read the full (?:story|article)|weiterlesen|lire la suite|seguir leyendo|continua a leggere)\s?(?:\.{3}|[…»→>]){1,3}\s*$/iu
const longestOnward = 60

export type CutText = {
  readonly paragraphs: readonly string[]
  readonly removed: readonly Removal[]
  /** Says in words how much is missing. */
  readonly extra: Readonly<Record<string, string>>
}

/** Takes the mark off the end of a text that its source has cut off, and tells that it is cut. */
export function takeCutMark(paragraphs: readonly string[]): CutText {
  const last = paragraphs.at(-1) ?? ''
  const match = missing.exec(last.slice(-longestOnward)) ?? onward.exec(last.slice(-longestOnward))
  if (match === null) return { paragraphs, removed: [], extra: {} }
  const kept = last.slice(0, last.length - match[0].length).trimEnd()
  const before = paragraphs.length - (kept === '' ? 1 : 0)
  return {
    paragraphs: [...paragraphs.slice(0, -1), ...(kept === '' ? [] : [kept])],
    removed: [{ text: match[0].trim(), reason: 'read more', before }],
    extra: match[1] === undefined ? {} : { 'Cut off by its source': `${match[1]} characters` },
  }
}
