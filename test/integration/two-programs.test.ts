import { expect, test } from 'vitest'
import type { LibraryState } from '../../shared/library.ts'
import { disconnect } from '../../electron/library/database.ts'
import { applyTag, createTag } from '../../electron/library/tags.ts'
import { startLibraryThread } from '../../electron/threads/library-client.ts'
import { builtThread } from '../support/built-thread.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

test('what another program changes in an open library is told to the window', async () => {
  const library = emptyLibrary()
  const [article = 0] = storeDrafts(library, [draftOf('Ferry', 'The ferry sails.')])
  let tell: (state: LibraryState) => void = () => {}
  const changed = new Promise<LibraryState>((resolve) => {
    tell = resolve
  })
  const thread = startLibraryThread(
    (event) => {
      if (event.name === 'library.changed' && event.payload.undo !== null) tell(event.payload)
    },
    (error) => {
      throw error
    },
    builtThread('library-thread'),
  )
  await thread.ask({ kind: 'open', path: library.path, create: false })
  const tag = createTag(library, { name: 'Costs', hue: null, parent: null })
  applyTag(library, tag.id, { kind: 'article', id: article }, null)
  expect(await changed).toMatchObject({ name: 'Test', articles: 1 })
  const seen = await thread.ask({ kind: 'call', name: 'tags.list', input: {} })
  expect(seen).toMatchObject([{ name: 'Costs' }])
  await thread.ask({ kind: 'close' })
  thread.end()
  disconnect(library)
})
