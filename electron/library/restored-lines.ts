import type { ArticleFacts, ArticleId, Removal } from '../../shared/article.ts'
import { paragraphBreak, paragraphsOf } from '../../shared/article.ts'
import type { Found } from '../../shared/cutting.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import { shiftMentions } from './actors.ts'
import { one, run, type Library } from './database.ts'
import { replaceFindings, type StoredText } from './findings.ts'
import { makeStep } from './history.ts'
import { shiftQuotes } from './quotes.ts'
import { shiftPassages } from './targets.ts'

type TextRow = { headline: string; body: string; facts: string; removed: string }

type Restored = {
  readonly text: StoredText
  readonly removed: readonly Removal[]
  /** Where the line comes in, and how many characters it takes. */
  readonly from: number
  readonly by: number
}

/** An article as it reads with a removed line put back. */
export function textWithLine(library: Library, id: ArticleId, index: number): StoredText {
  return restored(library, id, index).text
}

/**
 * Puts a removed line back as a paragraph where it stood, as one step. Everything that points into the
 * body behind it moves along, so every quote, mention and tag stays on its words. What was found in the
 * whole text since comes in the same step. Refuses (`out-of-date`) what was found in another text.
 */
export function restoreRemoval(
  library: Library,
  id: ArticleId,
  index: number,
  read: { readonly text: StoredText; readonly found: Found } | null = null,
): void {
  const { text, removed, from, by } = restored(library, id, index)
  if (read !== null && read.text.body !== text.body) {
    throw new WorkbenchError(
      'out-of-date',
      `“${text.headline}” was changed meanwhile; the line was not put back. Try again.`,
    )
  }
  makeStep(library, 'Put line back', () => {
    run(
      library,
      'UPDATE texts SET body = ?, removed = ? WHERE article_id = ?',
      ...[text.body, JSON.stringify(removed), id],
    )
    shiftQuotes(library, id, from, by)
    shiftMentions(library, id, from, by)
    shiftPassages(library, id, from, by)
    if (read !== null) replaceFindings(library, text, read.found)
  })
}

function restored(library: Library, id: ArticleId, index: number): Restored {
  const row = one<TextRow>(
    library,
    `SELECT a.headline, t.body, t.facts, t.removed FROM texts t JOIN articles a ON a.id = t.article_id
       WHERE t.article_id = ?`,
    id,
  )
  const removed = JSON.parse(row?.removed ?? '[]') as readonly Removal[]
  const removal = removed[index]
  if (row === null || removal === undefined) {
    throw new WorkbenchError('not-found', `Article ${id} has no removed line number ${index + 1}.`)
  }
  const paragraphs = [...paragraphsOf(row.body)]
  const at = Math.min(removal.before, paragraphs.length)
  const before = paragraphs.slice(0, at)
  const body = [...before, removal.text, ...paragraphs.slice(at)].join(paragraphBreak)
  const facts = JSON.parse(row.facts) as ArticleFacts
  return {
    text: { id, headline: row.headline, body, facts },
    removed: without(removed, removal, index),
    from: before.reduce((sum, text) => sum + text.length + paragraphBreak.length, 0),
    by: removal.text.length + paragraphBreak.length,
  }
}

/** Of the lines that stood before the same paragraph, those above the one put back stay above it. */
function without(removed: readonly Removal[], removal: Removal, index: number): readonly Removal[] {
  const stood = (other: Removal, place: number): boolean =>
    other.before > removal.before || (other.before === removal.before && place > index)
  return removed
    .map((other, place) => (stood(other, place) ? { ...other, before: other.before + 1 } : other))
    .filter((_, place) => place !== index)
}
