import type { ExportProgress } from '../../shared/export.ts'

/** Short work needs no word; longer work gets one so often (ms). */
const firstWord = 1_000
const betweenWords = { terminal: 200, file: 5_000 }

/** Long work of the command line. */
type Progress = {
  readonly doing: ExportProgress['doing'] | 'indexing'
  readonly done: number
  readonly of: number | null
}

export type ProgressLine = {
  tell(progress: Progress): void
  /** Ends the line, so that what follows stands on its own. */
  end(): void
}

/** Says on the error output how far long work has come: in one line that changes, or now and then in a log. */
export function openProgressLine(output: NodeJS.WriteStream = process.stderr): ProgressLine {
  let next = performance.now() + firstWord
  let open = false
  return {
    tell(progress) {
      const now = performance.now()
      if (now < next) return
      next = now + (output.isTTY ? betweenWords.terminal : betweenWords.file)
      output.write(output.isTTY ? `\r\x1b[K${wordsOf(progress)}` : `${wordsOf(progress)}\n`)
      open = output.isTTY
    },
    end() {
      if (open) output.write('\r\x1b[K')
      open = false
    },
  }
}

const things: Readonly<Record<Progress['doing'], string>> = {
  indexing: 'rows of the index brought up to date',
  looking: 'texts looked through',
  reading: 'hits read',
  counting: 'queries counted',
  writing: 'rows written',
}

function wordsOf({ doing, done, of }: Progress): string {
  return `${done}${of === null ? '' : ` of ${of}`} ${things[doing]}`
}
