import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Draft } from '../../shared/article.ts'
import { defaultLimits } from '../../electron/intake/reader.ts'
import { reutersSgml } from '../../electron/intake/readers/reuters-sgml.ts'
import { openSource } from '../../electron/intake/source-file.ts'
import { signatureOf } from '../../electron/intake/signature.ts'
import { keepSignature, settleFamilies } from '../../electron/library/families.ts'
import {
  all,
  connect,
  disconnect,
  run,
  script,
  transaction,
} from '../../electron/library/database.ts'
import { migrations } from '../../electron/library/migrations/index.ts'
import { corpora } from './corpora.ts'

type Pair = {
  readonly one: string
  readonly other: string
  readonly jaccard: number
  readonly containment: number
}

/** Precision and recall of families against measured pairs of Reuters-21578 (5-gram Jaccard, containment). */
export async function benchFamilies(print: (line: string) => void): Promise<void> {
  const folder = corpora()
  const measured = folder === null ? '' : path.join(folder, 'neardup/reuters21578_pairs.tsv')
  if (folder === null || !existsSync(measured)) {
    print('The corpora are not here; nothing was measured.')
    return
  }
  const pairs = readPairs(measured)
  const families = await familiesOf(path.join(folder, 'articles/reuters21578'))
  const together = (pair: Pair) => {
    const family = families.get(pair.one)
    return family !== undefined && family === families.get(pair.other)
  }
  const versions = pairs.filter(({ containment }) => containment >= 0.5)
  const strangers = pairs.filter(({ containment }) => containment < 0.5)
  for (const [low, high] of [
    [0.8, 1.01],
    [0.5, 0.8],
    [0.3, 0.5],
    [0, 0.3],
  ] as const) {
    const bin = versions.filter(({ jaccard }) => jaccard >= low && jaccard < high)
    print(
      `  versions of Jaccard ${low.toFixed(1)} and more: recall ${share(bin.filter(together).length, bin.length)}`,
    )
  }
  const right = versions.filter(together).length
  const wrong = strangers.filter(together).length
  print(
    `  all versions: recall ${share(right, versions.length)}, precision among measured pairs ${share(right, right + wrong)}`,
  )
  print(
    `  pairs that share boilerplate only (containment below 0.5) and were joined: ${share(wrong, strangers.length)}`,
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'of none' : `${(part / whole).toFixed(3)} (${part}/${whole})`
}

function readPairs(file: string): readonly Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [jaccard = '', containment = '', one = '', other = ''] = line.split('\t')
      return { one, other, jaccard: Number(jaccard), containment: Number(containment) }
    })
}

/** Family of every story by its number in the collection. */
async function familiesOf(folder: string): Promise<ReadonlyMap<string, number>> {
  const library = connect(':memory:')
  for (const migration of migrations) script(library, migration)
  const numbers = new Map<number, string>()
  const runId = run(
    library,
    "INSERT INTO runs (started, state, process) VALUES ('', 'reading', 0)",
  ).id
  const file = run(
    library,
    "INSERT INTO files (run_id, name, bytes, state) VALUES (?, '', 0, 'reading')",
    runId,
  ).id
  for (let part = 0; part < 22; part += 1) {
    const source = await openSource(
      path.join(folder, `reut2-${String(part).padStart(3, '0')}.sgm`),
      { limits: defaultLimits },
    )
    const drafts: Draft[] = []
    for await (const event of reutersSgml.read(source, { map: {} })) {
      if (event.kind === 'draft') drafts.push(event.draft)
    }
    transaction(library, () => {
      for (const draft of drafts)
        numbers.set(store(library, file, draft), draft.facts.extra['Reuters number'] ?? '')
    })
  }
  transaction(library, () => {
    Array.from(settleFamilies(library))
  })
  const rows = all<{ id: number; family: number }>(
    library,
    'SELECT id, family FROM articles WHERE family IS NOT NULL',
  )
  const families = new Map(rows.map((row) => [numbers.get(row.id) ?? '', row.family]))
  disconnect(library)
  return families
}

function store(library: ReturnType<typeof connect>, file: number, draft: Draft): number {
  const { id } = run(
    library,
    `INSERT INTO articles (file_id, kind, headline, beginning, language, words, quotes, actors, fingerprint)
       VALUES (?, 'article', ?, '', 'en', 0, 0, 0, '')`,
    file,
    draft.headline,
  )
  run(
    library,
    "INSERT INTO texts (article_id, body, facts, removed) VALUES (?, ?, '{}', '[]')",
    id,
    draft.body,
  )
  const signature = signatureOf(draft.body)
  if (signature !== null) keepSignature(library, id, signature)
  return id
}
