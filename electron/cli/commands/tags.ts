import { tagList } from '../../library/tags.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings tags --library FILE'

export const tags: Command = {
  usage,
  takes: 0,
  help: 'Lists all tags with their colour (1 to 8) and how often each is used.',
  options: { library: { type: 'string' } },
  run(_words, options) {
    return withLibrary(required(options, 'library', usage), false, (library) => {
      const list = tagList(library)
      if (options['json'] === true) printJson({ total: list.length, tags: list })
      else for (const tag of list) console.log(`#${tag.id}  ${tag.name}  ${tag.uses} uses`)
      return exit.done
    })
  },
}
