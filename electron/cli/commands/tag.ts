import { WorkbenchError } from '../../../shared/errors.ts'
import { partText } from '../../library/articles.ts'
import { anchorIn, applyTag, createTag, tagNamed } from '../../library/tags.ts'
import { requireTarget } from '../../library/targets.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { targetOf, targetOptions, targetUsage } from '../target.ts'
import { withLibrary } from '../with-library.ts'

const usage = `cuttings tag TAG ${targetUsage} --library FILE`

export const tag: Command = {
  usage,
  takes: 1,
  help: 'Puts a tag on an article, a quote, an actor or a passage; a new tag is made when there is none of that name.',
  options: targetOptions,
  run([name = ''], options) {
    const file = required(options, 'library', usage)
    if (name.trim() === '') throw new WorkbenchError('bad-input', `Name the tag.\n${usage}`)
    return withLibrary(file, false, (library) => {
      const target = targetOf(library, options)
      requireTarget(library, target)
      const anchor =
        target.kind === 'passage'
          ? anchorIn(partText(library, target.id, target.span.part), target.span)
          : null
      const known =
        tagNamed(library, name.trim()) ??
        createTag(library, { name: name.trim(), hue: null, parent: null })
      const tagging = applyTag(library, known.id, target, anchor)
      if (options['json'] === true) printJson({ tag: known.name, tagging: tagging.id, target })
      else console.log(`Tagged ${target.kind} ${target.id} with “${known.name}”.`)
      return exit.done
    })
  },
}
