import { runReports, undoRun } from '../../library/runs.ts'
import type { HandlersOf } from './handler.ts'

export const intake: HandlersOf<'intake'> = {
  'intake.runs': (_input, library) => runReports(library),
  'intake.undo': ({ run }, library) => {
    undoRun(library, run)
    return null
  },
}
