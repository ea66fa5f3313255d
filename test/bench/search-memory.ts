import { spawnSync } from 'node:child_process'
import { disconnect } from '../../electron/library/database.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { growColumns } from '../../electron/library/search/columns.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { growVocabulary } from '../../electron/library/search/vocabulary.ts'
import type { Result } from './results.ts'
import { queriesOf } from './search-queries.ts'

const page = { after: null, limit: 50, sort: 'relevance', once: false, stems: false } as const

/** What a library adds to the memory of a process that does nothing else, once everything was read and asked. */
export function measureMemory(file: string): readonly Result[] {
  const [, script = ''] = process.argv
  const child = spawnSync(process.execPath, ['--expose-gc', script, 'search', `--alone=${file}`], {
    encoding: 'utf8',
  })
  const [, afterwards, idle] = /memory (\d+) (\d+)/.exec(child.stdout) ?? []
  if (afterwards === undefined)
    throw new Error(`No memory was measured: ${child.stderr.slice(-400)}`)
  const more = Number(afterwards) - Number(idle ?? 0)
  return [
    {
      what: 'memory of the library, everything read and all queries asked',
      measured: `${more} MB, beside ${idle ?? '?'} MB of all programs and word lists of the bench`,
      goal: '≤ 200 MB',
      reached: more <= 200,
    },
  ]
}

/** What the other process does: reads what is read while nobody waits, asks, and says what it holds. */
export function holdLibrary(file: string, print: (line: string) => void): void {
  const idle = megabytes()
  const library = openLibrary(file)
  while (!growColumns(library, 8) || !growVocabulary(library, 8));
  for (const query of queriesOf(library)) {
    searchArticles(library, { ...page, query, kinds: ['article', 'reference'] })
    searchQuotes(library, { ...page, query })
    searchFacets(library, { query, once: false, stems: false })
  }
  print(`memory ${megabytes()} ${idle}`)
  disconnect(library)
}

function megabytes(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage.rss() / 1e6)
}
