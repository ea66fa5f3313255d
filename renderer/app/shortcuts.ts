import { useEffect } from 'react'
import { useEvent } from '../client/use-event.ts'
import { session } from '../session/session.ts'
import { commands, runCommand } from './commands.ts'
import { keyName, worksInFields } from './keys.ts'

/** Runs commands by key and by the system menu. */
export function useShortcuts(): void {
  useEvent('menu.command', ({ name }) => runCommand(name))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || session.get().sheet !== null) return
      const name = keyName(event)
      if (isField(event.target) && !worksInFields(name)) return
      const command = commands.find(({ keys }) => keys.includes(name))
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}
