import type { EventName, Events } from '../../shared/events.ts'
import type { CallName } from '../../shared/ipc.ts'

export type Asked = { readonly name: CallName; readonly input: unknown }

/**
 * Puts a library of canned answers on `window.cuttings`, for tests of single components. What was
 * asked can be read, and events can be sent; a call without an answer fails as a real one would.
 */
export function standInBridge(answers: Readonly<Partial<Record<CallName, unknown>>>) {
  const asked: Asked[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const bridge = {
    call: async (name: CallName, input: unknown) => {
      asked.push({ name, input })
      if (!(name in answers)) throw new Error(`No answer to ${name}.`)
      const answer = answers[name]
      return typeof answer === 'function' ? answer(input) : answer
    },
    abandon: () => {},
    on: (name: EventName, listener: (payload: never) => void) => {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener))
      return () => known.delete(listener)
    },
    handles: async (files: readonly unknown[]) =>
      files.map((_, index) => ({ handle: `file-${index}`, name: `file-${index}` })),
  }
  Object.assign(window, { cuttings: bridge })
  return {
    asked,
    named: (name: CallName) => asked.filter((one) => one.name === name).map(({ input }) => input),
    send: <Name extends EventName>(name: Name, payload: Events[Name]) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never)
    },
  }
}
