import { joinActors, partActor } from '../../library/joined-actors.ts'
import { actorView, suggestActors } from '../../library/search/actors.ts'
import type { HandlersOf } from './handler.ts'

export const actors: HandlersOf<'actors'> = {
  'actors.get': ({ id }, library) => actorView(library, id),
  'actors.join': ({ id, other }, library) => {
    joinActors(library, id, other)
    return null
  },
  'actors.part': ({ id, article }, library) => partActor(library, id, article),
  'actors.suggest': ({ words, limit }, library) => suggestActors(library, words, limit),
}
