import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of real texts beside the project, null when it is not there. Works from the project's root. */
export function corpora(): string | null {
  const folder = path.resolve('../shared/corpora')
  return existsSync(folder) ? folder : null
}
