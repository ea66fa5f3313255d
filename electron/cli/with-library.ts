import { existsSync } from 'node:fs'
import { WorkbenchError } from '../../shared/errors.ts'
import { disconnect, type Library } from '../library/database.ts'
import { broughtUpToDate } from '../library/backup.ts'
import { inOurWords } from '../library/faults.ts'
import { createLibrary, openLibrary } from '../library/open.ts'
import type { Respelling } from '../library/respelling.ts'
import { openProgressLine } from './progress-line.ts'

/** Opens the library of a command and closes it whatever happens. */
export async function withLibrary<Result>(
  file: string,
  create: boolean,
  work: (library: Library) => Result | Promise<Result>,
): Promise<Result> {
  if (!create && !existsSync(file)) {
    throw new WorkbenchError('library-missing', `There is no library at ${file}.`)
  }
  const line = openProgressLine()
  const tell = (progress: Respelling) => line.tell({ doing: 'indexing', ...progress })
  const tellCopy = (copy: string) => {
    line.end()
    console.error(broughtUpToDate(copy))
  }
  const library = create ? createLibrary(file, tell, tellCopy) : openLibrary(file, tell, tellCopy)
  line.end()
  try {
    return await work(library)
  } catch (error) {
    throw inOurWords(file, error)
  } finally {
    disconnect(library)
  }
}
