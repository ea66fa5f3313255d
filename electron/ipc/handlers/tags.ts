import { partText, textsOnce } from '../../library/articles.ts'
import {
  anchorIn,
  applyTag,
  applyTagToAll,
  createTag,
  recolourTag,
  removeTag,
  renameTag,
  tagList,
  unapplyTag,
} from '../../library/tags.ts'
import type { HandlersOf } from './handler.ts'

export const tags: HandlersOf<'tags'> = {
  'tags.list': (_input, library) => tagList(library),
  'tags.create': (tag, library) => createTag(library, tag),
  'tags.rename': ({ id, name }, library) => {
    renameTag(library, id, name)
    return null
  },
  'tags.recolour': ({ id, hue }, library) => {
    recolourTag(library, id, hue)
    return null
  },
  'tags.remove': ({ id }, library) => {
    removeTag(library, id)
    return null
  },
  'tags.apply': ({ tag, target }, library) => {
    if (target.kind !== 'passage') return applyTag(library, tag, target, null)
    const text = partText(library, target.id, target.span.part)
    return applyTag(library, tag, target, anchorIn(text, target.span))
  },
  'tags.applyAll': ({ tag, targets }, library) => {
    const textOf = textsOnce(library)
    return applyTagToAll(
      library,
      tag,
      targets.map((target) => ({
        target,
        anchor:
          target.kind === 'passage'
            ? anchorIn(textOf(target.id, target.span.part), target.span)
            : null,
      })),
    )
  },
  'tags.unapply': ({ tagging }, library) => {
    unapplyTag(library, tagging)
    return null
  },
}
