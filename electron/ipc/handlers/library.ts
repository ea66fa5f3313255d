import { libraryState } from '../../library/state.ts'
import type { HandlersOf } from './handler.ts'

export const library: HandlersOf<'library'> = {
  'library.state': (_input, opened) => libraryState(opened),
}
