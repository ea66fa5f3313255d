import { useState } from 'react'
import type { ExportProgress as Progress } from '../../shared/export.ts'
import { useEvent } from '../client/use-event.ts'
import { act } from '../session/act.ts'
import { Button } from '../ui/button.tsx'
import { counted, number } from '../ui/words.ts'

/** The calm line in the foot while a file is written or a batch is counted. */
export function ExportProgress() {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEvent('export.progress', setProgress)
  if (progress === null) return null
  const { done, of } = progress
  const words = wordsOf(progress)
  return (
    <span className="import-progress" data-testid="export-progress" role="status">
      {of !== null && <progress value={done} max={Math.max(1, of)} aria-label={words} />}
      <span>{words}</span>
      <Button look="quiet" onClick={() => void act('search.cancelExport', {})}>
        Cancel
      </Button>
    </span>
  )
}

export function wordsOf({ doing, done, of }: Progress): string {
  switch (doing) {
    case 'looking':
      return `${number(done)} of ${number(of ?? done)} looked through for the file`
    case 'reading':
      return of === null
        ? 'Reading the words of the library'
        : `${number(done)} of ${counted(of, 'hit')} read for the file`
    case 'counting':
      return `${number(done)} of ${counted(of ?? done, 'query', 'queries')} counted`
    case 'writing':
      return of === null
        ? `${counted(done, 'row')} written`
        : `${number(done)} of ${counted(of, 'row')} written`
  }
}
