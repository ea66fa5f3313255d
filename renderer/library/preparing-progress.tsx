import { useState } from 'react'
import type { Events } from '../../shared/events.ts'
import { useEvent } from '../client/use-event.ts'
import { number } from '../ui/words.ts'

/** The calm line in the foot while the index of an older library is brought up to date. */
export function PreparingProgress() {
  const [progress, setProgress] = useState<Events['library.preparing'] | null>(null)
  useEvent('library.preparing', setProgress)
  useEvent('library.opened', () => setProgress(null))
  if (progress === null || progress.done >= progress.of) return null
  const { done, of } = progress
  return (
    <span className="import-progress" data-testid="preparing-progress" role="status">
      <progress value={done} max={of} aria-label="Bringing the index up to date" />
      <span>
        Bringing the index of this library up to date: {number(done)} of {number(of)}
      </span>
    </span>
  )
}
