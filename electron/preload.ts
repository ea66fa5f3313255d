import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { abandonChannel, callChannel, dropChannel, eventChannel } from '../shared/channels.ts'
import type { FileHandle } from '../shared/ipc.ts'

/** A failed call crosses as data: Electron would put its own words before the sentence. */
type Answer =
  | { readonly output: unknown }
  | { readonly error: { readonly code: string; readonly message: string } }

async function call(name: string, input: unknown, ticket?: number): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(callChannel, name, input, ticket)) as Answer
  if ('output' in answer) return answer.output
  throw new Error(answer.error.message)
}

function abandon(ticket: number): void {
  ipcRenderer.send(abandonChannel, ticket)
}

type Listener = { readonly name: string; readonly listen: (payload: unknown) => void }

/** All of the page; one ear on the channel is enough, and Electron warns of more than ten. */
const listeners = new Set<Listener>()
ipcRenderer.on(eventChannel, (_event: unknown, received: string, payload: unknown) => {
  for (const { name, listen } of [...listeners]) if (name === received) listen(payload)
})

function on(name: string, listen: (payload: unknown) => void): () => void {
  const listener = { name, listen }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function handles(files: readonly unknown[]): Promise<readonly FileHandle[]> {
  const real = files.filter((file) => file instanceof File)
  const dropped = await Promise.all(
    real.map(async (file) => {
      const path = webUtils.getPathForFile(file)
      // A file dragged out of another program may live in memory only.
      return path === ''
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { path }
    }),
  )
  return ipcRenderer.invoke(dropChannel, dropped) as Promise<readonly FileHandle[]>
}

contextBridge.exposeInMainWorld('cuttings', { call, abandon, on, handles })
