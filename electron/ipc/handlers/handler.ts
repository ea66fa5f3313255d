import type { CallInput, CallName, CallOutput } from '../../../shared/ipc.ts'
import type { Library } from '../../library/database.ts'

/** Calls that need Electron or the files of the machine; every other call is the library's. */
export const deskCalls = [
  'library.create',
  'library.open',
  'intake.start',
  'intake.preview',
  'intake.paste',
  'intake.cancel',
  'intake.continue',
  'intake.chooseFolder',
  'intake.sample',
  'intake.export',
  'articles.restore',
  'findings.again',
  'findings.cancel',
  'search.export',
  'search.batch',
  'search.exportBatch',
  'search.cancelExport',
  'settings.get',
  'settings.change',
  'settings.tables',
  'desk.openLink',
  'desk.copy',
] as const satisfies readonly CallName[]

export type DeskCallName = (typeof deskCalls)[number]
export type LibraryCallName = Exclude<CallName, DeskCallName>

/** Handlers of some library calls: input in, output out, the library between. */
export type Handlers<Names extends LibraryCallName> = {
  readonly [Name in Names]: (input: CallInput<Name>, library: Library) => CallOutput<Name>
}

type NamesOf<Noun extends string> = Extract<LibraryCallName, `${Noun}.${string}`>
export type HandlersOf<Noun extends string> = Handlers<NamesOf<Noun>>
