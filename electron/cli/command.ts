import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WorkbenchError } from '../../shared/errors.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Exit codes: done, done with problems in some records, could not. */
export const exit = { done: 0, problems: 1, failed: 2 } as const

/** One command: what `--help` prints, its options, and what it does. Returns the exit code. */
export type Command = {
  readonly usage: string
  readonly help: string
  /** Most words it takes beside its options. */
  readonly takes: number
  readonly options: Options
  run(words: readonly string[], options: ReadOptions): Promise<number> | number
}

export type ReadOptions = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>

/** Options every command takes. */
const shared: Options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } }

export async function runCommand(command: Command, words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(command, words)
  if (values['help'] === true) {
    console.log(`${command.usage}\n\n${command.help}`)
    return exit.done
  }
  const surplus = positionals[command.takes]
  if (surplus === undefined) return command.run(positionals, values)
  throw new WorkbenchError(
    'bad-input',
    `“${surplus}” is a word too many; nothing was done. Words that belong together stand in quotation marks, and an option that takes several is given several times.\n${command.usage}`,
  )
}

function readWords(
  command: Command,
  words: readonly string[],
): { values: ReadOptions; positionals: string[] } {
  try {
    const options = { ...shared, ...command.options }
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WorkbenchError('bad-input', `${reason}\n${command.usage}`)
  }
}

/** A text option, null when it was not given. */
export function text(options: ReadOptions, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/** A folder option as a full path, null when it was not given. Refuses what is no folder. */
export function folder(options: ReadOptions, name: string): string | null {
  const value = text(options, name)
  if (value === null) return null
  if (statSync(value, { throwIfNoEntry: false })?.isDirectory() === true) return path.resolve(value)
  throw new WorkbenchError('bad-input', `There is no folder ${value}, which --${name} names.`)
}

/** A text option that must be given. */
export function required(options: ReadOptions, name: string, usage: string): string {
  const value = text(options, name)
  if (value !== null) return value
  throw new WorkbenchError('bad-input', `--${name} is missing.\n${usage}`)
}

/** A whole number from 1 on. */
export function count(value: string, name: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new WorkbenchError('bad-input', `${name} must be a whole number above 0, not “${value}”.`)
}

export function printJson(value: unknown): void {
  console.log(JSON.stringify(value))
}
