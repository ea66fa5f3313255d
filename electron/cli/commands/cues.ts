import path from 'node:path'
import { WorkbenchError } from '../../../shared/errors.ts'
import { exportCues } from '../../intake/cue-folder.ts'
import { exit, printJson, type Command } from '../command.ts'

const usage = 'cuttings cues FOLDER [--json]'

export const cues: Command = {
  usage,
  takes: 1,
  help: `Writes the built-in cue verbs into FOLDER, a table a language, to be read and edited in any spreadsheet;
tables that lie there already are kept. --cues FOLDER of import, extract and find-again reads them, the
window reads those in the folder cues of the settings.`,
  options: {},
  async run([folder], options) {
    if (folder === undefined) throw new WorkbenchError('bad-input', `Name a folder.\n${usage}`)
    const written = await exportCues(path.resolve(folder))
    if (options['json'] === true) printJson({ written })
    else if (written.length > 0) console.log(`Written: ${written.join(', ')}`)
    else console.log(`All tables lie in ${folder} already; nothing was written.`)
    return exit.done
  },
}
