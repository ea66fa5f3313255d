import { WorkbenchError } from '../../../shared/errors.ts'
import { tagNamed, taggingOf, unapplyTag } from '../../library/tags.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { targetOf, targetOptions, targetUsage } from '../target.ts'
import { withLibrary } from '../with-library.ts'

const usage = `cuttings untag TAG ${targetUsage} --library FILE`

export const untag: Command = {
  usage,
  takes: 1,
  help: 'Takes a tag off an article, a quote, an actor or a passage.',
  options: targetOptions,
  run([name = ''], options) {
    const file = required(options, 'library', usage)
    if (name.trim() === '') throw new WorkbenchError('bad-input', `Name the tag.\n${usage}`)
    return withLibrary(file, false, (library) => {
      const target = targetOf(library, options)
      const known = tagNamed(library, name.trim())
      const tagging = known === null ? null : taggingOf(library, known.id, target)
      if (known === null || tagging === null) {
        throw new WorkbenchError(
          'not-found',
          `“${name}” is not on ${target.kind} ${target.id}; nothing was changed.`,
        )
      }
      unapplyTag(library, tagging.id)
      if (options['json'] === true) printJson({ tag: known.name, tagging: tagging.id, target })
      else console.log(`Took “${known.name}” off ${target.kind} ${target.id}.`)
      return exit.done
    })
  },
}
