import { WorkbenchError } from '../../../shared/errors.ts'
import { partText } from '../../library/articles.ts'
import { setNote } from '../../library/notes.ts'
import { anchorIn } from '../../library/tags.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { targetOf, targetOptions, targetUsage } from '../target.ts'
import { withLibrary } from '../with-library.ts'

const usage = `cuttings note TEXT ${targetUsage} --library FILE`

export const note: Command = {
  usage,
  takes: 1,
  help: 'Writes the note on an article, a quote, an actor or a passage, in place of the one there; an empty text removes it.',
  options: targetOptions,
  run([text], options) {
    const file = required(options, 'library', usage)
    if (text === undefined) throw new WorkbenchError('bad-input', `Write the note.\n${usage}`)
    return withLibrary(file, false, (library) => {
      const target = targetOf(library, options)
      const anchor =
        target.kind === 'passage'
          ? anchorIn(partText(library, target.id, target.span.part), target.span)
          : null
      const written = setNote(library, target, text, anchor)
      if (options['json'] === true) printJson({ note: written?.id ?? null, target })
      else if (written === null) console.log(`There is no note on ${target.kind} ${target.id} now.`)
      else console.log(`Noted on ${target.kind} ${target.id}.`)
      return exit.done
    })
  },
}
