import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { abandonChannel, callChannel, dropChannel } from '../../shared/channels.ts'
import { toEnvelope, WorkbenchError, type ErrorEnvelope } from '../../shared/errors.ts'
import { calls, type CallName } from '../../shared/ipc.ts'
import { host, scheme } from '../windows/window-files.ts'
import type { Desk } from './desk.ts'
import type { Handles } from './handles.ts'
import { deskCalls, type DeskCallName } from './handlers/handler.ts'

type Answer = { readonly output: unknown } | { readonly error: ErrorEnvelope }

/** The library as the window asks it. */
export type Asking = {
  ask(name: string, input: unknown, ticket: number | null): Promise<unknown>
  /** Nobody waits for the call of this ticket any more. */
  abandon(ticket: number): void
}

/** Answers the window's calls: sender, name and input are checked before anything runs. */
export function serve(
  window: () => WebContents | null,
  desk: Desk,
  handles: Handles,
  library: Asking,
): void {
  ipcMain.handle(
    callChannel,
    async (event, name: unknown, input: unknown, ticket: unknown): Promise<Answer> => {
      try {
        refuseStranger(event, window())
        const known = callNamed(name)
        const checked = checkedInput(known, input)
        const output = isDeskCall(known)
          ? await callDesk(desk, known, checked)
          : await library.ask(known, checked, typeof ticket === 'number' ? ticket : null)
        return { output }
      } catch (error) {
        return { error: toEnvelope(error) }
      }
    },
  )
  ipcMain.on(abandonChannel, (event, ticket: unknown) => {
    // Nobody waits for an answer here; an error would end in a dialog about the program itself.
    if (isOurs(event, window()) && typeof ticket === 'number') library.abandon(ticket)
  })
  ipcMain.handle(dropChannel, (event, dropped: unknown) => {
    refuseStranger(event, window())
    return handles.take(dropped)
  })
}

type Sent = IpcMainEvent | IpcMainInvokeEvent

function refuseStranger(event: Sent, window: WebContents | null): void {
  if (isOurs(event, window)) return
  throw new WorkbenchError(
    'bad-input',
    'A call came from a page that is not the window; it was refused.',
  )
}

/** Only the main frame of our own window may call. */
function isOurs(event: Sent, window: WebContents | null): boolean {
  const frame = event.senderFrame
  if (frame === null || event.sender !== window || frame !== event.sender.mainFrame) return false
  const url = URL.canParse(frame.url) ? new URL(frame.url) : null
  return url?.protocol === `${scheme}:` && url.host === host
}

function callNamed(name: unknown): CallName {
  if (typeof name === 'string' && Object.hasOwn(calls, name)) return name as CallName
  throw new WorkbenchError('bad-input', `There is no call ${String(name).slice(0, 100)}.`)
}

function checkedInput(name: CallName, input: unknown): unknown {
  const result = calls[name].input.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new WorkbenchError(
    'bad-input',
    `The call ${name} was refused: ${place} ${issue?.message ?? ''}`.trim(),
  )
}

function isDeskCall(name: CallName): name is DeskCallName {
  return (deskCalls as readonly string[]).includes(name)
}

function callDesk(desk: Desk, name: DeskCallName, input: unknown): unknown {
  // The input was checked against this very call's schema above.
  const answer = desk[name] as (input: unknown) => unknown
  return answer(input)
}
