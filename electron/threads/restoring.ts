import type { ArticleId } from '../../shared/article.ts'
import { loadCues, noCues } from '../intake/cue-folder.ts'
import type { Library } from '../library/database.ts'
import { restoreRemoval, textWithLine } from '../library/restored-lines.ts'
import { openFinder } from './finder.ts'

/**
 * Puts a removed line back and reads the article again with it, as one step. Where the engine fails on
 * the text, the line comes back all the same.
 */
export async function restoreLine(
  library: Library,
  article: ArticleId,
  index: number,
  cueFolder: string | null,
): Promise<void> {
  const text = textWithLine(library, article, index)
  const { tables } = cueFolder === null ? noCues : await loadCues(cueFolder)
  const finder = openFinder(tables)
  try {
    const [found] = await finder.find([text])
    const read = found === undefined || typeof found === 'string' ? null : { text, found }
    restoreRemoval(library, article, index, read)
  } finally {
    await finder.close()
  }
}
