import path from 'node:path'
import { WorkbenchError } from '../../../shared/errors.ts'
import { exportProfiles, loadProfiles } from '../../intake/profile-folder.ts'
import { exit, printJson, type Command } from '../command.ts'

const usage = 'cuttings profiles FOLDER [--json]'

export const profiles: Command = {
  usage,
  takes: 1,
  help: `Writes the built-in profiles of news databases into FOLDER, one file each, to be edited when a vendor
changes its layout; files that lie there already are kept, and checked: a mistake is named with its file
and line. --profiles FOLDER of import reads them, the window reads those in the folder profiles of the
settings.`,
  options: {},
  async run([folder], options) {
    if (folder === undefined) throw new WorkbenchError('bad-input', `Name a folder.\n${usage}`)
    const written = await exportProfiles(path.resolve(folder))
    const { broken } = await loadProfiles(path.resolve(folder))
    const problems = broken.map(({ message }) => message)
    if (options['json'] === true) printJson({ written, problems })
    else print(folder, written, problems)
    return problems.length > 0 ? exit.problems : exit.done
  },
}

function print(folder: string, written: readonly string[], problems: readonly string[]): void {
  if (written.length > 0) console.log(`Written: ${written.join(', ')}`)
  else console.log(`All profiles lie in ${folder} already; nothing was written.`)
  for (const problem of problems) console.log(`  ${problem}`)
}
