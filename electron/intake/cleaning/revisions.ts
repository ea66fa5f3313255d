/** `UPDATE 2-`, `CORRECTED-`, `WRAPUP 3-`: the wire's count of versions, not words of the headline. */
const headlineMark =
  /^(?:UPDATE|WRAPUP|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|RECAST|ADVISORY|OFFICIAL CORRECTION)(?:\s?\d{1,2})?\s?[-–—:]{1,2}\s?(?=\S)|^(?:Correction|Clarification|Update|Corrected):\s(?=\S)/u
const stackedMarks = 3

/** "(Adds details, quotes)": what an editor changed, said in brackets at the top or end. */
const noteVerbs =
  'adds?|updates?|updating|corrects?|correcting|removes?|recasts?|rewrites?|repeats?|refiles?|clarifies|fixes|deletes?|changes?|drops?|includes?|inserts?|new throughout|releads?|writes through|edits|korrigiert|berichtigt|ergänzt|neu:|aktualisiert|corrige|actualise|actualiza|añade'
const bracketedNote = new RegExp(
  String.raw`^[(\[]\s?((?:${noteVerbs})\b[^()\n]{0,400}(?:\([^()\n]{0,80}\)[^()\n]{0,300})?)[)\]]\s*[-–—:]?\s*`,
  'iu',
)
const openNote = new RegExp(`^[(\\[]\\s?(?:${noteVerbs})\\b`, 'iu')
const correctionLine =
  /^(?:correction|corrected|clarification|update|updated|editor['’]s note|korrektur|berichtigung|anmerkung der redaktion|rectificatif|corrección)\s?(?:\([^()\n]{1,60}\))?\s?[:–—]\s?\S/iu

export type Marked = { readonly text: string; readonly revisions: readonly string[] }

/** Takes the version marks off a headline. */
export function takeHeadlineMarks(headline: string): Marked {
  const revisions: string[] = []
  let text = headline
  for (let count = 0; count < stackedMarks; count++) {
    const mark = headlineMark.exec(text)?.[0]
    if (mark === undefined) break
    revisions.push(mark.trim())
    text = text.slice(mark.length)
  }
  return { text, revisions }
}

/** Takes "(Adds details, quotes)" off the beginning of a paragraph. */
export function takeLeadingNote(paragraph: string): Marked {
  const match = bracketedNote.exec(paragraph)
  if (match === null) return { text: paragraph, revisions: [] }
  return { text: paragraph.slice(match[0].length), revisions: [match[0].trim()] }
}

/** A note that was broken in two: its bracket closes in the next paragraph. */
export function isOpenNote(paragraph: string): boolean {
  return paragraph.length < 400 && openNote.test(paragraph) && !/[)\]]/.test(paragraph)
}

const bareNote =
  /^(?:Corrects|Removes|Adds|Updates|Clarifies|Refiles|Recasts|Fixes|Changes|Deletes)\s.{3,240}[^.]$/u

/** "Corrects spelling of name": a note that lost its brackets; a sentence of it ends with a full stop. */
export function isBareNote(paragraph: string): boolean {
  return bareNote.test(paragraph)
}

/** "Correction: an earlier version of this article …" as a paragraph of its own. */
export function isCorrection(paragraph: string): boolean {
  if (paragraph.length > 600) return false
  if (correctionLine.test(paragraph)) return true
  return /^[(\[*]*\s?(?:this (?:story|article|post|report) (?:has been|was) (?:updated|corrected|amended)|an earlier version of this (?:story|article|post|report))/iu.test(
    paragraph,
  )
}
