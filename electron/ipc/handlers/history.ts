import { redo, undo } from '../../library/history.ts'
import type { HandlersOf } from './handler.ts'

export const history: HandlersOf<'history'> = {
  'history.undo': (_input, library) => ({ label: undo(library) }),
  'history.redo': (_input, library) => ({ label: redo(library) }),
}
