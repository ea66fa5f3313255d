import { WorkbenchError } from '../../../shared/errors.ts'
import {
  addToCollection,
  collectionNamed,
  createCollection,
  takeFromCollection,
} from '../../library/collections.ts'
import type { Library } from '../../library/database.ts'
import { requireTarget } from '../../library/targets.ts'
import { count, exit, printJson, required, type Command, type ReadOptions } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings collect NAME --article ID [--article ID…] --library FILE [--take-out]'

export const collect: Command = {
  usage,
  takes: 1,
  help: 'Puts articles into the collection of this name, which is made when there is none; --take-out takes them out.',
  options: {
    library: { type: 'string' },
    article: { type: 'string', multiple: true },
    'take-out': { type: 'boolean' },
  },
  run([name = ''], options) {
    const file = required(options, 'library', usage)
    const articles = articlesIn(options)
    if (name.trim() === '' || articles.length === 0) {
      throw new WorkbenchError('bad-input', `Name the collection and its articles.\n${usage}`)
    }
    return withLibrary(file, false, (library) => {
      const takesOut = options['take-out'] === true
      for (const id of articles) requireTarget(library, { kind: 'article', id })
      const { id } = collectionFor(library, name.trim(), takesOut)
      const moved = (takesOut ? takeFromCollection : addToCollection)(library, id, articles)
      if (options['json'] === true) printJson({ collection: name.trim(), articles: moved })
      else
        console.log(`${moved} articles ${takesOut ? 'taken out of' : 'added to'} “${name.trim()}”.`)
      return exit.done
    })
  },
}

function articlesIn(options: ReadOptions): readonly number[] {
  const given = options['article']
  return (Array.isArray(given) ? given : []).map((one: unknown) => count(String(one), '--article'))
}

/** Nothing is made only to be emptied. */
function collectionFor(library: Library, name: string, takesOut: boolean) {
  const known = collectionNamed(library, name)
  if (known !== null) return known
  if (!takesOut) return createCollection(library, name)
  throw new WorkbenchError('not-found', `There is no collection “${name}” in this library.`)
}
