import { useState } from 'react'
import type { IntakeProgress } from '../../shared/events.ts'
import { useEvent } from '../client/use-event.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { counted, number } from '../ui/words.ts'

/** The calm line in the foot while an import runs. */
export function ImportProgress() {
  const [progress, setProgress] = useState<IntakeProgress | null>(null)
  useEvent('intake.progress', setProgress)
  useEvent('intake.finished', (report) => {
    setProgress(null)
    session.set({ report })
  })
  useEvent('intake.filled', ({ articles }) => {
    setProgress(null)
    session.set({ notice: `${counted(articles.added, 'article')} to try the program with.` })
  })
  useEvent('intake.failed', ({ message }) => {
    setProgress(null)
    session.set({ failure: message })
  })
  if (progress === null) return null
  const { filesDone, filesTotal, articles, rate, left, file } = progress
  return (
    <span className="import-progress" data-testid="import-progress" role="status">
      <progress
        value={filesDone}
        max={Math.max(1, filesTotal)}
        aria-label={`Importing: ${filesDone} of ${filesTotal} files`}
      />
      <span>
        {number(filesDone)} of {counted(filesTotal, 'file')} · {counted(articles, 'article')}
        {rate > 0 && ` · ${number(Math.round(rate))} a second`}
        {left !== null && ` · ${timeLeft(left)}`}
      </span>
      <span className="import-file">
        <UserText text={file} />
      </span>
      <Button look="quiet" onClick={() => void act('intake.cancel', {})}>
        Cancel
      </Button>
    </span>
  )
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s left`
  return `${Math.round(seconds / 60)} min left`
}
