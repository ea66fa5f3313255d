import { actorView, suggestActors } from '../../library/search/actors.ts'
import type { HandlersOf } from './handler.ts'

export const actors: HandlersOf<'actors'> = {
  'actors.get': ({ id }, library) => actorView(library, id),
  'actors.suggest': ({ words, limit }, library) => suggestActors(library, words, limit),
}
