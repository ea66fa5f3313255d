import { all } from '../../library/database.ts'
import { articleView } from '../../library/articles.ts'
import { collectionList, collectionsOfArticle } from '../../library/collections.ts'
import { notesOfArticle } from '../../library/notes.ts'
import { savedSearches } from '../../library/searches.ts'
import { tagList } from '../../library/tags.ts'
import { exit, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'
import { articleRecord } from '../dump-record.ts'

const usage = 'cuttings dump --library FILE'

export const dump: Command = {
  usage,
  takes: 0,
  help: 'Prints everything in the library as sorted JSON lines without ids and run times, so that two libraries can be compared by hash.',
  options: { library: { type: 'string' } },
  run(_words, options) {
    return withLibrary(required(options, 'library', usage), false, (library) => {
      const tags = tagList(library)
      const names = new Map(tags.map((tag) => [tag.id, tag.name]))
      const collections = new Map(collectionList(library).map(({ id, name }) => [id, name]))
      const ids = all<{ id: number }>(library, 'SELECT id FROM articles WHERE hidden = 0')
      const articles = ids.map(({ id }) =>
        JSON.stringify(
          articleRecord(articleView(library, id), names, {
            notes: notesOfArticle(library, id),
            collections: collectionsOfArticle(library, id).map((one) => collections.get(one) ?? ''),
          }),
        ),
      )
      const lines = [
        ...articles,
        ...tags.map(({ name, hue, uses }) => JSON.stringify({ tag: name, hue, uses })),
        ...[...collections.values()].map((collection) => JSON.stringify({ collection })),
        ...savedSearches(library).map(({ name, query, view }) =>
          JSON.stringify({ search: name, query, view }),
        ),
      ]
      for (const line of lines.sort()) console.log(line)
      return exit.done
    })
  },
}
