import { checkLibrary } from '../../library/check.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings check --library FILE'

export const check: Command = {
  usage,
  takes: 0,
  help: 'Checks the file, its foreign keys, its search index and every span. Exit code 2 when damaged.',
  options: { library: { type: 'string' } },
  run(_words, options) {
    return withLibrary(required(options, 'library', usage), false, (library) => {
      const faults = checkLibrary(library)
      if (options['json'] === true) printJson({ sound: faults.length === 0, faults })
      else console.log(faults.length === 0 ? 'The library is sound.' : faults.join('\n'))
      return faults.length === 0 ? exit.done : exit.failed
    })
  },
}
