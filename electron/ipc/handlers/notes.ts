import { partText } from '../../library/articles.ts'
import {
  latestNotes,
  noteOn,
  notesOfActor,
  notesOfArticle,
  removeNote,
  setNote,
} from '../../library/notes.ts'
import { anchorIn } from '../../library/tags.ts'
import type { HandlersOf } from './handler.ts'

export const notes: HandlersOf<'notes'> = {
  'notes.list': (input, library) => {
    switch (input.of) {
      case 'article':
        return notesOfArticle(library, input.id)
      case 'actor':
        return notesOfActor(library, input.id)
      case 'all':
        return latestNotes(library, input.limit)
    }
  },
  'notes.set': ({ target, text }, library) => {
    if (target.kind !== 'passage') return setNote(library, target, text, null)
    const words = partText(library, target.id, target.span.part)
    return setNote(library, target, text, anchorIn(words, target.span))
  },
  'notes.on': ({ target }, library) => noteOn(library, target),
  'notes.remove': ({ id }, library) => {
    removeNote(library, id)
    return null
  },
}
