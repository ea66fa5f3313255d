import { collectionList } from '../../library/collections.ts'
import { savedSearches } from '../../library/searches.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings collections --library FILE'

export const collections: Command = {
  usage,
  takes: 0,
  help: 'Lists the collections with the number of their articles, and the saved searches with their queries.',
  options: { library: { type: 'string' } },
  run(_words, options) {
    return withLibrary(required(options, 'library', usage), false, (library) => {
      const list = collectionList(library)
      const searches = savedSearches(library)
      if (options['json'] === true) printJson({ collections: list, searches })
      else {
        for (const { name, articles } of list) console.log(`${name}  ${articles} articles`)
        for (const { name, view, query } of searches) console.log(`${name}  ${view}: ${query}`)
      }
      return exit.done
    })
  },
}
