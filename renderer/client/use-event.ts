import { useEffect, useEffectEvent } from 'react'
import type { EventName, Events } from '../../shared/events.ts'
import { on } from './bridge.ts'

export function useEvent<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): void {
  const listen = useEffectEvent(listener)
  useEffect(() => on(name, (payload) => listen(payload)), [name])
}
