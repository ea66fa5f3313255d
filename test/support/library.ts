import path from 'node:path'
import { noFacts, nowhere, type ArticleFacts, type Draft } from '../../shared/article.ts'
import { toCutting } from '../../electron/intake/cutting.ts'
import { storeCutting } from '../../electron/library/articles.ts'
import { transaction, type Library } from '../../electron/library/database.ts'
import { settleFamilies } from '../../electron/library/families.ts'
import { createLibrary } from '../../electron/library/open.ts'
import { endRun, startFile, startRun } from '../../electron/library/runs.ts'
import { run } from '../../electron/library/database.ts'
import { freshFolder } from './folder.ts'

/** An empty library in a folder of its own. */
export function emptyLibrary(): Library {
  return createLibrary(path.join(freshFolder(), 'Test.cuttings'))
}

export function draftOf(headline: string, body: string, facts: Partial<ArticleFacts> = {}): Draft {
  return {
    kind: 'article',
    headline,
    body,
    facts: { ...noFacts, ...facts },
    removed: [],
    place: nowhere,
    teasers: [],
  }
}

/** Stores drafts as one finished import, found quotes and actors included; returns the article ids. */
export function storeDrafts(library: Library, drafts: readonly Draft[]): readonly number[] {
  const runId = startRun(library)
  const ids = transaction(library, () => {
    const file = startFile(library, runId, 'test.txt')
    const stored = drafts.map((draft) => storeCutting(library, file, toCutting(draft, true)).id)
    run(library, "UPDATE files SET state = 'finished' WHERE id = ?", file)
    seekFamilies(library)
    return stored
  })
  endRun(library, runId, 0, false)
  return ids
}

/** What an import does at its end. Call inside a transaction. */
export function seekFamilies(library: Library): void {
  Array.from(settleFamilies(library))
}
