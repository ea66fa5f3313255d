import { latestNotes } from '../../library/notes.ts'
import { count, exit, printJson, required, text, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings notes --library FILE [--limit N]'

export const notes: Command = {
  usage,
  takes: 0,
  help: 'Lists the notes with what each is about, the latest first. search note:WORDS finds their articles.',
  options: { library: { type: 'string' }, limit: { type: 'string' } },
  run(_words, options) {
    return withLibrary(required(options, 'library', usage), false, (library) => {
      const list = latestNotes(library, count(text(options, 'limit') ?? '1000', '--limit'))
      if (options['json'] === true) printJson({ notes: list })
      else
        for (const { target, about, text } of list) {
          console.log(`${target.kind} ${target.id}  ${about}\n  ${text.replaceAll('\n', '\n  ')}`)
        }
      return exit.done
    })
  },
}
