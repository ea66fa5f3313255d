import path from 'node:path'
import { z } from 'zod'

/** A library that a start of the program asks for; one named by `--library` may have to be made first. */
const askedLibrary = z.strictObject({ file: z.string().min(1), create: z.boolean() })
export type AskedLibrary = z.infer<typeof askedLibrary>

const named = '--library='

/** The library among the words of a start: that of `--library=FILE`, else a file that was opened with the program. */
export function libraryAskedFor(words: readonly string[], folder: string): AskedLibrary | null {
  const option = words.findLast((word) => word.startsWith(named))?.slice(named.length) ?? ''
  if (option !== '') return { file: path.resolve(folder, option), create: true }
  const file = words.findLast((word) => !word.startsWith('-') && word.endsWith('.cuttings'))
  return file === undefined ? null : { file: path.resolve(folder, file), create: false }
}

/** What another start sent along; null when it asked for no library, or for nothing we know. */
export function readAsked(sent: unknown): AskedLibrary | null {
  const { data } = askedLibrary.safeParse(sent)
  return data ?? null
}
