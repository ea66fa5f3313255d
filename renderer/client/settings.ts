import type { CallInput } from '../../shared/ipc.ts'
import type { Settings } from '../../shared/settings.ts'
import { call, on } from './bridge.ts'
import { signal, useSignal } from './signal.ts'

const settings = signal<Settings | null>(null)

/** Starts listening; answers with the settings of the last session. */
export async function followSettings(): Promise<Settings> {
  on('settings.changed', settings.set)
  const first = await call('settings.get', {})
  settings.set(first)
  return first
}

export function useSettings(): Settings | null {
  return useSignal(settings)
}

export function currentSettings(): Settings | null {
  return settings.get()
}

export async function changeSettings(change: CallInput<'settings.change'>): Promise<void> {
  settings.set(await call('settings.change', change))
}
