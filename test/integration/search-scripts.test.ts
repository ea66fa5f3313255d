import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkLibrary } from '../../electron/library/check.ts'
import {
  applicationId,
  connect,
  disconnect,
  run,
  script,
  type Library,
} from '../../electron/library/database.ts'
import { first } from '../../electron/library/migrations/001-first.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const page = {
  after: null,
  limit: 50,
  sort: 'relevance',
  kinds: [],
  once: false,
  stems: false,
} as const

function titles(library: Library, query: string): readonly string[] {
  return searchArticles(library, { ...page, query })
    .hits.map((hit) => hit.headline.text)
    .toSorted()
}

describe('articles in every script', () => {
  let library: Library
  beforeAll(() => {
    library = emptyLibrary()
    storeDrafts(library, [
      draftOf('Chinese', '市长周二表示，新桥将在三月开放。', { language: 'zh' }),
      draftOf('Japanese', '市長は火曜日に新しい橋を開くと述べた。', { language: 'ja' }),
      draftOf('Korean', '시장은 화요일에 새 다리를 연다고 말했다.', { language: 'ko' }),
      draftOf('Thai', 'นายกเทศมนตรีกล่าวว่าสะพานใหม่จะเปิดในเดือนมีนาคม', { language: 'th' }),
      draftOf('Arabic', 'قال رئيسُ البلدية إن الجسر الجديد سيُفتح في آذار.', { language: 'ar' }),
      draftOf('Hebrew', 'ראש העיר אמר כי הגשר החדש ייפתח במרץ.', { language: 'he' }),
      draftOf('Hindi', 'महापौर ने कहा कि नया पुल मार्च में खुलेगा।', { language: 'hi' }),
      draftOf('German', 'Der Brückenbauminister eröffnet die Brücke im März.', { language: 'de' }),
    ])
  })
  afterAll(() => disconnect(library))

  test('are found by words, and where no spaces part them by any stretch of them', () => {
    expect(titles(library, '新桥')).toEqual(['Chinese'])
    expect(titles(library, '市長')).toEqual(['Japanese'])
    expect(titles(library, '火曜日')).toEqual(['Japanese'])
    expect(titles(library, '다리')).toEqual(['Korean'])
    expect(titles(library, 'สะพาน')).toEqual(['Thai'])
    expect(titles(library, '桥新')).toEqual([])
  })

  test('are found whether or not vowels are written', () => {
    expect(titles(library, 'رئيس')).toEqual(['Arabic'])
    expect(titles(library, 'الجِسر')).toEqual(['Arabic'])
    expect(titles(library, 'הַגֶּשֶׁר')).toEqual(['Hebrew'])
    expect(titles(library, 'पुल')).toEqual(['Hindi'])
  })

  test('German compounds are found by their beginnings', () => {
    expect(titles(library, 'brückenbau*')).toEqual(['German'])
    expect(titles(library, 'brucke')).toEqual(['German'])
  })

  test('show what was found', () => {
    const [hit] = searchArticles(library, { ...page, query: '新桥' }).hits
    const { text = '', marks = [] } = hit?.snippet ?? {}
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['新桥'])
  })

  test('leave a library that is sound', () => {
    expect(checkLibrary(library)).toEqual([])
  })
})

test('a library of the first version is carried over, its texts indexed anew', () => {
  const file = path.join(freshFolder(), 'Old.cuttings')
  const old = connect(file)
  script(old, `${first}; PRAGMA user_version = 1; PRAGMA application_id = ${applicationId}`)
  run(old, "INSERT INTO runs (started, state, process) VALUES ('2024', 'finished', 1)")
  run(old, "INSERT INTO files (run_id, name, bytes, state) VALUES (1, 'a', 1, 'finished')")
  run(
    old,
    `INSERT INTO articles (file_id, kind, headline, beginning, published, language, words, quotes, actors, fingerprint)
       VALUES (1, 'article', '新しい橋', '', '2024-03-12', 'ja', 1, 0, 0, 'x')`,
  )
  const facts = { byline: 'Ada Holm', section: 'World', caption: 'A red boat' }
  const credits = { reporting: ['Per Lund'], writing: [], editing: [] }
  run(
    old,
    "INSERT INTO texts (article_id, body, facts, removed) VALUES (1, '市長は述べた。', ?, '[]')",
    JSON.stringify({ ...facts, credits }),
  )
  disconnect(old)
  const library = openLibrary(file)
  for (const query of ['市長', '橋', 'caption:boat', 'author:holm', 'author:lund', 'date:2024-03'])
    expect([query, titles(library, query)]).toEqual([query, ['新しい橋']])
  expect(checkLibrary(library)).toEqual([])
  disconnect(library)
})
