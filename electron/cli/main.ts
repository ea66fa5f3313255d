import { WorkbenchError } from '../../shared/errors.ts'
import { exit, runCommand, type Command } from './command.ts'
import { batch } from './commands/batch.ts'
import { check } from './commands/check.ts'
import { collect } from './commands/collect.ts'
import { collections } from './commands/collections.ts'
import { cues } from './commands/cues.ts'
import { dump } from './commands/dump.ts'
import { extract } from './commands/extract.ts'
import { findAgain } from './commands/find-again.ts'
import { importFiles } from './commands/import.ts'
import { ledger } from './commands/ledger.ts'
import { profiles } from './commands/profiles.ts'
import { note } from './commands/note.ts'
import { notes } from './commands/notes.ts'
import { search } from './commands/search.ts'
import { show } from './commands/show.ts'
import { tag } from './commands/tag.ts'
import { tags } from './commands/tags.ts'
import { untag } from './commands/untag.ts'

const commands: Readonly<Record<string, Command>> = {
  import: importFiles,
  search,
  batch,
  show,
  extract,
  'find-again': findAgain,
  cues,
  profiles,
  tag,
  untag,
  tags,
  note,
  notes,
  collect,
  collections,
  ledger,
  check,
  dump,
}

const overview = `cuttings: who said what, via whom, where and when

Commands:
${Object.values(commands)
  .map(({ usage }) => `  ${usage.split('\n')[0]}`)
  .join('\n')}

Every command has --help and --json. Exit codes: 0 done, 1 done with problems in some records, 2 could not.`

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...words]: readonly string[]): Promise<number> {
  // Whoever reads our output may have seen enough (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : 2),
  )
  if (name === undefined) {
    console.error(overview)
    return exit.failed
  }
  if (['--help', '-h', 'help'].includes(name)) {
    console.log(overview)
    return exit.done
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    console.error(`There is no command “${name}”.\n\n${overview}`)
    return exit.failed
  }
  try {
    return await runCommand(command, words)
  } catch (error) {
    if (error instanceof WorkbenchError) console.error(error.message)
    else console.error('This is a fault in Cuttings; the library was not changed by it.', error)
    return exit.failed
  }
}
