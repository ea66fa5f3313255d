import { useState } from 'react'
import type { Refinding, RefindingProgress as Progress } from '../../shared/refinding.ts'
import { useEvent } from '../client/use-event.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { counted, number } from '../ui/words.ts'

/** The calm line in the foot while quotes and actors are found again. */
export function RefindingProgress() {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEvent('findings.progress', setProgress)
  useEvent('findings.finished', (report) => {
    setProgress(null)
    const [problem] = report.problems
    session.set({ notice: wordsOf(report), ...(problem === undefined ? {} : { failure: problem }) })
  })
  useEvent('intake.failed', () => setProgress(null))
  if (progress === null) return null
  const { done, total } = progress
  return (
    <span className="import-progress" data-testid="refinding-progress" role="status">
      <progress
        value={done}
        max={Math.max(1, total)}
        aria-label={`Finding again: ${done} of ${total} articles`}
      />
      <span>
        Found again in {number(done)} of {counted(total, 'article')}
      </span>
      <Button look="quiet" onClick={() => void act('findings.cancel', {})}>
        Cancel
      </Button>
    </span>
  )
}

function wordsOf({ articles, quotes, cancelled, undoable }: Refinding): string {
  const { changed, fresh, gone, kept } = quotes
  const parts = [
    fresh > 0 ? `${number(fresh)} new` : null,
    changed > 0 ? `${number(changed)} changed` : null,
    gone > 0 ? `${number(gone)} gone` : null,
    kept > 0 ? `${number(kept)} kept as yours` : null,
  ].filter((part) => part !== null)
  const found = parts.length === 0 ? 'nothing else than before' : `quotes: ${parts.join(', ')}`
  const read = `${counted(articles, 'article')} read again`
  const back = undoable
    ? 'Ctrl Z takes it back.'
    : 'So much changed that it cannot be undone as one step; what you decided stays.'
  return `${cancelled ? `Stopped after ${read}` : read}; ${found}.${parts.length === 0 ? '' : ` ${back}`}`
}
