import { expect, test } from 'vitest'
import { checkLibrary } from '../../electron/library/check.ts'
import { disconnect, script, type Library } from '../../electron/library/database.ts'
import { setNote } from '../../electron/library/notes.ts'
import { anchorIn, applyTag, createTag } from '../../electron/library/tags.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const body = 'The ferry 🛳️ waits. “It sails on Monday,” Olav Renn said. “Nobody drowned,” he said.'

/** A library with quotes in two articles, a tagged passage and a noted one. */
function soundLibrary(): Library {
  const library = emptyLibrary()
  const [first = 0] = storeDrafts(library, [draftOf('Ferry waits', body), draftOf('Again', body)])
  const span = { part: 'body', start: 4, end: 9 } as const
  const passage = { kind: 'passage', id: first, span } as const
  const tag = createTag(library, { name: 'Ships', hue: null, parent: null })
  applyTag(library, tag.id, passage, anchorIn(body, span))
  setNote(library, passage, 'The old one', anchorIn(body, span))
  return library
}

test('a sound library has no faults', () => {
  const library = soundLibrary()
  expect(checkLibrary(library)).toEqual([])
  disconnect(library)
})

test.for([
  [
    'a quote that begins before its text',
    'UPDATE quotes SET start = -1 WHERE id = 1',
    'Quote 1 of article 1 lies outside its text.',
  ],
  [
    'a quote that ends one letter behind its text',
    `UPDATE quotes SET "end" = ${body.length + 1} WHERE id = 2`,
    'Quote 2 of article 1 lies outside its text.',
  ],
  [
    'a quote with a part outside of it',
    `UPDATE quotes SET spans = '[{"start":0,"end":43}]' WHERE id = 1`,
    'Quote 1 of article 1 lies outside its text.',
  ],
  [
    'a tagged passage that moved',
    `UPDATE taggings SET start = 5, "end" = 10 WHERE kind = 'passage'`,
    'A marked passage of article 1 (“ferry”) is not on its words.',
  ],
  [
    'a noted passage that moved',
    `UPDATE notes SET start = 5, "end" = 10 WHERE kind = 'passage'`,
    'A marked passage of article 1 (“ferry”) is not on its words.',
  ],
  [
    'an article that cannot be searched',
    'DELETE FROM articles_fts WHERE rowid = 2',
    '1 articles are not in the search index.',
  ],
  [
    'a row that points at nothing',
    'PRAGMA foreign_keys = OFF; DELETE FROM tags',
    'points at a row of tags that is not there.',
  ],
] as const)('%s is told', ([, damage, told]) => {
  const library = soundLibrary()
  script(library, damage)
  const faults = checkLibrary(library)
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.join('\n')).toContain(told)
  disconnect(library)
})
